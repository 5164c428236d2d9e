package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.DeskSettings;
import org.safepathway.desk.Form;
import org.safepathway.desk.Link;
import org.safepathway.desk.Navigation;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Renders pages with what all of them have in common. */
final class HtmlPages {

  static final String NOTICE = "notice";

  private static final String NAVIGATION = "navigation";

  private final ThymeleafViewResolver views;
  private final DeskSettings settings;
  private final WhoIsThere who;
  private final List<Navigation> navigation;

  HtmlPages(
      ThymeleafViewResolver views,
      DeskSettings settings,
      WhoIsThere who,
      List<Navigation> navigation) {
    // A template that breaks half-way gives an error page, never half a page.
    views.setProducePartialOutputWhileProcessing(false);
    // Else the end of an address could make a page something else, for example a style sheet.
    views.setForceContentType(true);
    this.views = views;
    this.settings = settings;
    this.who = who;
    this.navigation = navigation;
  }

  void show(
      Page<?> page,
      Form form,
      HttpStatus status,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    SignedIn signedIn = who.now().orElse(null);
    Map<String, @Nullable Object> model = common(form, signedIn);
    putSession(signedIn, request, model);
    model.put("view", page.view());
    model.put("titleKey", page.titleKey());
    model.put("path", request.getRequestURI());
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    model.put(NOTICE, flash == null ? null : flash.get(NOTICE));
    // For a form's hidden field: the same form sent twice is one act.
    model.put("requestId", UUID.randomUUID().toString());
    render(page.template(), model, status, request, response);
  }

  /**
   * A page that only says what went wrong, with the links that the caller has on every page, so
   * alike whatever it is that is refused or not there. But where a form met a fault of ours, what
   * was typed is on it, to be sent again under the same id.
   */
  void problem(
      Problem problem, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean ours = status.is5xxServerError();
    Map<String, @Nullable Object> model = common(Form.fresh(), null);
    model.put(NAVIGATION, ours ? List.of() : linksIfKnown());
    model.put("problem", problem);
    Submission sent = ours ? Submission.of(request) : null;
    boolean again = sent != null && sent.canBeSentAgain();
    model.put("again", again ? sent : null);
    putSession(again ? who.now().orElse(null) : null, request, model);
    model.put("path", request.getRequestURI());
    render("desk/problem", model, status, request, response);
  }

  private Map<String, @Nullable Object> common(Form form, @Nullable SignedIn signedIn) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("form", form);
    model.put("signedIn", signedIn);
    model.put(NAVIGATION, signedIn == null ? List.of() : linksFor(signedIn));
    model.put("demo", settings.demo());
    model.put("exitTo", settings.exitTo().toString());
    return model;
  }

  private List<Link> linksFor(SignedIn signedIn) {
    return navigation.stream().flatMap(desk -> desk.linksFor(signedIn).stream()).toList();
  }

  /** What went wrong is told even where nobody can say any more who is there. */
  private List<Link> linksIfKnown() {
    try {
      return who.now().map(this::linksFor).orElse(List.of());
    } catch (RuntimeException away) {
      return List.of();
    }
  }

  /**
   * For how long a page may stay open without a request, and by what the tabs of one session know
   * each other: no part of it can be made from that, and whoever signs in after somebody else has
   * another.
   */
  private static void putSession(
      @Nullable SignedIn signedIn,
      HttpServletRequest request,
      Map<String, @Nullable Object> model) {
    HttpSession session = request.getSession(false);
    int seconds = session == null ? 0 : session.getMaxInactiveInterval();
    if (signedIn != null && session != null && seconds > 0) {
      String of = session.getId() + '\n' + signedIn.actor();
      model.put("sessionSeconds", seconds);
      model.put("sessionName", ETags.digest(of.getBytes(StandardCharsets.UTF_8)));
    } else {
      model.put("sessionSeconds", null);
    }
  }

  private void render(
      String template,
      Map<String, @Nullable Object> model,
      HttpStatus status,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setStatus(status.value());
    try {
      View view = views.resolveViewName(template, Locale.UK);
      if (view == null) {
        throw new IllegalStateException("no template " + template);
      }
      view.render(model, request, response);
    } catch (IOException | RuntimeException broken) {
      throw broken;
    } catch (Exception broken) {
      throw new IllegalStateException("cannot render " + template, broken);
    }
  }
}
