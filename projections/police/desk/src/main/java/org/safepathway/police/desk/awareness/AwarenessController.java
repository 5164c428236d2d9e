package org.safepathway.police.desk.awareness;

import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.police.desk.Force;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the units of a force know of the services. */
@Controller
@AllowedTo(StaffRole.SUPERVISOR)
final class AwarenessController {

  private final Awareness awareness;
  private final Force force;

  AwarenessController(Awareness awareness, Force force) {
    this.awareness = awareness;
    this.force = force;
  }

  @GetMapping("/police/awareness")
  Outcome show(SignedIn who) {
    return awareness
        .of(who.actor())
        .<Outcome>map(
            weeks ->
                new Page<>(
                    "police/awareness",
                    AwarenessView.of(
                        weeks, unit -> force.unitName(who, unit).orElse(unit.value()))))
        .orElseGet(Outcome::notFound);
  }
}
