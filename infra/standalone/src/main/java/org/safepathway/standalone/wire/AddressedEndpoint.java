package org.safepathway.standalone.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes connections, so many from one address and no more. Whose room a connection is of shows by
 * its certificate, and whoever says nothing has shown none: without a limit before that a desk that
 * is taken over could fill the port for all ({@link RoomCalls} limits what is of a room). This
 * machine itself, by 127.0.0.1 or ::1, has no limit, since there all desks may come from one.
 */
final class AddressedEndpoint extends NioEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(AddressedEndpoint.class);
  private static final Set<InetAddress> HERE =
      Set.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"));
  private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

  private final int most;
  private @Nullable Long told;

  /** With so many connections at once from one address. */
  AddressedEndpoint(int most) {
    this.most = most;
  }

  @Override
  protected boolean setSocketOptions(SocketChannel socket) {
    InetAddress from = address(socket);
    if (from == null || (!HERE.contains(from) && from(from) >= most)) {
      destroySocket(socket);
      tell();
      return false;
    }
    return super.setSocketOptions(socket);
  }

  private long from(InetAddress address) {
    return getConnections().stream()
        .map(SocketWrapperBase::getSocket)
        .filter(Objects::nonNull)
        .map(NioChannel::getIOChannel)
        .filter(channel -> channel != null && address.equals(address(channel)))
        .count();
  }

  private static @Nullable InetAddress address(SocketChannel socket) {
    try {
      return socket.getRemoteAddress() instanceof InetSocketAddress known
          ? known.getAddress()
          : null;
    } catch (IOException closed) {
      return null;
    }
  }

  /** Now and then, or it would be the log that is filled. One thread accepts. */
  private void tell() {
    long now = System.nanoTime();
    if (told == null || now - told >= TOLD_AGAIN.toNanos()) {
      told = now;
      LOG.warn("refused connections of one address");
    }
  }
}
