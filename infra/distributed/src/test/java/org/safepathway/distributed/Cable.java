package org.safepathway.distributed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lies between two processes, or between one and several that are alike, of which each
 * connection goes to the next that answers. Bytes go both ways as they are, until it is cut.
 * Whoever calls then is refused, and whoever was connected is so no longer; mended, it is as
 * before.
 */
public final class Cable implements AutoCloseable {

  private static final int PIECE = 16 * 1024;

  private final InetSocketAddress at;
  private final List<InetSocketAddress> targets;
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServerSocket listening;
  private volatile long delayMillis;

  private Cable(InetSocketAddress at, List<InetSocketAddress> targets) {
    this.at = at;
    this.targets = List.copyOf(targets);
  }

  /** One to a port of this machine, or to several. */
  static Cable to(Integer... targets) {
    return between(
        here(Started.freePort()),
        Stream.of(targets).map(Cable::here).toArray(InetSocketAddress[]::new));
  }

  private static InetSocketAddress here(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** One from an address to another, or to several. */
  static Cable between(InetSocketAddress at, InetSocketAddress... targets) {
    Cable cable = new Cable(at, List.of(targets));
    cable.mend();
    return cable;
  }

  /**
   * Lays some, and leaves them until the process is ended: each argument is {@code
   * host:port>host:port}. For a host where nothing else of ours is.
   */
  public static void main(String[] arguments) throws InterruptedException {
    for (String argument : arguments) {
      String[] ends = argument.split(">", 2);
      var unused = between(address(ends[0]), address(ends[1]));
    }
    System.out.println("ready");
    Thread.currentThread().join();
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    return new InetSocketAddress(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /** Where it is called. */
  int port() {
    return at.getPort();
  }

  /** Ends all connections, and takes no new ones. */
  synchronized void cut() {
    ServerSocket ended = listening;
    listening = null;
    if (ended != null) {
      close(ended);
    }
    ends.forEach(Cable::close);
    ends.clear();
  }

  /** Takes connections again. */
  synchronized void mend() {
    if (listening != null) {
      return;
    }
    try {
      ServerSocket begun = new ServerSocket();
      begun.setReuseAddress(true);
      begun.bind(at);
      listening = begun;
      Thread.ofVirtual().start(() -> accept(begun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has every piece of what comes back wait; 0 for no longer. */
  void slow(long millis) {
    delayMillis = millis;
  }

  private void accept(ServerSocket begun) {
    while (!begun.isClosed()) {
      try {
        Socket near = begun.accept();
        ends.add(near);
        Thread.ofVirtual().start(() -> connect(begun, near));
      } catch (IOException cutMeanwhile) {
        return;
      }
    }
  }

  private void connect(ServerSocket begun, Socket near) {
    Socket far = near;
    try {
      near.setTcpNoDelay(true);
      far = reached();
      ends.add(far);
      if (begun.isClosed()) {
        throw new IOException("cut meanwhile");
      }
      Socket target = far;
      Thread.ofVirtual().start(() -> copy(near, target, false));
      copy(target, near, true);
    } catch (IOException e) {
      end(near, far);
    }
  }

  /** The next of them that answers. */
  private Socket reached() throws IOException {
    int first = connections.getAndIncrement();
    IOException nobody = new IOException("nobody answers");
    for (int i = 0; i < targets.size(); i++) {
      Socket far = new Socket();
      try {
        far.setTcpNoDelay(true);
        far.connect(targets.get(Math.floorMod(first + i, targets.size())));
        return far;
      } catch (IOException away) {
        close(far);
        nobody.addSuppressed(away);
      }
    }
    throw nobody;
  }

  private void copy(Socket from, Socket to, boolean back) {
    byte[] piece = new byte[PIECE];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read = in.read(piece);
      while (read >= 0) {
        if (back && delayMillis > 0) {
          TimeUnit.MILLISECONDS.sleep(delayMillis);
        }
        out.write(piece, 0, read);
        out.flush();
        read = in.read(piece);
      }
    } catch (IOException cut) {
      // Both ends are closed below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end(from, to);
    }
  }

  private void end(Socket one, Socket other) {
    close(one);
    close(other);
    ends.remove(one);
    ends.remove(other);
  }

  private static void close(AutoCloseable end) {
    try {
      end.close();
    } catch (Exception already) {
      // It is closed for good.
    }
  }

  @Override
  public void close() {
    cut();
  }
}
