package org.safepathway.police.desk.finding;

import java.util.List;
import java.util.Set;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.matching.Matched;
import org.springframework.stereotype.Component;

/** The page of finding, empty or with what was found. */
@Component
final class FindForms {

  private final Catalogue catalogue;

  FindForms(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  FindView empty() {
    return new FindView(null, List.of(), List.of(), List.of(), choices());
  }

  FindView found(LocalAuthority area, Matched matched, Set<OfferId> compare) {
    List<Found> found = matched.matches().stream().map(Found::of).toList();
    return new FindView(
        area,
        found,
        found.stream().filter(one -> compare.contains(one.offer())).toList(),
        matched.excluded().stream().map(FindView.LeftOut::of).toList(),
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
