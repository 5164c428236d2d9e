package org.safepathway.firewall.side;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.acceptance.journey.UnreachableException;
import org.safepathway.identity.client.SignInRefusedException;

/** One of the two applications, as the campaign holds it: a process, and a client to it. */
public final class Side implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** In milliseconds; about as long as an act takes. */
  private static final int MOST_BEFORE_END = 40;

  private final Path data;
  private final String classPath;
  private final List<String> flags;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, String> tokens = new HashMap<>();
  private final Unlogged unlogged;
  private @Nullable Running running;

  private record Running(
      Process process, Socket control, BufferedReader answers, PrintWriter commands, URI address) {}

  /**
   * Not yet started.
   *
   * @param data its data folder
   * @param classPath of the application and this module
   * @param flags of its JVM
   */
  public Side(Path data, String classPath, List<String> flags) {
    this.data = data;
    this.classPath = classPath;
    this.flags = List.copyOf(flags);
    unlogged = new Unlogged(data.resolve("logs").resolve("safe-pathway.json"));
  }

  /** Its data folder. */
  public Path data() {
    return data;
  }

  /** Starts it at a time and waits until it is ready. */
  public void start(Instant now) {
    int port = freePort();
    try (ServerSocket parent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      parent.setSoTimeout(120_000);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(flags);
      command.addAll(
          List.of(
              "-XX:+UseSerialGC",
              // It is begun anew so often that more would not pay: a quarter less time in all.
              "-XX:TieredStopAtLevel=1",
              "-Xmx512m",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-Daxoniq.update-checker.disabled=true",
              "-cp",
              classPath,
              SideProcess.class.getName(),
              Integer.toString(parent.getLocalPort()),
              Long.toString(micros(now)),
              "--server.port=" + port,
              "--safe-pathway.data=" + data,
              "--safe-pathway.tick=P1D",
              // One connection for all requests of the campaign.
              "--server.tomcat.max-keep-alive-requests=-1",
              // What is compared is read on from where it was: no file may be begun anew meanwhile.
              "--logging.logback.rollingpolicy.max-file-size=8GB",
              // So short that rows and records of one batch go at the end of the next ones.
              "--safe-pathway.retention.police-referral=P20D",
              "--safe-pathway.retention.fingerprint-consent=P20D",
              "--safe-pathway.retention.victim=P10D"));
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Socket control = parent.accept();
      control.setTcpNoDelay(true);
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(control.getInputStream(), StandardCharsets.US_ASCII));
      PrintWriter commands =
          new PrintWriter(control.getOutputStream(), true, StandardCharsets.US_ASCII);
      if (!"ready".equals(answers.readLine())) {
        throw new IllegalStateException("it ended before it was ready");
      }
      URI address = URI.create("http://127.0.0.1:" + port);
      running = new Running(process, control, answers, commands, address);
      tokens.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it without warning, as a power cut of the process would. */
  public void kill() {
    Running ended = running();
    running = null;
    ended.process().destroyForcibly();
    await(ended);
    // What was not logged by now never is.
    unlogged.forget();
  }

  /** Ends it as its user would. */
  @Override
  public void close() {
    if (running != null) {
      Running ended = running;
      running = null;
      try {
        ended.control().close();
      } catch (IOException e) {
        ended.process().destroyForcibly();
      }
      await(ended);
    }
  }

  private static void await(Running ended) {
    try {
      if (!ended.process().waitFor(30, TimeUnit.SECONDS)) {
        ended.process().destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sets the clock. */
  public void time(Instant now) {
    control("time " + micros(now));
  }

  /** Lets everything that is due happen. */
  public void tick() {
    control("tick");
  }

  /** Waits until everything that follows the events has taken all of them. */
  public void settle() {
    control("settle");
  }

  /** Waits until the lines of what was asked are in the log file: an answer may be before them. */
  public void awaitLogged() {
    unlogged.await();
  }

  private void control(String command) {
    Running side = running();
    side.commands().println(command);
    try {
      String answer = side.answers().readLine();
      if (!"ok".equals(answer)) {
        throw new IllegalStateException(command + ": " + answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks and gives what came back. */
  public Answer ask(Ask ask) {
    HttpRequest request = request(ask);
    // On another connection this one could be logged before the one that was answered before it.
    unlogged.await();
    try {
      Answer answer = Answer.of(client.send(request, BodyHandlers.ofByteArray()));
      unlogged.answered(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * Sends it, ends without warning before anybody has the answer, and starts again: what was done
   * by then is by chance.
   */
  public void killDuring(Ask ask, Instant now) {
    HttpRequest request = request(ask);
    unlogged.await();
    var unanswered = client.sendAsync(request, BodyHandlers.discarding());
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(MOST_BEFORE_END));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
    unanswered.cancel(true);
    start(now);
  }

  /** Asks while one of its databases takes nothing, as if a disk were full. */
  public Answer askWhileShut(String file, Ask ask) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        return ask(ask);
      } finally {
        statement.execute("ROLLBACK");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot shut " + file, e);
    }
  }

  private HttpRequest request(Ask ask) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(running().address().resolve(ask.path()))
            .timeout(PATIENCE)
            .header("Accept", ask.accept());
    if (ask.person() != null && !token(ask.person()).isEmpty()) {
      request.header("Authorization", "Bearer " + token(ask.person()));
    }
    if (ask.key() != null) {
      request.header("Idempotency-Key", ask.key());
    }
    if (ask.known() != null) {
      request.header("If-None-Match", ask.known());
    }
    if (ask.cookie() != null) {
      request.header("Cookie", ask.cookie());
    }
    if (ask.body() == null) {
      request.method(ask.method(), BodyPublishers.noBody());
    } else {
      request
          .header(
              "Content-Type", ask.form() ? "application/x-www-form-urlencoded" : "application/json")
          .method(ask.method(), BodyPublishers.ofString(ask.body(), StandardCharsets.UTF_8));
    }
    return request.build();
  }

  /** Has everybody sign in again when they next ask. */
  public void signInAgain() {
    tokens.clear();
  }

  /** An access token, or empty where whoever it is may not sign in any more. */
  private String token(String person) {
    return tokens.computeIfAbsent(person, this::signedIn);
  }

  private String signedIn(String person) {
    try {
      return new DemoSignIn(running().address()).accessToken(person);
    } catch (UnreachableException e) {
      if (e.getCause() instanceof SignInRefusedException) {
        return "";
      }
      throw e;
    }
  }

  private Running running() {
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
