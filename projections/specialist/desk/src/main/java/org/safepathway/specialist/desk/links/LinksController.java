package org.safepathway.specialist.desk.links;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.EnterLinkCode;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Unlink;
import org.safepathway.specialist.desk.Network;
import org.safepathway.specialist.desk.cases.Acting;
import org.safepathway.specialist.desk.cases.Cases;
import org.safepathway.specialist.documents.Case;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** She links two organisations that support her, with a caseworker of each. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class LinksController {

  private final Cases cases;
  private final Acting acting;
  private final Inside inside;
  private final Network network;

  LinksController(Cases cases, Acting acting, Inside inside, Network network) {
    this.cases = cases;
    this.acting = acting;
    this.inside = inside;
    this.network = network;
  }

  @GetMapping("/specialist/referrals/{reference}/links")
  Outcome show(SignedIn who, @PathVariable String reference) {
    return acting.page(who, reference, held -> page(who, held, null));
  }

  /** The code is on this answer only, without a redirect, so that no address leads to it. */
  @PostMapping("/specialist/referrals/{reference}/links/codes")
  Outcome make(SignedIn who, @PathVariable String reference, Act<NothingToSay> act) {
    Optional<Case> found = cases.find(who, reference);
    if (found.isEmpty()) {
      return Outcome.notFound();
    }
    Case held = found.get();
    return switch (act) {
      case Act.Refused<NothingToSay>(Refusal refusal) ->
          Outcome.refused(refusal, () -> page(who, held, null));
      case Act.Read<NothingToSay>(RequestId request, NothingToSay _) ->
          switch (inside.makeLinkCode(who.actor(), request, reference)) {
            case Inside.LinkCodeAnswer.Made(String code) -> page(who, held, code);
            case Inside.LinkCodeAnswer.Refused(Refusal refusal) when isNotFound(refusal) ->
                Outcome.notFound();
            case Inside.LinkCodeAnswer.Refused(Refusal refusal) ->
                Outcome.refused(refusal, () -> page(who, held, null));
          };
    };
  }

  @PostMapping("/specialist/referrals/{reference}/links")
  Outcome enter(SignedIn who, @PathVariable String reference, Act<EnterCode> act) {
    return acting.act(
        who,
        reference,
        act,
        (_, request, body) ->
            inside.act(who.actor(), request, new EnterLinkCode(reference, body.code())),
        "specialist.done.linked",
        held -> page(who, held, null));
  }

  @PostMapping("/specialist/referrals/{reference}/links/undo")
  Outcome undo(SignedIn who, @PathVariable String reference, Act<UndoLink> act) {
    return acting.act(
        who,
        reference,
        act,
        (_, request, body) ->
            inside.act(who.actor(), request, new Unlink(reference, body.organisation())),
        "specialist.done.unlinked",
        held -> page(who, held, null));
  }

  private Page<LinksView> page(SignedIn who, Case held, @Nullable String code) {
    return new Page<>(
        "specialist/links",
        new LinksView(
            held.reference(),
            held.shortReference(),
            cases.links(who, held).stream()
                .filter(network::isThere)
                .map(other -> new LinksView.Other(other, network.nameOf(other)))
                .sorted(Comparator.comparing(LinksView.Other::name))
                .toList(),
            code));
  }

  private static boolean isNotFound(Refusal refusal) {
    return refusal.code().equals(CommonRefusal.NOT_FOUND.code());
  }

  /** A request without words of its own. */
  record NothingToSay() {}

  /**
   * Enters a code.
   *
   * @param code as she gave it; whatever is wrong with it is answered alike
   * @param sheIsHere she is present and wants it
   */
  record EnterCode(@Size(max = 40) String code, @AssertTrue boolean sheIsHere) {

    /** Leaves the code out. */
    @Override
    public String toString() {
      return "EnterCode[]";
    }
  }

  /**
   * Undoes a link.
   *
   * @param organisation with whom
   */
  record UndoLink(OrganisationId organisation) {}
}
