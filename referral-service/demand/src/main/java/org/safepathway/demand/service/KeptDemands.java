package org.safepathway.demand.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.Allocating;
import org.safepathway.demand.Asked;
import org.safepathway.demand.Asking;
import org.safepathway.demand.ChangeDemand;
import org.safepathway.demand.Demand;
import org.safepathway.demand.Demand.Standing;
import org.safepathway.demand.Demand.Waiting;
import org.safepathway.demand.DemandChange;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.DemandRefusal;
import org.safepathway.demand.Figures;
import org.safepathway.demand.HolderAnswer;
import org.safepathway.demand.Holding;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.demand.event.DemandEvent;
import org.safepathway.demand.event.DemandNoted;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.eventstore.OwnLog;
import org.safepathway.eventstore.SqliteEvents;
import org.safepathway.eventstore.serial.Fingerprint;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;

/**
 * Needs that nobody took, over a log of their own (decision 0020). What is acknowledged is on disk.
 * Safe for use by many threads, and, where it is shared, by many processes of one machine.
 */
public final class KeptDemands implements Asking, Allocating, AutoCloseable {

  /** So far apart clocks of hosts may be, and a good deal more than they should. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private static final int SHOWN_DIGITS = 32;
  private static final Set<StaffRole> ASKERS =
      Set.of(StaffRole.OFFICER, StaffRole.CASEWORKER, StaffRole.MANAGER);

  private final Holding holding;
  private final Registry registry;
  private final Clock clock;
  private final Fitting fitting;
  private final Books books = new Books();
  private final OwnLog<DemandEvent> log;

  /**
   * Opens the log, or makes it.
   *
   * @param file where; its folder exists
   * @param shared whether other processes may have it too
   * @param holding knows the referrals
   * @param registry who exists and who may act
   * @param catalogue what is offered
   * @param clock what time it is
   * @param randomness where a new file’s id comes from
   */
  public KeptDemands(
      Path file,
      boolean shared,
      Holding holding,
      Registry registry,
      Catalogue catalogue,
      Clock clock,
      Randomness randomness) {
    this.holding = holding;
    this.registry = registry;
    this.clock = clock;
    fitting = new Fitting(catalogue);
    log =
        new OwnLog<>(
            SqliteEvents.at(file).shared(shared).randomness(randomness).faults(FaultPoint.NONE),
            DemandEvent.class,
            List.of(DemandAggregate.class),
            Map.of(Clock.class, clock));
    try {
      catchUp();
    } catch (RuntimeException e) {
      log.close();
      throw e;
    }
  }

  /** What is asked, for its fingerprint. */
  private record AskedFor(DemandId demand, @Nullable UnmetNeed need, @Nullable Record other) {}

  /** A suggestion that is asked for, for its fingerprint. */
  private record SuggestedTo(@Nullable OrganisationId member) {}

  /** What is said of one, for its fingerprint. */
  private record SaidOf(int suggestion, HolderAnswer answer) {}

  /** One telling, for the id under which it is shown. */
  private record Telling(DemandId demand, Instant at) {}

  @Override
  public Answer ask(Actor actor, RequestId request, String reference, UnmetNeed need) {
    Optional<DemandId> found = demandOf(actor, reference);
    if (found.isEmpty()) {
      return Answer.refused(CommonRefusal.NOT_FOUND);
    }
    DemandId demand = found.get();
    Issued issued = issued(actor, request, new AskedFor(demand, need, null));
    Optional<Answer> seen = seen(demand, issued);
    if (seen.isPresent()) {
      return seen.get();
    }
    Instant now = clock.instant();
    return switch (holding.held(actor, request, reference)) {
      case Holding.Held.No no -> new Answer.Refused(no.refusal());
      case Holding.Held.Unmet unmet -> {
        DemandChange.Note note =
            new DemandChange.Note(
                unmet.agreed() ? need : null,
                shownAs(new Telling(demand, now)),
                unmet.agreement(),
                now,
                unmet.tried());
        yield noted(demand, note, issued, () -> holding.held(actor, request, reference));
      }
    };
  }

  /**
   * Notes it, and asks once more: whoever follows her withdrawals may have heard of one in between,
   * when there was nothing to end yet. Asked in any case, so that the time it takes tells nothing.
   */
  private Answer noted(
      DemandId demand, DemandChange.Note note, Issued issued, Supplier<Holding.Held> again) {
    boolean agrees = false;
    try {
      Answer answer = change(demand, note, issued);
      agrees = again.get() instanceof Holding.Held.Unmet now && now.agreed();
      return answer;
    } finally {
      if (note.need() != null && !agrees) {
        withdraw(note.agreement(), clock.instant());
      }
    }
  }

  /** Another id each time: by the same one two tellings could be put together. */
  private DemandId shownAs(Telling telling) {
    return new DemandId(holding.keyed(Fingerprint.of(telling)).substring(0, SHOWN_DIGITS));
  }

  @Override
  public Optional<Asked> asked(Actor actor, String reference) {
    return demandOf(actor, reference)
        .flatMap(this::course)
        .filter(course -> isHers(actor, course) && course.isRecent(clock.instant()))
        .map(
            course -> {
              LocalDate on = Weeks.day(course.at());
              return new Asked(
                  on,
                  Weeks.day(course.at().plus(Course.STANDS)),
                  course.suggestion(),
                  course.answer());
            });
  }

  @Override
  public Answer answer(
      Actor actor, RequestId request, String reference, int suggestion, HolderAnswer answer) {
    Optional<DemandId> found = demandOf(actor, reference);
    if (found.flatMap(this::course).filter(course -> isHers(actor, course)).isEmpty()) {
      return Answer.refused(CommonRefusal.NOT_FOUND);
    }
    DemandId demand = found.get();
    Issued issued =
        issued(actor, request, new AskedFor(demand, null, new SaidOf(suggestion, answer)));
    return seen(demand, issued)
        .orElseGet(() -> change(demand, new DemandChange.Say(answer, suggestion), issued));
  }

  @Override
  public Optional<List<Demand>> demands(Actor actor) {
    return isCoordinator(actor) ? Optional.of(list(actor)) : Optional.empty();
  }

  private List<Demand> list(Actor actor) {
    Instant now = clock.instant();
    List<Course> courses;
    List<Told> told;
    synchronized (this) {
      current();
      courses = books.shown(now);
      told = books.told();
    }
    Map<DemandId, Shown> shown = DisclosureControl.shown(told, Weeks.day(now));
    List<OrganisationId> members = members(actor.organisation());
    return courses.stream()
        .flatMap(course -> demand(course, shown, members, now).stream())
        .sorted(
            Comparator.comparing(Demand::risk)
                .thenComparing(Demand::waiting, Comparator.reverseOrder())
                .thenComparing(Demand::need)
                // Derived by a key: the order within tells nothing.
                .thenComparing(demand -> demand.id().value()))
        .toList();
  }

  private Optional<Demand> demand(
      Course course, Map<DemandId, Shown> all, List<OrganisationId> members, Instant now) {
    DemandNoted told = course.told();
    if (told == null) {
      return Optional.empty();
    }
    Shown shown = all.getOrDefault(told.demand(), Shown.NOTHING);
    return Optional.of(
        new Demand(
            told.shown(),
            told.need().need(),
            told.need().risk(),
            waiting(course, now),
            shown.area(),
            shown.languages(),
            standing(course),
            course.named(),
            fitting.members(members, seen(told.need(), shown))));
  }

  /** The need as a co-ordinator sees it. */
  private static UnmetNeed seen(UnmetNeed need, Shown shown) {
    return new UnmetNeed(need.need(), need.risk(), shown.area(), shown.languages());
  }

  private static Waiting waiting(Course course, Instant now) {
    LocalDate week = Weeks.of(course.at());
    LocalDate thisWeek = Weeks.of(now);
    return week.equals(thisWeek)
        ? Waiting.THIS_WEEK
        : week.equals(thisWeek.minusWeeks(1)) ? Waiting.ONE_WEEK : Waiting.LONGER;
  }

  private static Standing standing(Course course) {
    if (course.suggestion() == null) {
      return Standing.NEW;
    }
    HolderAnswer answer = course.answer();
    if (answer == null) {
      return Standing.SUGGESTED;
    }
    return answer == HolderAnswer.REFERRED ? Standing.REFERRED : Standing.BACK;
  }

  @Override
  public Answer suggest(
      Actor actor, RequestId request, DemandId shown, @Nullable OrganisationId member) {
    if (!isCoordinator(actor)) {
      return Answer.refused(CommonRefusal.NOT_FOUND);
    }
    Issued issued = issued(actor, request, new AskedFor(shown, null, new SuggestedTo(member)));
    Optional<Answer> seen = seen(shown, issued);
    if (seen.isPresent()) {
      return seen.get();
    }
    Optional<Demand> listed =
        list(actor).stream().filter(one -> one.id().equals(shown)).findFirst();
    DemandNoted told = told(shown).orElse(null);
    if (listed.isEmpty() || told == null) {
      return Answer.refused(CommonRefusal.NOT_FOUND);
    }
    if (member != null && !listed.get().eligible().contains(member)) {
      return Answer.refused(DemandRefusal.DOES_NOT_FIT);
    }
    return change(told.demand(), suggestion(actor, told, member), issued);
  }

  private DemandChange.Suggest suggestion(
      Actor actor, DemandNoted told, @Nullable OrganisationId named) {
    if (named != null) {
      return new DemandChange.Suggest(named, named, fitting.offers(named, told.need()));
    }
    List<OrganisationId> others =
        members(actor.organisation()).stream().filter(one -> !one.equals(told.tried())).toList();
    return fitting
        .best(others, told.need())
        .map(
            best ->
                new DemandChange.Suggest(
                    null, best, fitting.offers(best, Fitting.withoutLanguages(told.need()))))
        .orElseGet(() -> new DemandChange.Suggest(null, null, List.of()));
  }

  private synchronized Optional<DemandNoted> told(DemandId shown) {
    current();
    return books.shown(clock.instant()).stream()
        .flatMap(course -> Optional.ofNullable(course.told()).stream())
        .filter(told -> told.shown().equals(shown))
        .findFirst();
  }

  @Override
  public Optional<Figures> figures(Actor actor) {
    if (!isCoordinator(actor)) {
      return Optional.empty();
    }
    List<Told> told;
    synchronized (this) {
      current();
      told = books.told();
    }
    return Optional.of(DisclosureControl.figures(told, Weeks.day(clock.instant())));
  }

  /**
   * She does not agree to be counted any more: a consortium sees no need of hers from now on. Done
   * already, it changes nothing.
   *
   * @param agreement as {@link Holding} told it
   * @param at when, by the clock of the part that took it; what was told of a good deal later, on a
   *     consent given anew, stays
   */
  public void withdraw(String agreement, Instant at) {
    List<DemandId> counted;
    synchronized (this) {
      current();
      counted = books.countedBy(agreement);
    }
    for (DemandId demand : counted) {
      if (course(demand).filter(course -> wasAgreedBy(course, at)).isEmpty()) {
        continue;
      }
      RequestId request =
          new RequestId(
              "withdrawn/"
                  + demand
                  + "/"
                  + course(demand).map(course -> course.at().toEpochMilli()).orElse(0L));
      var unused =
          change(
              demand,
              new DemandChange.Withdraw(),
              issued(Platform.TICKER, request, new AskedFor(demand, null, null)));
    }
  }

  private static boolean wasAgreedBy(Course course, Instant at) {
    DemandNoted told = course.told();
    // Two parts' clocks: a need that ends though she agreed anew a moment later can be told again.
    return told != null && !told.agreedAt().isAfter(at.plus(CLOCKS_APART));
  }

  private synchronized Optional<Answer> seen(DemandId demand, Issued issued) {
    current();
    return books.memory().answerFor("demand-" + demand, issued);
  }

  private synchronized Optional<Course> course(DemandId demand) {
    current();
    return Optional.ofNullable(books.course(demand));
  }

  private synchronized Answer change(DemandId demand, DemandChange change, Issued issued) {
    return log.judged(this::current, () -> judged(demand, change, issued));
  }

  private Answer judged(DemandId demand, DemandChange change, Issued issued) {
    Optional<Answer> seen = books.memory().answerFor("demand-" + demand, issued);
    if (seen.isPresent()) {
      return seen.get();
    }
    try {
      return log.send(new ChangeDemand(demand, change, issued));
    } finally {
      // Also where nobody knows whether it happened: then the log does.
      catchUp();
    }
  }

  /** Whatever happened in another process is known here before anything is said. */
  private void current() {
    if (log.head() > log.position()) {
      catchUp();
    }
  }

  private synchronized void catchUp() {
    log.readOn(books::take);
  }

  private Issued issued(Actor actor, RequestId request, AskedFor asked) {
    return new Issued(actor, request, holding.keyed(Fingerprint.of(asked)));
  }

  private Optional<DemandId> demandOf(Actor actor, String reference) {
    return ASKERS.stream().anyMatch(role -> holds(actor, role))
        ? holding.demandOf(actor.organisation(), reference)
        : Optional.empty();
  }

  /** An officer’s own (DOMAIN.md rule 21); a service’s caseworkers share theirs. */
  private boolean isHers(Actor actor, Course course) {
    return holds(actor, StaffRole.OFFICER) ? course.asker().equals(actor) : true;
  }

  private boolean isCoordinator(Actor actor) {
    return holds(actor, StaffRole.COORDINATOR);
  }

  private List<OrganisationId> members(OrganisationId consortium) {
    return registry.membersOf(consortium).stream()
        .filter(one -> one.open() && one.kind() == OrganisationKind.SPECIALIST)
        .map(Organisation::id)
        .toList();
  }

  private boolean holds(Actor actor, StaffRole role) {
    return registry
        .organisation(actor.organisation())
        .filter(one -> one.open() && one.kind() == role.kind())
        .flatMap(_ -> registry.staff(actor.organisation(), actor.person()))
        .filter(staff -> staff.roles().contains(role))
        .isPresent();
  }

  @Override
  public void close() {
    log.close();
  }
}
