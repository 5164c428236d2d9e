package org.safepathway.specialist.testdesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.RequestId;
import org.safepathway.status.OtherFace;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.SaidFace;

/**
 * Faces of offers in memory. Who may say and read them is the vault’s, where no desk may reach;
 * {@code SpecialistsSeeMoreOfAnOfferTest} has both.
 */
public final class HeldFaces implements OtherFaces {

  private final Map<OfferId, List<SaidFace>> said = new HashMap<>();

  @Override
  public synchronized Answer say(Actor actor, RequestId request, OfferId offer, OtherFace face) {
    said.computeIfAbsent(offer, none -> new ArrayList<>())
        .addFirst(new SaidFace(Instant.EPOCH, actor.person(), face));
    return new Answer.Done(offer.value());
  }

  @Override
  public synchronized Map<OfferId, OtherFace> read(Actor actor) {
    Map<OfferId, OtherFace> now = new HashMap<>();
    said.forEach((offer, faces) -> now.put(offer, faces.getFirst().face()));
    return now;
  }

  @Override
  public synchronized Optional<List<SaidFace>> historyOf(Actor actor, OfferId offer) {
    return Optional.of(List.copyOf(said.getOrDefault(offer, List.of())));
  }
}
