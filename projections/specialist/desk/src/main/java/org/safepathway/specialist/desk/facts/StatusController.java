package org.safepathway.specialist.desk.facts;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.desk.Act;
import org.safepathway.desk.Choice;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.MultiLine;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.specialist.desk.cases.Acting;
import org.safepathway.specialist.desk.cases.Cases;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;
import org.safepathway.status.StatusNeed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Recording her status with her. The form is always empty: what is there must be opened. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class StatusController {

  private final Acting acting;
  private final Cases cases;
  private final Sealing sealing;

  StatusController(Acting acting, Cases cases, Sealing sealing) {
    this.acting = acting;
    this.cases = cases;
    this.sealing = sealing;
  }

  @GetMapping("/specialist/referrals/{reference}/status")
  Outcome form(SignedIn who, @PathVariable String reference) {
    return acting.page(who, reference, held -> page(who, held));
  }

  @PostMapping("/specialist/referrals/{reference}/status")
  Outcome record(SignedIn who, @PathVariable String reference, Act<NewStatus> act) {
    return acting.act(
        who,
        reference,
        act,
        (held, request, status) ->
            sealing.act(
                who,
                request,
                held.reference(),
                // Whether there is what it takes the place of the inside says: the document of the
                // case keeps no placeholder once a status was recorded.
                List.of(new Vault.Entry(status.fact(), status.supersedes())),
                safe -> new AddFacts(held.reference(), safe),
                Sealing.without("status")),
        "specialist.done.status",
        held -> page(who, held));
  }

  private Page<StatusView> page(SignedIn who, Case held) {
    // What she says now takes the place of what she said here before.
    FactId last =
        cases.facts(who, held).stream()
            .filter(fact -> fact.sealed().factClass() == FactClass.STATUS)
            .filter(fact -> fact.supersededBy() == null)
            .filter(fact -> fact.sealed().recordedBy().equals(who.organisation()))
            .map(HeldFact::sealed)
            .reduce((earlier, later) -> later)
            .map(SealedFact::id)
            .orElse(null);
    return new Page<>(
        "specialist/status",
        new StatusView(
            held.reference(),
            held.shortReference(),
            last,
            Choice.of("specialist.status", ImmigrationStatus.values()),
            Choice.of("specialist.statusNeed", StatusNeed.values()),
            Choice.yesNo()));
  }

  /**
   * The empty form.
   *
   * @param reference the organisation’s own handle
   * @param shortReference its display form
   * @param supersedes the status fact that stands now, or null
   * @param statuses to choose from
   * @param needs to choose from
   * @param yesNo to choose from
   */
  record StatusView(
      String reference,
      String shortReference,
      @Nullable FactId supersedes,
      List<Choice> statuses,
      List<Choice> needs,
      List<Choice> yesNo) {}

  /**
   * Her status as she told it; see {@link StatusFact}.
   *
   * @param supersedes the fact that this one takes the place of, or null
   */
  record NewStatus(
      ImmigrationStatus status,
      @Nullable Boolean noRecourseToPublicFunds,
      @Nullable @Size(max = 60) String visa,
      @Nullable LocalDate expires,
      @Nullable @Size(max = 60) String nationality,
      @Nullable Set<StatusNeed> needs,
      boolean nrmDiscussed,
      @Nullable @MultiLine @Size(max = 300) String note,
      @Nullable FactId supersedes) {

    StatusFact fact() {
      return new StatusFact(
          status,
          noRecourseToPublicFunds,
          visa,
          expires,
          nationality,
          needs == null || needs.isEmpty() ? null : Set.copyOf(needs),
          nrmDiscussed,
          note);
    }
  }
}
