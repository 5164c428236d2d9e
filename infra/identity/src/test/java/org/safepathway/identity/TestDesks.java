package org.safepathway.identity;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.identity.signin.DeskOf;
import org.safepathway.identity.signin.DeskSessions;
import org.safepathway.identity.signin.SessionTokens;
import org.safepathway.identity.signin.SignInChange;
import org.safepathway.identity.signin.SignInConfiguration;
import org.safepathway.identity.signin.SignedInPeople;
import org.safepathway.kernel.OrganisationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A start page, a page and an act in each room, and a page that belongs to no room. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(IdentityConfiguration.class)
class TestDesks {

  /** How far the clock of the desks is ahead of the issuer’s. */
  static volatile Duration ahead = Duration.ZERO;

  @Bean
  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Instant.now().plus(ahead);
      }
    };
  }

  /** How often somebody has acted. */
  static final AtomicInteger ACTS = new AtomicInteger();

  /** As a desk in a process of its own has it. */
  @Bean
  @ConditionalOnProperty("test.keeps-tokens")
  SessionTokens sessionTokens(Clock clock, @Value(SignInConfiguration.PATIENCE) Duration patience) {
    return new SessionTokens(clock, patience);
  }

  @Bean
  StaffRegistry staffRegistry() {
    return new StaffRegistry(NetworkFile.demo());
  }

  /** What the desk of one room is told of the staff: nothing of others’. */
  @Bean
  @Primary
  @ConditionalOnProperty("test.desk-of")
  Registry ownStaff(StaffRegistry all, @Value("${test.desk-of}") OrganisationKind kind) {
    return (Registry)
        Proxy.newProxyInstance(
            Registry.class.getClassLoader(),
            new Class<?>[] {Registry.class},
            (proxy, method, given) -> {
              boolean hidden =
                  method.getName().equals("staff")
                      && all.organisation((OrganisationId) given[0])
                          .filter(found -> found.kind() == kind)
                          .isEmpty();
              return hidden ? Optional.empty() : method.invoke(all, given);
            });
  }

  @Bean
  @ConditionalOnProperty("test.desk-of")
  DeskOf deskOf(@Value("${test.desk-of}") OrganisationKind kind) {
    return new DeskOf(kind);
  }

  @RestController
  static class Pages {

    @GetMapping("/")
    String start() {
      return "start " + who();
    }

    @GetMapping({"/police/referrals", "/specialist/referrals"})
    String referrals(CsrfToken csrf) {
      return "referrals of " + who() + " csrf=" + csrf.getToken() + ";";
    }

    private final ObjectProvider<SessionTokens> tokens;
    private final DeskSessions sessions;

    Pages(ObjectProvider<SessionTokens> tokens, DeskSessions sessions) {
      this.tokens = tokens;
      this.sessions = sessions;
    }

    @GetMapping("/specialist/token")
    String token() {
      return tokens.getObject().current().isPresent() ? "a token" : "none";
    }

    @GetMapping("/specialist/elsewhere")
    String elsewhere(HttpSession session) {
      return SignedInPeople.current()
          .map(person -> String.valueOf(sessions.others(person.actor(), session.getId())))
          .orElse("nobody");
    }

    @GetMapping(SignInChange.PAGE)
    String changed(HttpSession session) {
      return SignInChange.outcome(session).map(Object::toString).orElse("nothing");
    }

    @GetMapping("/session-ended")
    String ended() {
      return "ended";
    }

    @GetMapping({"/police/idle", "/specialist/idle"})
    String idle(HttpSession session) {
      return String.valueOf(session.getMaxInactiveInterval());
    }

    @PostMapping({"/police/referrals", "/specialist/referrals"})
    String act() {
      ACTS.incrementAndGet();
      return "act of " + who();
    }

    @GetMapping("/of-no-room")
    String ofNoRoom() {
      return "never seen";
    }

    private static String who() {
      return SignedInPeople.current().map(Object::toString).orElse("nobody");
    }
  }
}
