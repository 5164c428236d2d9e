package org.safepathway.identity.issuer;

import java.util.List;
import java.util.Optional;
import org.safepathway.directory.Staff;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.identity.SignInLog;
import org.safepathway.kernel.PersonId;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Knows the registry's people by the demo password that they all share. */
public final class DemoSignIn implements AuthenticationProvider {

  /** The public password of everybody in a demo. */
  public static final String PASSWORD = "demo-only";

  private final StaffRegistry registry;
  private final SignInAttempts attempts;
  private final PasswordEncoder encoder;
  private final String hash;

  DemoSignIn(StaffRegistry registry, SignInAttempts attempts, PasswordEncoder encoder) {
    this.registry = registry;
    this.attempts = attempts;
    this.encoder = encoder;
    this.hash = encoder.encode(PASSWORD);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    Optional<PersonId> person =
        personId(attempt.getName()).flatMap(registry::staff).map(Staff::person);
    boolean admitted = person.map(attempts::admit).orElse(false);
    // Looked at whoever it is, so that an unknown name and one at rest take as long as a wrong
    // password.
    boolean right = encoder.matches(String.valueOf(attempt.getCredentials()), hash);
    if (!admitted || !right) {
      SignInLog.passwordRefused(
          person.map(PersonId::value).orElse("nobody known"), person.isPresent() && !admitted);
      throw new BadCredentialsException("refused");
    }
    attempts.succeeded(person.orElseThrow());
    // The factor carries the time of the sign-in, which an id token must name.
    return UsernamePasswordAuthenticationToken.authenticated(
        attempt.getName(),
        null,
        List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  static Optional<PersonId> personId(String name) {
    try {
      return Optional.of(new PersonId(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
