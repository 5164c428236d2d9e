package org.safepathway.standalone.canaries;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In the application, when it is started with the profile {@code canaries}: no room shows metrics,
 * so all meters with their tags are written down when it stops.
 */
@Component
@Profile("canaries")
class Metrics implements DisposableBean {

  static final String FILE = "meters";

  private final MeterRegistry registry;

  Metrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void destroy() throws IOException {
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(FILE), StandardCharsets.UTF_8))) {
      registry.forEachMeter(meter -> out.println(meter.getId() + " " + meter.measure()));
    }
  }
}
