package org.safepathway.directory.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Said;
import org.safepathway.directory.event.CapacitySaid;
import org.safepathway.directory.event.DirectoryEvent;
import org.safepathway.directory.event.FundingRenewed;
import org.safepathway.directory.event.IntakeSet;
import org.safepathway.directory.event.MemberJoined;
import org.safepathway.directory.event.MemberLeft;
import org.safepathway.directory.event.OfferAssured;
import org.safepathway.directory.event.OfferDescribed;
import org.safepathway.directory.event.OfferEnded;
import org.safepathway.directory.event.OfferEvent;
import org.safepathway.directory.event.OfferMade;
import org.safepathway.directory.event.OrganisationClosed;
import org.safepathway.directory.event.OrganisationEvent;
import org.safepathway.directory.event.OrganisationRegistered;
import org.safepathway.directory.event.StaffChanged;
import org.safepathway.directory.event.StaffJoined;
import org.safepathway.directory.event.StaffLeft;
import org.safepathway.directory.service.Membership;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestMemory;

/** What the events of the directory come to. Not safe for use by many threads. */
final class Books {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Map<String, Organisation> organisations = new TreeMap<>();
  private final Map<String, Staff> staff = new TreeMap<>();
  private final Map<String, Offer> offers = new TreeMap<>();
  private final Set<Membership> members = new LinkedHashSet<>();
  private final Map<String, Instant> modified = new HashMap<>();
  private final Map<String, List<Said>> history = new HashMap<>();
  private final RequestMemory memory = new RequestMemory();
  private final List<Departure> departures = new ArrayList<>();
  private final List<Staff> leavers = new ArrayList<>();

  /**
   * Takes one more event. One in which something is missing is passed over: it can be entered no
   * more, and where it was, it takes the whole directory from nobody.
   */
  void take(DirectoryEvent event) {
    if (Streams.isBroken(event)) {
      return;
    }
    memory.remember(event.stamp());
    Departure.of(event).ifPresent(departures::add);
    switch (event) {
      case OrganisationEvent organisation -> take(organisation);
      case OfferEvent offer -> take(offer);
    }
  }

  private void take(OrganisationEvent event) {
    switch (event) {
      case OrganisationRegistered registered -> put(registered.organisation(), event);
      case OrganisationClosed closed -> {
        Optional.ofNullable(organisations.get(closed.organisation().value()))
            .ifPresent(organisation -> put(organisation.withOpen(false), event));
        // They can work elsewhere, also for the same people under another id.
        staff.values().stream()
            .filter(one -> one.organisation().equals(closed.organisation()))
            .forEach(leavers::add);
        staff.values().removeIf(one -> one.organisation().equals(closed.organisation()));
      }
      case StaffJoined joined -> staff.put(joined.staff().person().value(), joined.staff());
      case StaffChanged changed ->
          staff.computeIfPresent(
              changed.staff().person().value(),
              (_, before) ->
                  before.organisation().equals(changed.staff().organisation())
                      ? changed.staff()
                      : before);
      case StaffLeft left ->
          Optional.ofNullable(staff.remove(left.person().value())).ifPresent(leavers::add);
      case MemberJoined joined -> members.add(new Membership(joined.consortium(), joined.member()));
      case MemberLeft left -> members.remove(new Membership(left.consortium(), left.member()));
    }
  }

  private void put(Organisation organisation, DirectoryEvent event) {
    organisations.put(organisation.id().value(), organisation);
    modified.put("organisation-" + organisation.id(), event.stamp().at());
  }

  private void take(OfferEvent event) {
    switch (event) {
      case OfferMade made -> put(made.offer(), made);
      case OfferDescribed described -> put(described.offer(), described);
      case IntakeSet set -> change(set.offer().value(), offer -> With.intake(offer, set), set);
      case CapacitySaid said ->
          change(said.offer().value(), offer -> With.capacity(offer, said), said);
      case FundingRenewed renewed ->
          change(renewed.offer().value(), offer -> With.funding(offer, renewed), renewed);
      case OfferAssured assured ->
          change(assured.offer().value(), offer -> With.assured(offer, assured), assured);
      case OfferEnded ended -> offers.remove(ended.offer().value());
    }
  }

  private void change(String id, UnaryOperator<Offer> how, OfferEvent event) {
    Offer offer = offers.get(id);
    if (offer != null) {
      put(how.apply(offer), event);
    }
  }

  private void put(Offer offer, OfferEvent event) {
    Offer before = offers.put(offer.id().value(), offer);
    // The time is published: that a refuge has filled tonight must not show in it.
    if (before == null || !before.published().equals(offer.published())) {
      modified.merge("offer-" + offer.id(), time(before, offer, event), Books::later);
    }
    if (before == null
        || before.intake() != offer.intake()
        || !Objects.equals(before.capacity(), offer.capacity())) {
      history
          .computeIfAbsent(offer.id().value(), none -> new ArrayList<>())
          .add(
              new Said(
                  event.stamp().at(),
                  event.stamp().by().person(),
                  offer.intake(),
                  offer.capacity()));
    }
  }

  /**
   * When a change of an offer is said to have happened. On which day it was last checked is
   * published, and a service that says how full it is checks it too: where nothing else changed,
   * that day is all that the time tells.
   */
  private static Instant time(@Nullable Offer before, Offer offer, OfferEvent event) {
    LocalDate checked = offer.assured();
    return before != null && checked != null && isOnlyChecked(before, offer)
        ? checked.atStartOfDay(LONDON).toInstant()
        : event.stamp().at();
  }

  private static boolean isOnlyChecked(Offer before, Offer offer) {
    return before
        .standing(before.intake(), before.capacity(), before.funding(), offer.assured())
        .published()
        .equals(offer.published());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The requests that changed something. */
  RequestMemory memory() {
    return memory;
  }

  /** Who left and what closed, oldest first. */
  List<Departure> departures() {
    return List.copyOf(departures);
  }

  /** Who was on a staff and left it, or whose organisation closed, oldest first. */
  List<Staff> leavers() {
    return List.copyOf(leavers);
  }

  /** Who can register organisations now. */
  List<Staff> registrars() {
    return staff.values().stream()
        .filter(one -> one.roles().contains(StaffRole.REGISTRAR))
        .filter(one -> isOpen(one.organisation()))
        .toList();
  }

  private boolean isOpen(OrganisationId id) {
    Organisation organisation = organisations.get(id.value());
    return organisation != null && organisation.open();
  }

  /** The network as it stands. */
  Network network() {
    return new Network(
        List.copyOf(organisations.values()),
        List.copyOf(staff.values()),
        List.copyOf(offers.values()),
        List.copyOf(members));
  }

  /** The network as it would stand after one more event, without taking it. */
  Network networkAfter(DirectoryEvent event) {
    Books copy = new Books();
    copy.organisations.putAll(organisations);
    copy.staff.putAll(staff);
    copy.offers.putAll(offers);
    copy.members.addAll(members);
    if (event instanceof StaffJoined joined) {
      // Somebody who works elsewhere would be there twice, and must not be moved.
      copy.staff.put(" " + joined.staff().person(), joined.staff());
    } else {
      copy.take(event);
    }
    return copy.network();
  }

  /** What an offer said, newest first. */
  List<Said> history(String offer) {
    return history.getOrDefault(offer, List.of()).reversed();
  }

  /** The offers of open specialist organisations that have not lapsed, by id. */
  List<Listed> listed(LocalDate today) {
    return offers.values().stream()
        .filter(offer -> !offer.hasLapsedOn(today))
        .flatMap(this::listed)
        .toList();
  }

  private Stream<Listed> listed(Offer offer) {
    Organisation organisation = organisations.get(offer.organisation().value());
    if (organisation == null
        || !organisation.open()
        || organisation.kind() != OrganisationKind.SPECIALIST) {
      return Stream.empty();
    }
    Instant ofOffer = modified.getOrDefault("offer-" + offer.id(), Instant.EPOCH);
    Instant ofOrganisation =
        modified.getOrDefault("organisation-" + organisation.id(), Instant.EPOCH);
    return Stream.of(
        new Listed(
            offer, organisation, ofOffer.isAfter(ofOrganisation) ? ofOffer : ofOrganisation));
  }

  /** An offer of which one thing is otherwise. */
  static final class With {

    private With() {}

    static Offer intake(Offer offer, IntakeSet set) {
      return offer.standing(set.intake(), offer.capacity(), offer.funding(), offer.assured());
    }

    static Offer capacity(Offer offer, CapacitySaid said) {
      return offer.standing(offer.intake(), said.capacity(), offer.funding(), offer.assured());
    }

    static Offer funding(Offer offer, FundingRenewed renewed) {
      return offer.standing(offer.intake(), offer.capacity(), renewed.funding(), offer.assured());
    }

    static Offer assured(Offer offer, OfferAssured assured) {
      return offer.standing(offer.intake(), offer.capacity(), offer.funding(), assured.on());
    }

    /** What is described, with what has changes of its own as it stands. */
    static Offer description(Offer described, Offer standing) {
      return described.standing(
          standing.intake(), standing.capacity(), standing.funding(), standing.assured());
    }
  }
}
