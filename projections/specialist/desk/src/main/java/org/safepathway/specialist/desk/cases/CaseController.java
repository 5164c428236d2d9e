package org.safepathway.specialist.desk.cases;

import java.util.Optional;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.specialist.documents.Case;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER})
final class CaseController {

  private final Cases cases;
  private final CasePages pages;

  CaseController(Cases cases, CasePages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  @GetMapping("/specialist/referrals/{reference}")
  Outcome one(SignedIn who, @PathVariable String reference) {
    Optional<Case> held = cases.find(who, reference);
    return held.isPresent() ? pages.page(who, held.get()) : Outcome.notFound();
  }
}
