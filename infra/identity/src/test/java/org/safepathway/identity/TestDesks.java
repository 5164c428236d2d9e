package org.safepathway.identity;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.identity.signin.SignedInPeople;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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

  @Bean
  StaffRegistry registry() {
    return new StaffRegistry(NetworkFile.demo());
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

    @GetMapping("/police/idle")
    String idle(HttpSession session) {
      return String.valueOf(session.getMaxInactiveInterval());
    }

    @PostMapping({"/police/referrals", "/specialist/referrals"})
    String act() {
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
