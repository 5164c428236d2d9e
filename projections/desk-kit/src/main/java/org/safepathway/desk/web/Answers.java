package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.Form;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes every answer of a desk, page or problem, HTML or JSON. */
final class Answers {

  private static final Pattern DESK = Pattern.compile("/([a-z]{1,40})/");
  private static final String SOON_SECONDS = "30";
  private static final String TYPE = "urn:safe-pathway:refusal:";

  private final Texts texts;
  private final HtmlPages pages;
  private final JsonMapper mapper;

  Answers(Texts texts, HtmlPages pages) {
    this.texts = texts;
    this.pages = pages;
    // Our own, so that no other part of a process changes what a page says.
    this.mapper = JsonMapper.builder().build();
  }

  void write(Outcome outcome, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    Wanted wanted = Wanted.by(request);
    switch (outcome) {
      case Outcome.Refused refused -> refuse(refused, wanted, request, response);
      case Page<?> page when wanted == Wanted.NEITHER -> notAcceptable(request, response);
      case Page<?> page -> page(page, wanted, request, response);
      case Outcome.Done done -> done(done, wanted, request, response);
    }
  }

  private void notAcceptable(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refusal refusal = Refusal.of(DeskRefusal.NOT_ACCEPTABLE);
    refuse(new Outcome.Refused(refusal, null), Wanted.JSON, request, response);
  }

  private void page(
      Page<?> page, Wanted wanted, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (wanted == Wanted.HTML) {
      pages.show(page, Form.fresh(), HttpStatus.OK, request, response);
      return;
    }
    byte[] body = mapper.writeValueAsBytes(page.view());
    String etag = ETags.of(body);
    response.setHeader(HttpHeaders.ETAG, etag);
    if (ETags.matches(request, etag)) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    send(HttpStatus.OK, MediaType.APPLICATION_JSON, body, response);
  }

  private void done(
      Outcome.Done done, Wanted wanted, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!done.location().startsWith("/") || done.location().startsWith("//")) {
      throw new IllegalStateException("an act leads to a path of its desk");
    }
    String location = request.getContextPath() + done.location();
    response.setHeader(HttpHeaders.LOCATION, location);
    if (wanted != Wanted.HTML) {
      HttpStatus status = done.created() ? HttpStatus.CREATED : HttpStatus.OK;
      byte[] body = mapper.writeValueAsBytes(done.view());
      send(status, MediaType.APPLICATION_JSON, body, response);
      return;
    }
    if (done.notice() != null) {
      FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
      flash.put(HtmlPages.NOTICE, done.notice());
      RequestContextUtils.saveOutputFlashMap(location, request, response);
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
  }

  private void refuse(
      Outcome.Refused refused,
      Wanted wanted,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    HttpStatus status = Statuses.of(refused.refusal().code());
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SOON_SECONDS);
    }
    if (wanted != Wanted.HTML) {
      byte[] body = mapper.writeValueAsBytes(problem(refused.refusal(), status, request));
      send(status, MediaType.APPLICATION_PROBLEM_JSON, body, response);
      return;
    }
    if (refused.again() == null) {
      pages.problem(problem(refused.refusal(), status, request), status, request, response);
      return;
    }
    Form form = form(desk(request), refused.refusal(), Submission.of(request));
    pages.show(refused.again().get(), form, status, request, response);
  }

  private Problem problem(Refusal refusal, HttpStatus status, HttpServletRequest request) {
    Submission submission = Submission.of(request);
    String act = submission == null ? null : submission.act();
    String desk = desk(request);
    List<Problem.Field> fields =
        refusal.fields().stream()
            .map(one -> new Problem.Field(one.path(), one.code(), texts.fault(desk, act, one)))
            .toList();
    String code = refusal.code();
    return new Problem(
        TYPE + code,
        texts.title(desk, code),
        status.value(),
        texts.detail(desk, code),
        fields,
        status.is5xxServerError() ? CorrelationFilter.of(request) : null);
  }

  /** The first step of the path: two desks in one process may word the same refusal differently. */
  private static String desk(HttpServletRequest request) {
    Matcher first =
        DESK.matcher(request.getRequestURI().substring(request.getContextPath().length()));
    return first.lookingAt() ? first.group(1) : "";
  }

  private Form form(String desk, Refusal refusal, @Nullable Submission submission) {
    String act = submission == null ? null : submission.act();
    List<Form.Told> told =
        refusal.fields().isEmpty()
            ? List.of(new Form.Told("", refusal.code(), texts.detail(desk, refusal.code())))
            : refusal.fields().stream()
                .map(
                    fault ->
                        new Form.Told(fault.path(), fault.code(), texts.fault(desk, act, fault)))
                .toList();
    return new Form(submission == null ? Map.of() : submission.typed(), told);
  }

  private static void send(
      HttpStatus status, MediaType type, byte[] body, HttpServletResponse response)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(type.toString());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
