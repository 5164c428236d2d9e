package org.safepathway.directory.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.ChangeOffer;
import org.safepathway.directory.change.ChangeOrganisation;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.directory.change.Said;
import org.safepathway.directory.event.DirectoryEvent;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.eventstore.OwnLog;
import org.safepathway.eventstore.SqliteEvents;
import org.safepathway.eventstore.serial.Fingerprint;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Missing;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;

/**
 * The directory over a log of its own. One change is judged at a time, against the whole as it
 * would stand after it; it is acknowledged when it is on disk and the registry answers by it. Safe
 * for use by many threads, and, where it is shared, by many processes of one machine: each looks
 * whether something happened before it says anything.
 */
public final class KeptDirectory implements Directory, Catalogue, AutoCloseable {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** How many lines of the list this log has taken in. */
  private static final String MARK = "departures";

  /** How the ids of departures begin that are applied again. */
  private static final String AGAIN = "left-before/";

  /** Gone already, or never there. */
  private static final Set<String> IS_SO =
      Set.of(
          CommonRefusal.NOT_FOUND.code(),
          DirectoryRefusal.ENDED.code(),
          DirectoryRefusal.NOTHING_CHANGES.code());

  private final Clock clock;
  private final EnforcementBodies bodies;
  private final Books books = new Books();
  private final OwnLog<DirectoryEvent> log;
  private final StaffRegistry registry;
  private final Whole whole;

  /** By what is answered: set last, when all of it is. */
  private volatile long answeredUpTo = -1;

  private volatile List<Listed> listed = List.of();
  private volatile LocalDate listedFor = LocalDate.EPOCH;
  private @Nullable DepartureList departures;
  private int departuresKept;
  private @Nullable Consumer<Staff> leaversListener;
  private int leaversTold;

  /**
   * Opens the log, or makes it.
   *
   * @param file where; its folder exists
   * @param shared whether other processes may have it too
   * @param bodies who can have no part in any network
   * @param speaking finds texts that the public face may not have
   * @param clock what time it is
   * @param randomness where a new file’s id comes from
   */
  KeptDirectory(
      Path file,
      boolean shared,
      EnforcementBodies bodies,
      SpeakingOfStatus speaking,
      Clock clock,
      Randomness randomness) {
    this.clock = clock;
    this.bodies = bodies;
    registry = new StaffRegistry(new Network(List.of(), List.of(), List.of()), bodies, clock);
    whole = new Whole(bodies, speaking);
    log =
        new OwnLog<>(
            SqliteEvents.at(file).shared(shared).randomness(randomness).faults(FaultPoint.NONE),
            DirectoryEvent.class,
            List.of(OrganisationAggregate.class, OfferAggregate.class),
            Map.of(Clock.class, clock, Registry.class, registry));
    try {
      catchUp();
    } catch (RuntimeException e) {
      log.close();
      throw e;
    }
  }

  /**
   * Opens the log; where there is none yet, one is made in which a network is entered. The file
   * appears when all of it stands in it, or not at all.
   *
   * @param file where; its folder exists
   * @param shared whether other processes may have it too
   * @param first what is entered, asked for only where there is no log
   * @param bodies who can have no part in any network
   * @param speaking finds texts that the public face may not have
   * @param clock what time it is
   * @param randomness where a new file’s id comes from
   * @throws UncheckedIOException if the file cannot be made
   */
  public static KeptDirectory open(
      Path file,
      boolean shared,
      Supplier<Network> first,
      EnforcementBodies bodies,
      SpeakingOfStatus speaking,
      Clock clock,
      Randomness randomness) {
    if (Files.notExists(file)) {
      Path making = file.resolveSibling(file.getFileName() + ".making");
      // One makes it at a time; the lock’s file stays, or two could hold two of them.
      try (FileChannel channel =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".made"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock alone = lock(channel)) {
        if (alone.isValid() && Files.exists(file)) {
          // Another process made it meanwhile.
          return new KeptDirectory(file, shared, bodies, speaking, clock, randomness);
        }
        for (String part : List.of("", "-wal", "-shm")) {
          Files.deleteIfExists(making.resolveSibling(making.getFileName() + part));
        }
        try (KeptDirectory directory =
            new KeptDirectory(making, false, bodies, speaking, clock, randomness)) {
          directory.seed(first.get());
        }
        Path rest = making.resolveSibling(making.getFileName() + "-wal");
        if (Files.exists(rest) && Files.size(rest) > 0) {
          throw new IllegalStateException("the directory could not be written as a whole");
        }
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new KeptDirectory(file, shared, bodies, speaking, clock, randomness);
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.lock();
    } catch (OverlappingFileLockException thisProcess) {
      throw new IllegalStateException("another makes the directory in this process", thisProcess);
    }
  }

  /**
   * Has whoever left be gone, and what closed be closed, also where this log is an older copy that
   * knows nothing of it; and keeps each departure in the list from now on, before it is
   * acknowledged.
   *
   * @param list kept apart from the log
   * @throws IllegalStateException if a departure cannot be applied again: then nothing may be
   *     served
   */
  public synchronized void keepDepartures(DepartureList list) {
    List<Departure> all = list.all();
    // After the list: whoever joined again at another process since is known to have left before.
    current();
    Set<Departure> known = Set.copyOf(books.departures());
    // Each once in one log: whoever joins again afterwards stays.
    for (Departure gone : all.subList(Math.min(log.marks().get(MARK), all.size()), all.size())) {
      if (!known.contains(gone)) {
        leaveAgain(gone);
      }
    }
    log.marks().set(MARK, all.size());
    departures = list;
    keepDepartures();
  }

  /** Under an id that is the same each time; the platform’s word, as a file’s is. */
  private void leaveAgain(Departure gone) {
    RequestId request = new RequestId(AGAIN + Fingerprint.of(gone).substring(0, 32));
    if (change(Platform.SEED, request, gone.change()) instanceof Answer.Refused refused
        && !IS_SO.contains(refused.refusal().code())) {
      throw new IllegalStateException("a departure cannot be applied again");
    }
  }

  /** What was applied again has its line already. */
  private void keepDepartures() {
    DepartureList list = departures;
    if (list != null) {
      List<Departure> all = books.departures();
      for (Departure one : all.subList(departuresKept, all.size())) {
        if (!one.request().value().startsWith(AGAIN)) {
          list.add(one);
        }
        departuresKept++;
      }
    }
  }

  /**
   * Tells of everybody who left a staff, or whose organisation closed: of all until now, and of
   * each from now on.
   *
   * @param heard is called while the directory stands still, so it returns at once
   */
  public synchronized void whenSomebodyLeaves(Consumer<Staff> heard) {
    leaversListener = heard;
    tellOfLeavers();
  }

  private void tellOfLeavers() {
    Consumer<Staff> listener = leaversListener;
    if (listener != null) {
      List<Staff> all = books.leavers();
      all.subList(leaversTold, all.size()).forEach(listener);
      leaversTold = all.size();
    }
  }

  /**
   * Makes organisations and staff stand as an operator’s file says: as long as there is no
   * registrar, that is how somebody joins and leaves. What is refused stays as it is and is told.
   *
   * @return what was refused, in words that name nobody’s secret
   */
  public List<String> reconcile(Network file) {
    StaffRegistry.check(file, bodies);
    current();
    List<String> refusals = new ArrayList<>();
    int number = 0;
    for (Change change : Reconciling.of(registry.network(), file)) {
      RequestId request = new RequestId("file/" + clock.instant().toEpochMilli() + "/" + ++number);
      if (change(Platform.SEED, request, change) instanceof Answer.Refused refused) {
        refusals.add(change.stream() + ": " + refused.refusal().code());
      }
    }
    return refusals;
  }

  /**
   * Whether somebody is registrar: then who takes part is what they say, and a file that is older
   * than their last word would bring back whoever has left.
   */
  public synchronized boolean isKeptByARegistrar() {
    current();
    return !books.registrars().isEmpty();
  }

  /** Who exists and who may act, by what has been acknowledged here. */
  public StaffRegistry registry() {
    return registry;
  }

  /** The same, by what has been acknowledged in any process that shares the file. */
  public Registry everybodysRegistry() {
    return new CurrentRegistry(this::current, registry);
  }

  /**
   * Enters a network, each part under an id of its own that is the same each time.
   *
   * @throws org.safepathway.directory.service.NetworkFaultException if an enforcement body stands
   *     in it
   * @throws IllegalStateException if a part of it is refused
   */
  void seed(Network network) {
    StaffRegistry.check(network, bodies);
    for (Seeding.Step step : Seeding.of(network)) {
      Answer answer = change(Platform.SEED, step.request(), step.change());
      if (answer instanceof Answer.Refused refused) {
        throw new IllegalStateException(step.request() + " is refused: " + refused.refusal());
      }
    }
  }

  @Override
  public synchronized Answer change(Actor actor, RequestId request, Change change) {
    if (Missing.in((Record) change)) {
      throw new IllegalArgumentException("something is missing in a change");
    }
    Issued issued = new Issued(actor, request, Fingerprint.of((Record) change));
    return log.judged(this::current, () -> judged(change, issued));
  }

  private Answer judged(Change change, Issued issued) {
    Optional<Answer> seen = books.memory().answerFor(change.stream(), issued);
    if (seen.isPresent()) {
      return seen.get();
    }
    Optional<Answer> refused = whole.refusal(books, change, issued, clock.instant(), registry);
    if (refused.isPresent()) {
      return refused.get();
    }
    try {
      return log.send(command(change, issued));
    } finally {
      // Also where nobody knows whether it happened: then the log does.
      catchUp();
    }
  }

  private static Command command(Change change, Issued issued) {
    return switch (change) {
      case Change.OfOrganisation organisation -> new ChangeOrganisation(organisation, issued);
      case Change.OfOffer offer -> new ChangeOffer(offer, issued);
    };
  }

  /** Whatever happened in another process is known here before anything is said. */
  private void current() {
    if (log.head() > answeredUpTo) {
      catchUp();
    }
  }

  private synchronized void catchUp() {
    log.readOn(books::take);
    registry.replace(books.network());
    list(today());
    keepDepartures();
    tellOfLeavers();
    answeredUpTo = log.position();
  }

  private void list(LocalDate today) {
    listed = books.listed(today);
    listedFor = today;
  }

  @Override
  public List<Listed> listed() {
    current();
    LocalDate today = today();
    if (!today.equals(listedFor)) {
      synchronized (this) {
        list(today);
      }
    }
    return listed;
  }

  @Override
  public synchronized Optional<List<Said>> historyOf(Actor actor, OfferId offer) {
    current();
    return registry
        .offer(offer)
        .filter(one -> new Authority(registry).over(one.organisation(), actor))
        .map(one -> books.history(one.id().value()));
  }

  @Override
  public synchronized Optional<List<Staff>> staffOf(Actor actor, OrganisationId organisation) {
    current();
    return registry
        .organisation(organisation)
        .filter(one -> new Authority(registry).over(one.id(), actor))
        .map(
            one ->
                registry.network().staff().stream()
                    .filter(staff -> one.open() && staff.organisation().equals(one.id()))
                    .toList());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  @Override
  public void close() {
    log.close();
  }
}
