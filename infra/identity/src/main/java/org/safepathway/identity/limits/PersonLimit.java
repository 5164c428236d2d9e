package org.safepathway.identity.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.safepathway.identity.SignInLog;
import org.safepathway.identity.signin.SignedInPeople;
import org.safepathway.identity.signin.SignedInPerson;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the requests of a person at the desks, from however many devices and by whatever token.
 */
public final class PersonLimit extends OncePerRequestFilter {

  private final Buckets buckets;
  private final Buckets said;

  PersonLimit(Buckets buckets, Buckets said) {
    this.buckets = buckets;
    this.said = said;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedInPerson> person = SignedInPeople.current();
    Duration wait = person.map(one -> buckets.take(one.toString())).orElse(Duration.ZERO);
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    person.filter(one -> said.take(one.toString()).isZero()).ifPresent(SignInLog::slowedDown);
    TooMany.answer(request, response, wait);
  }
}
