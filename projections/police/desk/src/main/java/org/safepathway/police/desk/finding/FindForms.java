package org.safepathway.police.desk.finding;

import java.util.List;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.matching.Matched;
import org.springframework.stereotype.Component;

/** The page of finding, empty or with what was found. */
@Component
final class FindForms {

  static final int BESIDE_EACH_OTHER = 2;

  private final Catalogue catalogue;

  FindForms(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  FindView empty() {
    return new FindView(null, List.of(), List.of(), List.of(), null, choices());
  }

  FindView found(LocalAuthority area, Matched matched, FindService asked) {
    List<Found> found = matched.matches().stream().map(Found::of).toList();
    List<Found> compared =
        found.stream().filter(one -> asked.compare().contains(one.offer())).toList();
    return new FindView(
        area,
        found,
        // One of the two may not fit what is asked now: why is said with what is left out.
        compared.size() == BESIDE_EACH_OTHER ? compared : List.of(),
        matched.excluded().stream().map(FindView.LeftOut::of).toList(),
        asked,
        choices());
  }

  private FindChoices choices() {
    return FindChoices.of(
        catalogue.listed().stream()
            .map(Catalogue.Listed::organisation)
            .distinct()
            .map(FindForms::choice)
            .toList());
  }

  private static Choice choice(Organisation organisation) {
    return Choice.of(organisation.id().value(), organisation.name());
  }
}
