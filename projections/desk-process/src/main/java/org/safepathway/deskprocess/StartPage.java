package org.safepathway.deskprocess;

import org.safepathway.desk.DeskTexts;
import org.safepathway.desk.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page that anybody sees: what this is, and where to sign in. */
@Controller
class StartPage {

  /** Nothing: the page is the same for everybody. */
  record Start() {}

  @GetMapping("/")
  Page<Start> start() {
    return new Page<>("start/start", new Start());
  }

  /** Its texts. */
  @Configuration(proxyBeanMethods = false)
  static class StartTexts {

    @Bean
    DeskTexts startTexts() {
      return new DeskTexts("messages_start");
    }
  }
}
