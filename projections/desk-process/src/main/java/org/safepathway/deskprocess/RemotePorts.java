package org.safepathway.deskprocess;

import org.safepathway.wire.RemotePort;
import org.safepathway.wire.Transport;
import org.safepathway.wire.WireJson;

/**
 * The ports of the inside, as this desk may call them.
 *
 * @param transport carries the calls
 * @param json speaks of the kinds of fact that this room may name
 */
public record RemotePorts(Transport transport, WireJson json) {

  /** One of them. */
  public <T> T of(Class<T> port) {
    return RemotePort.of(port, transport, json);
  }
}
