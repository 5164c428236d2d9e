package org.safepathway.desk.testdesk;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.Upload;
import org.safepathway.desk.UploadPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes documents, and says how long they were. */
@Controller
class DocumentController {

  private final ServletContext server;

  DocumentController(ServletContext server) {
    this.server = server;
  }

  /**
   * What arrived.
   *
   * @param bytes how long it was
   * @param onDisk files in the server’s folder while it was read
   */
  record Arrived(int bytes, List<String> onDisk) {}

  @PostMapping("/test/documents")
  Outcome take(SignedIn who, Upload upload) throws IOException {
    return switch (upload) {
      case Upload.Refused refused -> Outcome.refused(refused.refusal());
      case Upload.Read read ->
          Outcome.done(
              "/test/enquiries", new Arrived(read.document().readAllBytes().length, files()));
    };
  }

  private List<String> files() throws IOException {
    Path folder = ((File) server.getAttribute(ServletContext.TEMPDIR)).toPath();
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }

  /** Where they are taken. */
  @Configuration(proxyBeanMethods = false)
  static class Place {
    @Bean
    UploadPath documents() {
      return new UploadPath("/test/documents", 400_000);
    }
  }
}
