package org.safepathway.hsds.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.safepathway.hsds.document.ApiDocument;
import org.safepathway.hsds.document.Documents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What this API is; and that there is nothing else under its path. */
@Controller
final class BaseController {

  private static final String VERSION = "HSDS-UK-3.0";
  private static final URI PROFILE =
      URI.create("https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md");

  private final byte[] openapi = read();
  private final String url;

  /**
   * The address of the API.
   *
   * @param url where everybody reaches it, without a slash at the end; if empty, as it was asked
   */
  BaseController(String url) {
    this.url = url;
  }

  @GetMapping({HsdsApi.PATH, HsdsApi.PATH + "/"})
  void base(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String here =
        url.isEmpty()
            ? ServletUriComponentsBuilder.fromContextPath(request).path(HsdsApi.PATH).toUriString()
            : url;
    new Answers(request, response)
        .json(
            Documents.bytes(new ApiDocument(VERSION, PROFILE, URI.create(here + "/openapi.json"))));
  }

  @GetMapping(HsdsApi.PATH + "/openapi.json")
  void openapi(HttpServletRequest request, HttpServletResponse response) throws IOException {
    new Answers(request, response).json(openapi);
  }

  @GetMapping(HsdsApi.PATH + "/**")
  void nothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
    new Answers(request, response).problem(Problem.notFound());
  }

  private static byte[] read() {
    try (InputStream file =
        HsdsApi.class.getResourceAsStream("/org/safepathway/hsds/openapi.json")) {
      if (file == null) {
        throw new IllegalStateException("openapi.json is missing");
      }
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
