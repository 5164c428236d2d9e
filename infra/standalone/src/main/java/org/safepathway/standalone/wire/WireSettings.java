package org.safepathway.standalone.wire;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How desks in other processes reach the inside.
 *
 * @param port where it listens for them; 0 for nowhere
 * @param address at which address
 * @param bundle the name of the SSL bundle with the inside’s certificate and, as trust store, the
 *     authority that makes the certificates of desks and of nobody else
 * @param calls how many calls of one room are answered at once; more are refused, and the others go
 *     on
 * @param connections how many connections one room has at most
 * @param connectionsOfOneAddress how many connections come from one address at most, whether they
 *     say anything or not; 0 for as many as one room has. More where something stands between desks
 *     and this process, so that several come from its address
 * @param headers how large the headers of a call may be
 * @param patience how long a connection may take to say the next bytes of a call
 * @param idle after how long a connection without a call is closed: longer than a desk keeps one,
 *     which is 30 seconds
 */
@ConfigurationProperties("safe-pathway.wire")
public record WireSettings(
    @DefaultValue("0") int port,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("wire") String bundle,
    @DefaultValue("32") int calls,
    @DefaultValue("64") int connections,
    @DefaultValue("0") int connectionsOfOneAddress,
    @DefaultValue("16KB") DataSize headers,
    @DefaultValue("5s") Duration patience,
    @DefaultValue("60s") Duration idle) {

  /**
   * Checks the limits: without one a desk that is taken over could have all of the inside.
   *
   * @throws IllegalArgumentException if one of them is none
   */
  public WireSettings {
    if (calls < 1
        || connections < 1
        || connectionsOfOneAddress < 0
        || headers.toBytes() < 1
        || patience.toMillis() < 1
        || idle.toMillis() < 1) {
      throw new IllegalArgumentException("safe-pathway.wire.*: every limit is at least 1");
    }
  }

  /** How many connections come from one address at most. */
  int ofOneAddress() {
    return connectionsOfOneAddress == 0 ? connections : connectionsOfOneAddress;
  }
}
