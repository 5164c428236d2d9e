package org.safepathway.deskprocess;

import java.util.List;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Registry;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.wire.RemotePort;
import org.safepathway.wire.Transport;

/**
 * After any call that may change who is there or what is offered, what the registry said before is
 * forgotten, whether the call was answered or not.
 *
 * @param transport carries the calls
 */
record ForgettingAfterActs(Transport transport) implements Transport {

  private static final List<String> CHANGE_NOTHING =
      List.of(path(Registry.class), path(Catalogue.class), path(Awareness.class));

  @Override
  public byte[] call(String path, byte[] body) {
    try {
      return transport.call(path, body);
    } finally {
      if (CHANGE_NOTHING.stream().noneMatch(path::startsWith)) {
        AskedOnce.forget();
      }
    }
  }

  private static String path(Class<?> port) {
    return RemotePort.PATH + port.getSimpleName() + "/";
  }
}
