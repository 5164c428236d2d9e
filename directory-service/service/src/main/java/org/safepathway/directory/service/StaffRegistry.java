package org.safepathway.directory.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * The registry over a {@link Network} that can be replaced as a whole: a reader sees the old one or
 * the new one, never a mixture. Safe for use by many threads.
 */
public final class StaffRegistry implements Registry {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final EnforcementBodies bodies;
  private final Clock clock;
  private volatile Index index;

  /** Starts with this network. */
  public StaffRegistry(Network network) {
    this(network, EnforcementBodies.builtIn());
  }

  /**
   * Starts with this network.
   *
   * @param bodies who can have no part in any network, what the operator adds included
   * @throws NetworkFaultException if one of them stands in it
   */
  public StaffRegistry(Network network, EnforcementBodies bodies) {
    this(network, bodies, Clock.systemUTC());
  }

  /**
   * Starts with this network.
   *
   * @param bodies who can have no part in any network, what the operator adds included
   * @param clock by which offers lapse
   * @throws NetworkFaultException if one of them stands in it
   */
  public StaffRegistry(Network network, EnforcementBodies bodies, Clock clock) {
    this.bodies = bodies;
    this.clock = clock;
    check(network, bodies);
    index = Index.of(network);
  }

  /**
   * Puts another network in place; from the return on, every question is answered from it.
   *
   * @throws NetworkFaultException if an enforcement body stands in it; the old one stays
   */
  public void replace(Network network) {
    check(network, bodies);
    index = Index.of(network);
  }

  /**
   * Checks that no enforcement body stands in a network.
   *
   * @throws NetworkFaultException if one does
   */
  public static void check(Network network, EnforcementBodies bodies) {
    List<NetworkFault> faults =
        NoEnforcementBody.faults(
            network.organisations(), network.staff(), network.offers(), bodies);
    if (!faults.isEmpty()) {
      throw new NetworkFaultException(faults);
    }
  }

  /** The network in place. */
  public Network network() {
    return index.network();
  }

  @Override
  public Optional<Organisation> organisation(OrganisationId id) {
    return Optional.ofNullable(index.organisations().get(id));
  }

  @Override
  public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
    return staff(person).filter(staff -> staff.organisation().equals(organisation));
  }

  /** The member of staff wherever they work, if that organisation is open; for the issuer. */
  public Optional<Staff> staff(PersonId person) {
    Index now = index;
    return Optional.ofNullable(now.staff().get(person)).filter(now::worksForAnOpenOne);
  }

  @Override
  public Optional<Offer> offer(OfferId id) {
    return Optional.ofNullable(index.offers().get(id));
  }

  @Override
  public Optional<Offer> standingOffer(OfferId id) {
    return Registry.super
        .standingOffer(id)
        .filter(offer -> !offer.hasLapsedOn(LocalDate.ofInstant(clock.instant(), LONDON)));
  }

  @Override
  public List<Offer> offers() {
    return index.offersById();
  }

  @Override
  public List<Organisation> organisations() {
    return index.organisationsById();
  }

  @Override
  public List<Organisation> membersOf(OrganisationId consortium) {
    Index now = index;
    return now.network().members().stream()
        .filter(one -> one.consortium().equals(consortium))
        .flatMap(one -> Optional.ofNullable(now.organisations().get(one.member())).stream())
        .filter(Organisation::open)
        .sorted(Comparator.comparing(one -> one.id().value()))
        .toList();
  }

  private record Index(
      Network network,
      Map<OrganisationId, Organisation> organisations,
      Map<PersonId, Staff> staff,
      Map<OfferId, Offer> offers,
      List<Organisation> organisationsById,
      List<Offer> offersById) {

    static Index of(Network network) {
      return new Index(
          network,
          byKey(network.organisations(), Organisation::id),
          byKey(network.staff(), Staff::person),
          byKey(network.offers(), Offer::id),
          network.organisations().stream()
              .sorted(Comparator.comparing(organisation -> organisation.id().value()))
              .toList(),
          network.offers().stream()
              .sorted(Comparator.comparing(offer -> offer.id().value()))
              .toList());
    }

    boolean worksForAnOpenOne(Staff staff) {
      Organisation organisation = organisations.get(staff.organisation());
      return organisation != null && organisation.open();
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
      return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
  }
}
