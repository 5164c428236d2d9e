package org.safepathway.deskprocess;

import org.safepathway.wire.Transport;
import org.springframework.security.access.AccessDeniedException;

/**
 * What the inside does not take from this desk or this caller is answered to them as if there were
 * nothing: refused and not there are alike.
 *
 * @param transport carries the calls
 */
record RefusedAsNotThere(Transport transport) implements Transport {

  @Override
  public byte[] call(String path, byte[] body) {
    try {
      return transport.call(path, body);
    } catch (NoAnswerException e) {
      if (e.why() == Why.NOT_THERE || e.why() == Why.UNREADABLE) {
        throw new AccessDeniedException("the inside does not take it");
      }
      throw e;
    }
  }
}
