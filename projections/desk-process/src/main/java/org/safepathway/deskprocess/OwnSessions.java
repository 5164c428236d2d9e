package org.safepathway.deskprocess;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.DeskTexts;
import org.safepathway.desk.Link;
import org.safepathway.desk.Navigation;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.staff.Sessions;
import org.safepathway.identity.IdentitySettings;
import org.safepathway.identity.SignInLog;
import org.safepathway.identity.signin.DeskSessions;
import org.safepathway.identity.signin.SignInChange;
import org.safepathway.kernel.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where somebody sees that they are signed in elsewhere too and ends it, and from where they change
 * their password or phone at the issuer.
 */
@Controller
class OwnSessions {

  private final Sessions sessions;
  private final IdentitySettings identity;

  OwnSessions(Sessions sessions, IdentitySettings identity) {
    this.sessions = sessions;
    this.identity = identity;
  }

  /**
   * What they see.
   *
   * @param others how many sessions they have besides this one
   * @param changes what they can change of how they sign in; none with the embedded issuer
   * @param outcome what came of the change from which they are just back, null for whoever is not
   */
  record Elsewhere(
      int others, List<SignInChange> changes, SignInChange.@Nullable Outcome outcome) {}

  @GetMapping(SignInChange.PAGE)
  Page<Elsewhere> elsewhere(SignedIn who, HttpSession session) {
    return new Page<>(
        "sessions/sessions",
        new Elsewhere(
            sessions.others(who.actor()),
            identity.embedded() ? List.of() : List.of(SignInChange.values()),
            SignInChange.outcome(session).orElse(null)));
  }

  /** The sessions of this process. */
  @Configuration(proxyBeanMethods = false)
  static class OfThisProcess {

    @Bean
    Sessions sessions(DeskSessions all) {
      return new Sessions() {
        @Override
        public int others(Actor caller) {
          return all.others(caller, present());
        }

        @Override
        public void end(Actor person) {
          SignInLog.sessionsEnded(person.person(), all.end(person));
        }
      };
    }

    /** Nobody needs the page who is nowhere else and can change nothing. */
    @Bean
    Navigation elsewhere(Sessions sessions, IdentitySettings identity) {
      return who -> {
        if (sessions.others(who.actor()) > 0) {
          return List.of(new Link(SignInChange.PAGE, "sessions.elsewhere"));
        }
        return identity.embedded()
            ? List.of()
            : List.of(new Link(SignInChange.PAGE, "sessions.signing-in"));
      };
    }

    @Bean
    DeskTexts sessionTexts() {
      return new DeskTexts("messages_sessions");
    }

    private static @Nullable String present() {
      return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
              && now.getRequest().getSession(false) != null
          ? now.getSessionId()
          : null;
    }
  }
}
