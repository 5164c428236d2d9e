package org.safepathway.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.Outcome;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container refused by itself, in the words of everything else. */
@Controller
final class ErrorPage implements ErrorController {

  private final DeskSecurity security;

  ErrorPage(DeskSecurity security) {
    this.security = security;
  }

  @RequestMapping("/error")
  Outcome error(HttpServletRequest request, HttpServletResponse response) {
    security.shut(response);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    return Outcome.refused(
        Refusal.of(
            code >= 500
                ? DeskRefusal.FAULT
                : code == 400 || code == 413 ? CommonRefusal.MALFORMED : CommonRefusal.NOT_FOUND));
  }
}
