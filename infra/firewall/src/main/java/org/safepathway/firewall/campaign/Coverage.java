package org.safepathway.firewall.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.firewall.history.Move;
import org.safepathway.firewall.look.LowPages;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.link.LinkEvent;
import org.safepathway.referral.victim.VictimEvent;

/** What a campaign has been through. A campaign that was nowhere proves nothing. */
final class Coverage {

  /** Moves that each must have been taken at least once, refusals not counted. */
  private static final Set<String> ALL =
      Set.of(
          "fingerprint",
          "refer",
          "ask for an override",
          "authorise an override",
          "refuse an override",
          "redirect",
          "refer on",
          "correct",
          "consent",
          "refuse consent",
          "agree to be counted",
          "narrow",
          "withdraw",
          "status",
          "open STATUS",
          "open IDENTITY",
          "add facts",
          "erase",
          "again: refer",
          "otherwise: correct",
          "say what specialists see",
          "say how things stand",
          "ask a consortium",
          "a service asks a consortium",
          "suggest a member",
          "answer a consortium",
          "withdraw statistics",
          "make a link code",
          "enter a link code",
          "undo a link",
          "register an organisation",
          "let a first manager join",
          "let a first manager go",
          "close an organisation",
          "close a service",
          "make an offer",
          "fund an offer",
          "open an offer",
          "describe an offer",
          "end an offer",
          "let a colleague join",
          "let a colleague do other work",
          "let a colleague go",
          "move an officer",
          "sign a colleague out",
          "a caseworker leaves",
          "a caseworker comes back",
          "a member joins",
          "a member leaves",
          "note a request",
          "note a request to a service",
          "look for a service",
          "look for a service by her status",
          "load a directory");

  /** Moves that each must have been refused at least once. */
  private static final Set<String> REFUSED = Set.of("otherwise: refer");

  /** Events that each must have happened at least once: all but one of {@link EdgesTaken#all}. */
  private static final Set<String> HAPPENED =
      Stream.of(VictimEvent.class, ReferralEvent.class, ConsentEvent.class, LinkEvent.class)
          .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
          .filter(event -> event != Edge.UNDELIVERABLE.event())
          .map(Class::getSimpleName)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, AtomicLong> taken;
  private final Map<String, AtomicLong> refused;
  private final Map<String, AtomicLong> looks;
  private final Map<String, AtomicLong> happened;
  private final Set<Long> statusOpened = ConcurrentHashMap.newKeySet();

  /** Of histories that were played before this began. */
  private final long statusOpenedBefore;

  private final AtomicLong histories;
  private final AtomicLong commands;
  private final AtomicLong observations;
  private final Map<String, AtomicLong> edges;
  private final Map<String, AtomicLong> disturbances;

  /**
   * All of it, as numbers.
   *
   * @param taken moves that were, by name
   * @param refused moves that were not
   * @param looks answers with content, by page
   * @param happened events, by type
   * @param edges of the life cycle that were taken, by edge and the state before
   * @param disturbances what went wrong or was done to an application, by kind
   * @param statusOpened histories in which a status was
   */
  record Counts(
      Map<String, Long> taken,
      Map<String, Long> refused,
      Map<String, Long> looks,
      Map<String, Long> happened,
      Map<String, Long> edges,
      Map<String, Long> disturbances,
      long statusOpened,
      long histories,
      long commands,
      long observations) {}

  /** Nowhere yet. */
  Coverage() {
    this(new Counts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0, 0, 0, 0));
  }

  /** Where it has been before. */
  Coverage(Counts before) {
    taken = growing(before.taken());
    refused = growing(before.refused());
    looks = growing(before.looks());
    happened = growing(before.happened());
    statusOpenedBefore = before.statusOpened();
    histories = new AtomicLong(before.histories());
    commands = new AtomicLong(before.commands());
    observations = new AtomicLong(before.observations());
    edges = growing(before.edges());
    disturbances = growing(before.disturbances());
  }

  /** Where both have been. */
  Coverage and(Coverage other) {
    Counts more = other.counts();
    Counts own = counts();
    return new Coverage(
        new Counts(
            sum(own.taken(), more.taken()),
            sum(own.refused(), more.refused()),
            sum(own.looks(), more.looks()),
            sum(own.happened(), more.happened()),
            sum(own.edges(), more.edges()),
            sum(own.disturbances(), more.disturbances()),
            own.statusOpened() + more.statusOpened(),
            own.histories() + more.histories(),
            own.commands() + more.commands(),
            own.observations() + more.observations()));
  }

  private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    Map<String, Long> sum = new TreeMap<>(one);
    other.forEach((what, many) -> sum.merge(what, many, Long::sum));
    return sum;
  }

  private static Map<String, AtomicLong> growing(Map<String, Long> before) {
    Map<String, AtomicLong> growing = new ConcurrentSkipListMap<>();
    before.forEach((what, many) -> growing.put(what, new AtomicLong(many)));
    return growing;
  }

  /** As it is now. */
  Counts counts() {
    return new Counts(
        still(taken),
        still(refused),
        still(looks),
        still(happened),
        still(edges),
        still(disturbances),
        statusOpened(),
        histories.get(),
        commands.get(),
        observations.get());
  }

  private static Map<String, Long> still(Map<String, AtomicLong> growing) {
    Map<String, Long> still = new TreeMap<>();
    growing.forEach((what, many) -> still.put(what, many.get()));
    return still;
  }

  private long statusOpened() {
    return statusOpenedBefore + statusOpened.size();
  }

  void played(long history, Move move, boolean success) {
    commands.incrementAndGet();
    (success ? taken : refused)
        .computeIfAbsent(move.what(), none -> new AtomicLong())
        .incrementAndGet();
    if (success && move.what().equals("open STATUS")) {
      statusOpened.add(history);
    }
  }

  /** What the log of one side has more, a row an event. */
  void happened(EdgesTaken lives, List<String> events) {
    events.stream().map(Stored::typeOf).forEach(event -> count(happened, event));
    lives.next(events).forEach(edge -> count(edges, edge));
  }

  void disturbed(Disturbance by) {
    count(disturbances, by.name());
  }

  private static void count(Map<String, AtomicLong> growing, String what) {
    growing.computeIfAbsent(what, none -> new AtomicLong()).incrementAndGet();
  }

  void histories(int more) {
    histories.addAndGet(more);
  }

  /** An answer that somebody low got; only of those with content it is counted from where. */
  void observed(String address, boolean withContent) {
    observations.incrementAndGet();
    if (withContent) {
      LowPages.of(address).ifPresent(page -> count(looks, page));
    }
  }

  void compared(int more) {
    observations.addAndGet(more);
  }

  /** The floors that were not reached, in words. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    missing(missing, "never taken: ", ALL, taken);
    missing(missing, "never refused: ", REFUSED, refused);
    missing(missing, "never seen with content: ", LowPages.withContent(), looks);
    missing(missing, "never happened: ", HAPPENED, happened);
    missing(missing, "never taken: ", EdgesTaken.all(), edges);
    Set<String> disturbing =
        Stream.of(Disturbance.values()).map(Enum::name).collect(Collectors.toSet());
    missing(missing, "never disturbed by: ", disturbing, disturbances);
    if (statusOpened() * 2L < histories.get()) {
      missing.add("status was opened in fewer than half of the histories");
    }
    return missing;
  }

  private static void missing(
      List<String> missing, String how, Set<String> all, Map<String, AtomicLong> been) {
    all.stream()
        .sorted()
        .filter(one -> !been.containsKey(one))
        .map(how::concat)
        .forEach(missing::add);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("histories %d, each twice%n".formatted(histories.get()));
    text.append("commands %d%n".formatted(commands.get()));
    text.append("observations compared %d%n".formatted(observations.get()));
    text.append(
        "histories with a status opened %d, disturbed %s%n"
            .formatted(statusOpened(), disturbances));
    text.append("happened %s%n".formatted(happened));
    text.append("edges taken %s%n".formatted(edges));
    text.append("taken %s%n".formatted(new TreeMap<>(taken)));
    text.append("refused %s%n".formatted(new TreeMap<>(refused)));
    text.append("seen with content %s%n".formatted(looks));
    return text.toString();
  }
}
