package org.safepathway.axonserver.testing;

import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The server. It listens on 127.0.0.1, and can be stopped and started again with its events as they
 * were.
 */
public final class TestingAxonServer implements AutoCloseable {

  private final Log log = new Log();
  private volatile UnaryOperator<Command> onTheWay = UnaryOperator.identity();
  private volatile UnaryOperator<CommandResponse> onTheWayBack = UnaryOperator.identity();
  private @Nullable Server server;
  private @Nullable ExecutorService calls;
  private int port;

  private TestingAxonServer(int port) {
    this.port = port;
  }

  /** Starts one without an event, at a free port. */
  public static TestingAxonServer start() {
    return start(0);
  }

  /**
   * Starts one without an event.
   *
   * @param port where it listens; 0 for a free one
   */
  public static TestingAxonServer start(int port) {
    TestingAxonServer started = new TestingAxonServer(port);
    started.startAgain();
    return started;
  }

  /** Runs one until the process is ended; the argument is its port. */
  public static void main(String[] arguments) throws InterruptedException {
    TestingAxonServer started = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
    System.out.printf("ready %d%n", started.port());
    Thread.currentThread().join();
  }

  /** Its port, the same each time it is started. */
  public int port() {
    return port;
  }

  /** {@code host:port}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** How many events it has. */
  public long events() {
    return log.last() + 1;
  }

  /** Every event with all that goes with it, as it came. */
  public List<byte[]> everything() {
    return log.everything();
  }

  /** Has each command reach whoever decides as this makes it: so does an operator who lies. */
  public void onTheWay(UnaryOperator<Command> change) {
    onTheWay = change;
  }

  /** Has each answer reach whoever asked as this makes it. */
  public void onTheWayBack(UnaryOperator<CommandResponse> change) {
    onTheWayBack = change;
  }

  /** Ends all connections and listens no more. */
  public synchronized void stop() {
    Server running = server;
    ExecutorService threads = calls;
    server = null;
    calls = null;
    if (running != null) {
      running.shutdownNow();
      awaitEnd(running);
    }
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  /** Listens again where it was. */
  public synchronized void startAgain() {
    if (server != null) {
      return;
    }
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      Server started =
          NettyServerBuilder.forAddress(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
              .addService(new PlatformCalls(this::port))
              .addService(new EventCalls(log))
              .addService(
                  new CommandCalls(
                      new Handlers(),
                      command -> onTheWay.apply(command),
                      answer -> onTheWayBack.apply(answer)))
              .executor(threads)
              .permitKeepAliveTime(1, TimeUnit.MILLISECONDS)
              .permitKeepAliveWithoutCalls(true)
              .build()
              .start();
      port = started.getPort();
      server = started;
      calls = threads;
    } catch (IOException e) {
      threads.shutdownNow();
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitEnd(Server running) {
    try {
      if (!running.awaitTermination(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
