package org.safepathway.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.RequestId;

/**
 * The port to the faces of offers that only specialists see. It belongs to the vault, and to no log
 * or feed of the directory: neither face of an offer tells of the other.
 */
public interface OtherFaces {

  /**
   * Says what an offer can do from now on; what it said before stays in its history.
   *
   * @param actor a manager of the organisation that offers it
   * @param request the client’s id; the same again answers the same and changes nothing
   * @return done or refused; {@code not-found} where it does not exist or is not the actor’s
   */
  Answer say(Actor actor, RequestId request, OfferId offer, OtherFace face);

  /**
   * What all offers can do now.
   *
   * @param actor staff of an open specialist organisation
   * @return none for anybody else, and none of an offer that said nothing
   */
  Map<OfferId, OtherFace> read(Actor actor);

  /**
   * What an offer said, newest first: for its own organisation.
   *
   * @return empty if there is no such offer of the actor’s organisation
   */
  Optional<List<SaidFace>> historyOf(Actor actor, OfferId offer);
}
