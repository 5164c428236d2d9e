package org.safepathway.projections.store.mongo;

import com.mongodb.ConnectionString;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The way to the servers of an address.
 *
 * @param here whether it does not leave this machine
 * @param byTls whether what goes there is by TLS, to whoever shows the right certificate
 */
public record ServerWay(boolean here, boolean byTls) {

  /**
   * Of an address, without asking anybody but the names’ server.
   *
   * @throws IllegalArgumentException if it is no address
   */
  public static ServerWay of(String address) {
    ConnectionString read = new ConnectionString(address);
    boolean checked = !Boolean.TRUE.equals(read.getSslInvalidHostnameAllowed());
    return new ServerWay(
        !read.isSrvProtocol() && read.getHosts().stream().allMatch(ServerWay::isHere),
        Boolean.TRUE.equals(read.getSslEnabled()) && checked);
  }

  /** Whether others could listen on it, or answer in the server’s place. */
  public boolean isOpen() {
    return !here && !byTls;
  }

  private static boolean isHere(String server) {
    try {
      String host = server.replaceFirst(":\\d+$", "");
      return host.endsWith(".sock") || InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
