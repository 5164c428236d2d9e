package org.safepathway.specialist.desk.facts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.specialist.desk.cases.CasePages;
import org.safepathway.specialist.desk.cases.Cases;
import org.safepathway.specialist.documents.Case;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Reading facts. It is a POST because each opening is recorded (DOMAIN.md rule 25), and the facts
 * are on its own answer, without a redirect, so that no address leads to them.
 */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class OpeningController {

  private final Cases cases;
  private final CasePages pages;
  private final Opening opening;

  OpeningController(Cases cases, CasePages pages, Opening opening) {
    this.cases = cases;
    this.pages = pages;
    this.opening = opening;
  }

  @PostMapping("/specialist/referrals/{reference}/openings")
  Outcome open(
      SignedIn who,
      @PathVariable String reference,
      Act<OpenClasses> act,
      HttpServletRequest servlet) {
    Optional<Case> found = cases.find(who, reference);
    if (found.isEmpty()) {
      return Outcome.notFound();
    }
    Case held = found.get();
    return switch (act) {
      case Act.Refused<OpenClasses>(Refusal refusal) ->
          Outcome.refused(refusal, () -> pages.page(who, held));
      case Act.Read<OpenClasses>(RequestId request, OpenClasses asked) ->
          switch (opening.open(who, request, held, asked.purpose(), asked.classes())) {
            case Opening.NotOpened(Refusal refusal) -> refused(who, held, refusal, servlet);
            case Opening.Open(List<OpenedFact> facts) ->
                new Page<>("specialist/opened", new OpenedView(facts, pages.view(who, held)));
          };
    };
  }

  /** A form comes from the page of the case, so its sender may be told why it has gone stale. */
  private Outcome refused(SignedIn who, Case held, Refusal refusal, HttpServletRequest servlet) {
    boolean notFound = refusal.code().equals(CommonRefusal.NOT_FOUND.code());
    if (notFound && sentAsForm(servlet)) {
      return Outcome.refused(
          Refusal.of(ConsentRefusal.NO_LIVE_CONSENT), () -> pages.page(who, held));
    }
    return notFound ? Outcome.notFound() : Outcome.refused(refusal, () -> pages.page(who, held));
  }

  private static boolean sentAsForm(HttpServletRequest servlet) {
    String type = servlet.getContentType();
    return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  /**
   * What is to be opened.
   *
   * @param purpose for what
   * @param classes all or none of them
   */
  record OpenClasses(Purpose purpose, @NotEmpty Set<FactClass> classes) {

    OpenClasses {
      classes = Set.copyOf(classes);
    }
  }
}
