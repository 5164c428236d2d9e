package org.safepathway.specialist.desk.facts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.specialist.desk.cases.Acting;
import org.safepathway.specialist.documents.Case;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding facts and correcting them. What is to be corrected is opened first. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class FactsController {

  /** Which form the page was showing; for the page alone, and no part of the act. */
  private static final String SHOWN = "_part";

  private final Acting acting;
  private final AddingFacts adding;

  FactsController(Acting acting, AddingFacts adding) {
    this.acting = acting;
    this.adding = adding;
  }

  @GetMapping("/specialist/referrals/{reference}/facts")
  Outcome form(
      SignedIn who,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String part) {
    return acting.page(who, reference, held -> page(held, part));
  }

  @PostMapping("/specialist/referrals/{reference}/facts")
  Outcome add(
      SignedIn who, @PathVariable String reference, Act<NewFacts> act, HttpServletRequest servlet) {
    String shown = servlet.getParameter(SHOWN);
    return acting.act(
        who,
        reference,
        act,
        (held, request, facts) -> adding.add(who, request, held, facts),
        "specialist.done.facts",
        held -> page(held, shown));
  }

  private static Page<FactsView> page(Case held, @Nullable String part) {
    return new Page<>(
        "specialist/facts",
        new FactsView(held.reference(), held.shortReference(), kind(part), FactChoices.ALL));
  }

  private static @Nullable String kind(@Nullable String part) {
    UnaryOperator<@Nullable String> known = field -> Objects.equals(field, part) ? field : null;
    return Arrays.stream(FactKind.values())
        .map(FactKind::field)
        .map(known)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * The empty form.
   *
   * @param reference the organisation’s own handle
   * @param shortReference its display form
   * @param part the field of the kind of fact to enter, or null while that is not chosen
   * @param choices to choose from
   */
  record FactsView(
      String reference, String shortReference, @Nullable String part, FactChoices choices) {}
}
