package org.safepathway.vault;

import org.safepathway.consent.OpenFacts;
import org.safepathway.kernel.Answer;

/** Sends an opening to its Consent stream and waits until the answer is durable. */
@FunctionalInterface
public interface Dispatch {

  /**
   * Sends and waits.
   *
   * @return the stream's answer
   * @throws RuntimeException on a timeout or any fault: then nothing is decrypted
   */
  Answer send(OpenFacts command);
}
