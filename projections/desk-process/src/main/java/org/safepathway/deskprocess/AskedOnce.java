package org.safepathway.deskprocess;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The registry as a desk outside asks it: the same question once in one request of a browser, and
 * many alike in one. Nothing is kept for the next request, or after an act: who may do what is
 * asked anew (ARCHITECTURE.md, write side), and the inside judges it again.
 */
final class AskedOnce implements Registry {

  private static final String KEPT = AskedOnce.class.getName();
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** How many are asked for one by one before all of them are. */
  private static final int FEW = 4;

  private final Registry inside;
  private final Clock clock;

  AskedOnce(Registry inside, Clock clock) {
    this.inside = inside;
    this.clock = clock;
  }

  /** Forgets what was answered in the present request: something may have changed. */
  static void forget() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
    }
  }

  @Override
  public Optional<Organisation> organisation(OrganisationId id) {
    return kept().organisations.one(id);
  }

  @Override
  public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
    return kept()
        .staff
        .computeIfAbsent(new Member(organisation, person), _ -> inside.staff(organisation, person));
  }

  @Override
  public Optional<Offer> offer(OfferId id) {
    return kept().offers.one(id);
  }

  @Override
  public Optional<Offer> standingOffer(OfferId id) {
    // As the inside judges it, with what it said.
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    return Registry.super.standingOffer(id).filter(offer -> !offer.hasLapsedOn(today));
  }

  @Override
  public List<Offer> offers() {
    return kept().offers.all();
  }

  @Override
  public List<Organisation> organisations() {
    return kept().organisations.all();
  }

  @Override
  public List<Organisation> membersOf(OrganisationId consortium) {
    return inside.membersOf(consortium);
  }

  private Kept kept() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return new Kept();
    }
    if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Kept there) {
      return there;
    }
    Kept made = new Kept();
    request.setAttribute(KEPT, made, RequestAttributes.SCOPE_REQUEST);
    return made;
  }

  private record Member(OrganisationId organisation, PersonId person) {}

  /** What was answered in one request. */
  private final class Kept {

    private final Map<Member, Optional<Staff>> staff = new HashMap<>();
    private final Kind<OrganisationId, Organisation> organisations =
        new Kind<>(inside::organisation, inside::organisations, Organisation::id);
    private final Kind<OfferId, Offer> offers =
        new Kind<>(inside::offer, inside::offers, Offer::id);
  }

  /** What was answered of one kind of thing. One request is one thread’s. */
  private static final class Kind<I, T> {

    private final Function<I, Optional<T>> asking;
    private final Supplier<List<T>> askingAll;
    private final Function<T, I> id;
    private final Map<I, Optional<T>> known = new HashMap<>();
    private @Nullable List<T> all;

    Kind(Function<I, Optional<T>> asking, Supplier<List<T>> askingAll, Function<T, I> id) {
      this.asking = asking;
      this.askingAll = askingAll;
      this.id = id;
    }

    Optional<T> one(I which) {
      if (all == null && !known.containsKey(which) && known.size() >= FEW) {
        var unused = all();
      }
      return all == null
          ? known.computeIfAbsent(which, asking)
          : known.getOrDefault(which, Optional.empty());
    }

    List<T> all() {
      List<T> there = all;
      if (there == null) {
        there = askingAll.get();
        known.clear();
        known.putAll(there.stream().collect(Collectors.toMap(id, Optional::of)));
        all = there;
      }
      return there;
    }
  }
}
