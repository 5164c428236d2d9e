package org.safepathway.firewall.side;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.safepathway.standalone.Standalone;
import org.safepathway.standalone.engine.Engine;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The application as {@code infra/run} starts it, with a clock and a ticker that move only when
 * told. Commands come over one connection to its parent, a line each: {@code time MICROS}, {@code
 * tick}, {@code settle}; each is answered by a line.
 */
public final class SideProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SteppedClock clock;
  private final Engine engine;

  private SideProcess(SteppedClock clock, Engine engine) {
    this.clock = clock;
    this.engine = engine;
  }

  /**
   * Starts it.
   *
   * @param arguments the port at which the parent listens, the first time in microseconds, then
   *     what the application takes
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    SteppedClock clock = new SteppedClock(time(arguments[1]));
    String[] own = java.util.Arrays.copyOfRange(arguments, 2, arguments.length);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Standalone.class)
            .initializers(
                starting ->
                    ((GenericApplicationContext) starting)
                        .registerBean(
                            "steppedClock",
                            Clock.class,
                            () -> clock,
                            definition -> definition.setPrimary(true)))
            .run(own);
    SideProcess side = new SideProcess(clock, context.getBean(Engine.class));
    try (Socket parent =
        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
      side.obey(parent);
    } finally {
      context.close();
    }
  }

  private void obey(Socket parent) throws IOException, InterruptedException {
    parent.setTcpNoDelay(true);
    BufferedReader commands =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.US_ASCII));
    PrintWriter answers =
        new PrintWriter(parent.getOutputStream(), true, StandardCharsets.US_ASCII);
    answers.println("ready");
    String command = commands.readLine();
    while (command != null) {
      answers.println(obey(command) ? "ok" : "late");
      command = commands.readLine();
    }
  }

  private boolean obey(String command) throws InterruptedException {
    String[] words = command.split(" ", -1);
    return switch (words[0]) {
      case "time" -> {
        clock.set(time(words[1]));
        yield true;
      }
      case "tick" -> engine.tick(PATIENCE);
      case "settle" -> engine.awaitSettled(PATIENCE);
      default -> throw new IllegalArgumentException("no such command");
    };
  }

  private static Instant time(String micros) {
    return Instant.EPOCH.plus(Long.parseLong(micros), java.time.temporal.ChronoUnit.MICROS);
  }
}
