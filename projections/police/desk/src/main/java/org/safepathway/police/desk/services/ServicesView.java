package org.safepathway.police.desk.services;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.ServiceKind;

/**
 * The services to which an officer may refer.
 *
 * @param services by id
 */
record ServicesView(List<Service> services) {

  ServicesView {
    services = List.copyOf(services);
  }

  /**
   * A service.
   *
   * @param offer its id
   * @param name its name
   * @param organisation who offers it
   * @param kind the kind of service
   * @param description a sentence or two
   * @param areas where
   * @param languages spoken without an interpreter
   * @param needs that it meets
   * @param hours opening hours in words
   * @param intake whether it takes referrals now
   */
  record Service(
      OfferId offer,
      String name,
      String organisation,
      ServiceKind kind,
      String description,
      List<LocalAuthority> areas,
      List<Language> languages,
      List<Need> needs,
      String hours,
      IntakeState intake) {

    Service {
      areas = List.copyOf(areas);
      languages = List.copyOf(languages);
      needs = List.copyOf(needs);
    }

    static Service of(Offer offer, Organisation organisation) {
      return new Service(
          offer.id(),
          offer.name(),
          organisation.name(),
          offer.kind(),
          offer.description(),
          ordered(offer.areas()),
          ordered(offer.languages()),
          ordered(offer.needs()),
          offer.hours(),
          offer.intake());
    }

    /** Whether a referral can be sent now, for the page. */
    public boolean takesReferrals() {
      return intake != IntakeState.PAUSED;
    }

    private static <E extends Enum<E>> List<E> ordered(Set<E> some) {
      return some.stream().sorted().toList();
    }
  }

  /** For the page: the areas for which there is a sheet to print. */
  @JsonIgnore
  public List<LocalAuthority> sheets() {
    return List.of(LocalAuthority.values());
  }
}
