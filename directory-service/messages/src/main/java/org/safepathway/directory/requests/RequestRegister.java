package org.safepathway.directory.requests;

import java.util.List;
import java.util.Optional;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;

/**
 * The register of requests, an organisation’s own each. Only a supervisor of a force and a manager
 * of a specialist organisation use it; for anybody else there is none (DOMAIN.md rule 14: outside
 * the ordinary view).
 */
public interface RequestRegister {

  /**
   * Registers a request. The same actor’s organisation, id and body again answer the same and
   * change nothing; with another body it is refused.
   *
   * @param actor whoever the transport verified
   * @param id the client’s id
   */
  Registered register(Actor actor, RequestId id, ReceivedRequest request);

  /**
   * The requests of the actor’s organisation, newest first; empty if there is no register for them.
   */
  Optional<List<RegisteredRequest>> of(Actor actor);

  /** What registering is answered with. */
  sealed interface Registered {

    /**
     * Registered and durable.
     *
     * @param answer what the asker is answered
     */
    record Done(GivenAnswer answer) implements Registered {}

    /**
     * Refused; nothing changed.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Registered {}
  }
}
