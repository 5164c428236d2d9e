package org.safepathway.specialist.desk.services;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.ServiceKind;

/**
 * The services of other organisations.
 *
 * @param services by id
 */
record ServicesView(List<Row> services) {

  ServicesView {
    services = List.copyOf(services);
  }

  /**
   * A service.
   *
   * @param offer its id
   * @param name its name
   * @param organisation the name of who offers it
   * @param byAndFor whether that is run by the community that it serves
   * @param kind the kind of service
   * @param description in a sentence or two
   * @param areas where
   * @param languages spoken without an interpreter
   * @param needs that it meets
   * @param hours in words
   * @param intake whether it takes referrals now
   */
  record Row(
      OfferId offer,
      String name,
      String organisation,
      boolean byAndFor,
      ServiceKind kind,
      String description,
      List<LocalAuthority> areas,
      List<Language> languages,
      List<Need> needs,
      String hours,
      IntakeState intake) {

    Row {
      areas = List.copyOf(areas);
      languages = List.copyOf(languages);
      needs = List.copyOf(needs);
    }

    static Row of(OtherServices.Service service) {
      Offer offer = service.offer();
      return new Row(
          offer.id(),
          offer.name(),
          service.organisation().name(),
          service.organisation().byAndFor(),
          offer.kind(),
          offer.description(),
          sorted(offer.areas()),
          sorted(offer.languages()),
          sorted(offer.needs()),
          offer.hours(),
          offer.intake());
    }

    /** For the page. */
    public String areasText() {
      return joined(areas, LocalAuthority::label);
    }

    /** For the page. */
    public String languagesText() {
      return joined(languages, Language::label);
    }

    private static <E extends Enum<E>> List<E> sorted(Collection<E> all) {
      return all.stream().sorted().toList();
    }

    private static <T> String joined(List<T> all, Function<T, String> label) {
      return all.stream().map(label).collect(Collectors.joining(", "));
    }
  }
}
