package org.safepathway.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Addresses that only this machine reaches. */
public final class Loopback {

  private Loopback() {}

  /**
   * Whether it is one.
   *
   * @param address an address or a name, null or blank for all addresses of this machine
   */
  public static boolean is(@Nullable String address) {
    try {
      return address != null
          && !address.isBlank()
          && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
