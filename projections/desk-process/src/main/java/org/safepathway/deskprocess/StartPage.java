package org.safepathway.deskprocess;

import org.safepathway.desk.DeskTexts;
import org.safepathway.desk.Page;
import org.safepathway.identity.signin.EndedSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that anybody sees: what this is and where to sign in, and that a session has ended. */
@Controller
class StartPage {

  /** Nothing: the pages are the same for everybody. */
  record Start() {}

  @GetMapping("/")
  Page<Start> start() {
    return new Page<>("start/start", new Start());
  }

  /** Says that nothing was sent, and how to go on. */
  @GetMapping(EndedSessions.PAGE)
  Page<Start> ended() {
    return new Page<>("start/ended", new Start());
  }

  /** Their texts. */
  @Configuration(proxyBeanMethods = false)
  static class StartTexts {

    @Bean
    DeskTexts startTexts() {
      return new DeskTexts("messages_start");
    }
  }
}
