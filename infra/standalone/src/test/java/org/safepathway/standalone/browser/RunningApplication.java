package org.safepathway.standalone.browser;

import java.nio.file.Path;
import java.util.Objects;
import org.safepathway.standalone.Standalone;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a free port of 127.0.0.1, until it is closed. */
public final class RunningApplication implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningApplication(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param data the folder in which it keeps everything
   */
  public static RunningApplication in(Path data) {
    return new RunningApplication(
        SpringApplication.run(
            Standalone.class, "--server.port=0", "--safe-pathway.data=" + data.toAbsolutePath()));
  }

  /** Its address without a path. */
  public String address() {
    return "http://127.0.0.1:"
        + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }
}
