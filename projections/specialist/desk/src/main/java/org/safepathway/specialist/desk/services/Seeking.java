package org.safepathway.specialist.desk.services;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.matching.CurrentOffers;
import org.safepathway.directory.matching.Excluded;
import org.safepathway.directory.matching.Match;
import org.safepathway.directory.matching.Matched;
import org.safepathway.specialist.desk.services.ServicesView.LeftOut;
import org.safepathway.specialist.desk.services.ServicesView.Row;
import org.safepathway.status.OtherFace;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.StatusNeed;
import org.springframework.stereotype.Component;

/**
 * Finds a service of another organisation on this side of the wall: by the face that everybody
 * sees, and then by the one that only specialists see. It keeps nothing of what was asked.
 */
@Component
final class Seeking {

  private final CurrentOffers offers;
  private final OtherFaces faces;

  Seeking(Catalogue catalogue, OtherFaces faces, Clock clock) {
    this.offers = new CurrentOffers(catalogue, clock);
    this.faces = faces;
  }

  /** What can be used, the best first, and what cannot. */
  ServicesView found(SignedIn who, SeekService asked) {
    Matched matched = offers.in(asked.situation(who.organisation()));
    Map<OfferId, OtherFace> known = faces.read(who.actor());
    List<Row> found = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Match match : matched.matches()) {
      OtherFace face = known.getOrDefault(match.listed().offer().id(), OtherFace.NOTHING);
      List<StatusNeed> cannot = unmet(asked.statusNeeds(), face);
      if (cannot.isEmpty()) {
        found.add(Row.of(match, face));
      } else {
        leftOut.add(LeftOut.of(match.listed().offer(), cannot));
      }
    }
    for (Excluded excluded : matched.excluded()) {
      Offer offer = excluded.listed().offer();
      if (!offer.organisation().equals(who.organisation())) {
        leftOut.add(LeftOut.of(excluded));
      }
    }
    return new ServicesView(found, leftOut, asked);
  }

  private static List<StatusNeed> unmet(Set<StatusNeed> needs, OtherFace face) {
    return needs.stream().sorted().filter(need -> !face.canMeet(need)).toList();
  }
}
