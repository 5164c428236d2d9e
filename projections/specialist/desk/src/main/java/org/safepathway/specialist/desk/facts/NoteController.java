package org.safepathway.specialist.desk.facts;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.safepathway.consent.vault.Vault;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.MultiLine;
import org.safepathway.referral.inside.WriteNote;
import org.safepathway.specialist.desk.cases.Acting;
import org.safepathway.specialist.documents.Case;
import org.safepathway.status.CaseNote;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing a note, for this organisation alone. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class NoteController {

  private final Acting acting;
  private final Sealing sealing;

  NoteController(Acting acting, Sealing sealing) {
    this.acting = acting;
    this.sealing = sealing;
  }

  @GetMapping("/specialist/referrals/{reference}/notes")
  Outcome form(SignedIn who, @PathVariable String reference) {
    return acting.page(who, reference, NoteController::page);
  }

  @PostMapping("/specialist/referrals/{reference}/notes")
  Outcome write(SignedIn who, @PathVariable String reference, Act<NewNote> act) {
    return acting.act(
        who,
        reference,
        act,
        (held, request, note) ->
            sealing.act(
                who,
                request,
                reference,
                List.of(new Vault.Entry(new CaseNote(note.text()), null)),
                safe -> new WriteNote(reference, safe),
                Sealing.without("caseNote")),
        "specialist.done.note",
        NoteController::page);
  }

  private static Page<CaseFormView> page(Case held) {
    return new Page<>("specialist/note", CaseFormView.of(held, List.of()));
  }

  /**
   * A note.
   *
   * @param text what it says
   */
  record NewNote(@MultiLine @Size(max = 1000) String text) {}
}
