package org.safepathway.distributed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Says of each {@code host:port} whether somebody answers there: run on the host that asks. */
public final class Reach {

  private static final int PATIENCE_MILLIS = 1_500;

  private Reach() {}

  /** A line each, in the order asked. */
  public static void main(String[] arguments) {
    for (String argument : arguments) {
      int colon = argument.lastIndexOf(':');
      System.out.println(
          argument
              + " "
              + answers(
                  new InetSocketAddress(
                      argument.substring(0, colon),
                      Integer.parseInt(argument.substring(colon + 1)))));
    }
  }

  private static boolean answers(InetSocketAddress where) {
    try (Socket socket = new Socket()) {
      socket.connect(where, PATIENCE_MILLIS);
      return true;
    } catch (IOException refusedOrLost) {
      return false;
    }
  }
}
