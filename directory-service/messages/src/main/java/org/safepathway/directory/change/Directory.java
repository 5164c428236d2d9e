package org.safepathway.directory.change;

import java.util.List;
import java.util.Optional;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Staff;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;

/**
 * The port to the directory’s write side. What it has acknowledged holds at once: whoever asks the
 * registry afterwards is answered by it.
 */
public interface Directory {

  /**
   * Changes something.
   *
   * @param actor whoever the transport verified
   * @param request the client’s id; the same again answers the same and changes nothing
   * @return done or refused; {@code not-found} where it does not exist or is not the actor’s
   */
  Answer change(Actor actor, RequestId request, Change change);

  /**
   * What an offer said of its intake and capacity, newest first: for its own organisation.
   *
   * @return empty if there is no such offer of the actor’s organisation
   */
  Optional<List<Said>> historyOf(Actor actor, OfferId offer);

  /**
   * The staff of an organisation, for its managers and the registrar.
   *
   * @return by id, none once it has closed; empty if there is no such organisation of the actor’s
   */
  Optional<List<Staff>> staffOf(Actor actor, OrganisationId organisation);
}
