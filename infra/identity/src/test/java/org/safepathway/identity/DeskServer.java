package org.safepathway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** {@link TestDesks} on a free port of this machine, with data of its own. */
final class DeskServer implements AutoCloseable {

  private static final class Shared {
    static final DeskServer SERVER = start(freshData(), Map.of());
  }

  private final ConfigurableApplicationContext context;
  private final Path data;

  private DeskServer(ConfigurableApplicationContext context, Path data) {
    this.context = context;
    this.data = data;
  }

  /** One server for all tests that leave it as it was, with everybody back in place. */
  static DeskServer shared() {
    Shared.SERVER.registry().replace(NetworkFile.demo());
    return Shared.SERVER;
  }

  static DeskServer start(Path data, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("server.address", "127.0.0.1");
    all.put("server.port", "0");
    all.put("spring.main.banner-mode", "off");
    all.put("logging.level.root", "warn");
    all.put("safe-pathway.data", data.toString());
    all.putAll(settings);
    // As from the environment: a secret is refused where others could read it.
    SpringApplication application = new SpringApplication(TestDesks.class);
    application.setDefaultProperties(Map.copyOf(all));
    return new DeskServer(application.run(), data);
  }

  /** Starts one as from a command line. */
  static DeskServer startWithArguments(String... more) {
    Path data = freshData();
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=0");
    arguments.add("--spring.main.banner-mode=off");
    arguments.add("--safe-pathway.data=" + data);
    return new DeskServer(
        SpringApplication.run(TestDesks.class, arguments.toArray(String[]::new)), data);
  }

  static Path freshData() {
    try {
      return Files.createTempDirectory("identity-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI base() {
    return context.getBean(PublicAddress.class).base();
  }

  int port() {
    return Integer.parseInt(
        Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
  }

  StaffRegistry registry() {
    return context.getBean(StaffRegistry.class);
  }

  Path data() {
    return data;
  }

  @Override
  public void close() {
    context.close();
  }
}
