package org.safepathway.standalone.engine;

import java.util.List;
import org.safepathway.directory.Registry;
import org.safepathway.police.projector.PoliceProjection;
import org.safepathway.projections.projecting.Projection;
import org.safepathway.referral.inside.Handles;
import org.safepathway.specialist.projector.SpecialistProjection;

/** The rooms that are projected to, in one list that starting, rebuilding and waiting share. */
final class Rooms {

  private Rooms() {}

  static List<String> names() {
    return List.of("police", "specialist");
  }

  static List<Projection<?>> of(Handles handles, Registry registry) {
    return List.of(
        new PoliceProjection(handles, registry), new SpecialistProjection(handles, registry));
  }
}
