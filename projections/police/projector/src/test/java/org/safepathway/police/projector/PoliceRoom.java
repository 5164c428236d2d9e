package org.safepathway.police.projector;

import java.util.List;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.Story;
import org.safepathway.projections.testing.TestHandles;
import org.safepathway.projections.testing.TestNetwork;

/** What police hold after a story. */
record PoliceRoom(Folded folded) {

  static final PoliceProjection PROJECTION =
      new PoliceProjection(new TestHandles(), new TestNetwork());

  static PoliceRoom after(Story story) {
    return new PoliceRoom(Folded.of(PROJECTION, story));
  }

  List<PoliceReferral> referrals(OrganisationId force) {
    return folded.read(force, PoliceCollections.REFERRALS, PoliceReferral.class);
  }

  List<PoliceOverride> overrides(OrganisationId force) {
    return folded.read(force, PoliceCollections.OVERRIDES, PoliceOverride.class);
  }
}
