package org.safepathway.identity;

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
