package org.safepathway.hsds.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.safepathway.hsds.document.Documents;
import org.safepathway.hsds.document.PageDocument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers one request: a document, a list, or why not. */
final class Answers {

  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final String PROBLEM = "application/problem+json";

  /** Short: a service that takes nobody any more should be seen soon. */
  private static final String CACHE = "public, max-age=60";

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  Answers(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /** A document as it is, in JSON. */
  void json(byte[] document) throws IOException {
    good(JSON, out -> out.write(document));
  }

  /** One document, or that there is none. */
  void one(Query query, Optional<?> document) throws IOException {
    if (!query.faults().isEmpty()) {
      problem(Problem.of(query.faults()));
    } else if (document.isEmpty()) {
      problem(Problem.notFound());
    } else {
      json(Documents.bytes(document.get()));
    }
  }

  /**
   * A page of a list, or all of it as lines.
   *
   * @param all in their order
   * @param onOnePage whether all are on one page unless something else is asked for
   * @param shown what is shown of each; it is made only for what is sent
   */
  <T> void list(Query query, List<T> all, boolean onOnePage, Function<? super T, ?> shown)
      throws IOException {
    boolean lines = query.ndjson();
    int page = query.page();
    int perPage = query.perPage(onOnePage);
    if (!query.faults().isEmpty()) {
      problem(Problem.of(query.faults()));
    } else if (lines) {
      good(LINES, out -> writeLines(out, all, shown));
    } else {
      json(Documents.bytes(PageDocument.of(all, page, perPage).map(shown)));
    }
  }

  /** Why not. */
  void problem(Problem problem) throws IOException {
    byte[] body = Documents.bytes(problem);
    response.setStatus(problem.status());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(PROBLEM);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static <T> void writeLines(OutputStream out, List<T> all, Function<? super T, ?> shown)
      throws IOException {
    for (T one : all) {
      out.write(Documents.bytes(shown.apply(one)));
      out.write('\n');
    }
  }

  private void good(String type, Body body) throws IOException {
    Measured measured = Measured.of(body);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE);
    if (new ServletWebRequest(request, response).checkNotModified(measured.tag())) {
      return;
    }
    response.setContentType(type);
    response.setContentLengthLong(measured.length());
    if (!HttpMethod.HEAD.matches(request.getMethod())) {
      OutputStream out = new BufferedOutputStream(response.getOutputStream());
      body.writeTo(out);
      out.flush();
    }
  }

  private record Measured(String tag, long length) {

    static Measured of(Body body) throws IOException {
      try {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Counting counting = new Counting();
        body.writeTo(new DigestOutputStream(counting, sha256));
        byte[] half = Arrays.copyOf(sha256.digest(), 16);
        String tag = '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + '"';
        return new Measured(tag, counting.length);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static final class Counting extends OutputStream {

    private long length;

    @Override
    public void write(int one) {
      length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      length += count;
    }
  }
}
