package org.safepathway.deskprocess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.DeskTexts;
import org.safepathway.desk.Link;
import org.safepathway.desk.Navigation;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.staff.Sessions;
import org.safepathway.identity.SignInLog;
import org.safepathway.identity.signin.DeskSessions;
import org.safepathway.kernel.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where somebody sees that they are signed in elsewhere too, and ends it. */
@Controller
class OwnSessions {

  static final String PATH = "/sessions";

  private final Sessions sessions;

  OwnSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * What they see.
   *
   * @param others how many sessions they have besides this one
   */
  record Elsewhere(int others) {}

  @GetMapping(PATH)
  Page<Elsewhere> elsewhere(SignedIn who) {
    return new Page<>("sessions/sessions", new Elsewhere(sessions.others(who.actor())));
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

    /** Nobody needs the page who is nowhere else. */
    @Bean
    Navigation elsewhere(Sessions sessions) {
      return who ->
          sessions.others(who.actor()) == 0
              ? List.of()
              : List.of(new Link(PATH, "sessions.elsewhere"));
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
