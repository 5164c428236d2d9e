package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine on which a test may let something listen. */
public final class Ports {

  private static final int FIRST = 8090;
  private static final int LAST = 8099;

  private Ports() {}

  /**
   * One on which nothing listens.
   *
   * @throws IllegalStateException if all are taken
   */
  public static int free() {
    for (int port = FIRST; port <= LAST; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        continue;
      }
    }
    throw new IllegalStateException("something listens on every port from 8090 to 8099");
  }
}
