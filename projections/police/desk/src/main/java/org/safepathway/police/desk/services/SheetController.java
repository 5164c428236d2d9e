package org.safepathway.police.desk.services;

import java.util.Arrays;
import java.util.Optional;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.awareness.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One page to print for each local authority: who helps there, in the languages that they speak.
 */
@Controller
@AllowedTo({StaffRole.OFFICER, StaffRole.SUPERVISOR})
final class SheetController {

  private final VisibleOffers offers;
  private final Awareness awareness;

  SheetController(VisibleOffers offers, Awareness awareness) {
    this.offers = offers;
    this.awareness = awareness;
  }

  @GetMapping("/police/sheets/{area}")
  Outcome sheet(SignedIn who, @PathVariable String area) {
    Optional<LocalAuthority> found =
        Arrays.stream(LocalAuthority.values())
            .filter(one -> one.name().equalsIgnoreCase(area))
            .findFirst();
    found.ifPresent(_ -> awareness.shown(who.actor(), Shown.SHEET));
    return found
        .<Outcome>map(one -> new Page<>("police/sheet", SheetView.of(one, offers.all())))
        .orElseGet(Outcome::notFound);
  }
}
