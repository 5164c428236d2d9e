package org.safepathway.police.desk.services;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.ServiceKind;

/**
 * Who helps in a local authority, on one page. It has what everybody may read and nothing else:
 * paper is left lying about.
 *
 * @param area where
 * @param languages that are spoken by one of them, for a line in each
 * @param services by kind and name
 */
record SheetView(LocalAuthority area, List<Language> languages, List<Line> services) {

  SheetView {
    languages = List.copyOf(languages);
    services = List.copyOf(services);
  }

  static SheetView of(LocalAuthority area, List<VisibleOffers.Visible> offers) {
    List<VisibleOffers.Visible> here =
        offers.stream()
            .filter(one -> one.offer().areas().contains(area))
            .filter(one -> one.offer().intake() != IntakeState.PAUSED)
            .sorted(
                Comparator.comparing((VisibleOffers.Visible one) -> one.offer().kind())
                    .thenComparing(one -> one.offer().name()))
            .toList();
    return new SheetView(
        area,
        here.stream()
            .flatMap(one -> one.offer().languages().stream())
            .distinct()
            .filter(language -> !Set.of(Language.ENGLISH, Language.OTHER).contains(language))
            .sorted()
            .toList(),
        here.stream().map(Line::of).toList());
  }

  /**
   * A service.
   *
   * @param offer its id
   * @param name its name
   * @param organisation whose it is
   * @param kind the kind of service
   * @param phone that anybody may ring, or null
   * @param hours in words
   * @param languages spoken without an interpreter
   */
  record Line(
      OfferId offer,
      String name,
      String organisation,
      ServiceKind kind,
      @Nullable String phone,
      String hours,
      String languages) {

    static Line of(VisibleOffers.Visible one) {
      Offer offer = one.offer();
      return new Line(
          offer.id(),
          offer.name(),
          one.organisation().name(),
          offer.kind(),
          offer.contact().phone(),
          offer.hours(),
          offer.languages().stream()
              .sorted()
              .map(Language::label)
              .collect(Collectors.joining(", ")));
    }
  }
}
