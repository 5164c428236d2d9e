package org.safepathway.axonserver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an Axon Server is, and how we show who we are.
 *
 * @param address {@code host:port} of its gRPC port; several, separated by commas, of one cluster
 * @param context the context there
 * @param token by which it knows this process, or null where it asks for none
 * @param certificate the authority’s certificate (PEM) by which its own is checked, or null for a
 *     connection in clear
 */
public record AxonServerAddress(
    String address, String context, @Nullable String token, @Nullable Path certificate) {

  /** Whether what is sent there leaves this machine in clear, or to somebody unknown. */
  public boolean isOpen() {
    return !isHere() && (certificate == null || token == null);
  }

  private boolean isHere() {
    try {
      for (String server : address.split(",", -1)) {
        String host = server.replaceFirst(":\\d+$", "");
        if (!InetAddress.getByName(host).isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "AxonServerAddress[" + address + "/" + context + "]";
  }
}
