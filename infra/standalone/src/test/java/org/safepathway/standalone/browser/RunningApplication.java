package org.safepathway.standalone.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.standalone.Standalone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

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
   * @param settings more settings
   */
  public static RunningApplication in(Path data, String... settings) {
    return new RunningApplication(SpringApplication.run(Standalone.class, all(data, settings)));
  }

  /** The same by another clock. */
  public static RunningApplication at(Clock clock, Path data, String... settings) {
    return new RunningApplication(
        new SpringApplicationBuilder(Standalone.class)
            .initializers(
                starting ->
                    ((GenericApplicationContext) starting)
                        .registerBean(
                            "anotherClock",
                            Clock.class,
                            () -> clock,
                            definition -> definition.setPrimary(true)))
            .run(all(data, settings)));
  }

  private static String[] all(Path data, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--server.port=0");
    all.add("--safe-pathway.data=" + data.toAbsolutePath());
    return all.toArray(String[]::new);
  }

  /** Its address without a path. */
  public String address() {
    return "http://127.0.0.1:"
        + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
  }

  /** The address of the operator’s own port, without a path; the settings give it one. */
  public String operatorsAddress() {
    return "http://127.0.0.1:"
        + Objects.requireNonNull(context.getEnvironment().getProperty("local.management.port"));
  }

  /** Who takes part; a test may put another network in its place. */
  public StaffRegistry registry() {
    return context.getBean(StaffRegistry.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
