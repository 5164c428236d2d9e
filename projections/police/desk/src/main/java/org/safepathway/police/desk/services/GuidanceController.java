package org.safepathway.police.desk.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.awareness.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What officers need to know about status: it is not theirs to ask, and insecure or uncertain
 * status is not immigration offending (<em>Safe to share?</em>); and about the services. Each card
 * that is read is counted for the unit.
 */
@Controller
@AllowedTo({StaffRole.OFFICER, StaffRole.SUPERVISOR})
final class GuidanceController {

  private final Awareness awareness;

  GuidanceController(Awareness awareness) {
    this.awareness = awareness;
  }

  @GetMapping("/police/guidance")
  Page<GuidanceView> guidance(SignedIn who) {
    awareness.shown(who.actor(), Shown.CARD);
    return new Page<>("police/guidance", new GuidanceView("/police/services"));
  }

  @GetMapping("/police/guidance/{card}")
  Outcome card(SignedIn who, @PathVariable String card) {
    Optional<Card> found = Card.at(card);
    found.ifPresent(_ -> awareness.shown(who.actor(), Shown.CARD));
    return found
        .<Outcome>map(one -> new Page<>("police/card", new CardView(one)))
        .orElseGet(Outcome::notFound);
  }

  /** A card beside the guidance on status; its text is on the page. */
  enum Card {
    /** What a service does that is run by the community that it serves. */
    BY_AND_FOR,
    /** What to say and what not to say. */
    WORDS;

    static Optional<Card> at(String path) {
      return Arrays.stream(values())
          .filter(card -> card.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(path))
          .findFirst();
    }
  }

  /**
   * The guidance; its text is on the page.
   *
   * @param services where the services are listed
   */
  record GuidanceView(String services) {}

  /**
   * A card.
   *
   * @param card which
   */
  record CardView(Card card) {}
}
