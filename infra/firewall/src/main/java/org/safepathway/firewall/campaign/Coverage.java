package org.safepathway.firewall.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.safepathway.firewall.history.Move;

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
          "receive",
          "triage",
          "accept",
          "waiting-list",
          "decline",
          "return",
          "redirect",
          "refer on",
          "contact",
          "engage",
          "close",
          "reopen",
          "undo-acceptance",
          "recall",
          "correct",
          "note",
          "consent",
          "narrow",
          "withdraw",
          "status",
          "open STATUS",
          "open IDENTITY",
          "add facts",
          "erase",
          "acknowledge",
          "again: refer",
          "say what specialists see",
          "say how things stand",
          "ask a consortium",
          "a service asks a consortium",
          "suggest a member",
          "answer a consortium",
          "withdraw statistics",
          "make a link code",
          "enter a link code",
          "undo a link");

  /** Events that each must have happened at least once. */
  private static final Set<String> HAPPENED =
      Set.of("ReferrersRecordAgedOut", "FingerprintConsentAgedOut");

  /** What low observers must have got an answer from that was not empty. */
  private static final Set<String> SEEN =
      Set.of(
          "/",
          "/actuator/health",
          "/actuator/health/readiness",
          "/police/referrals",
          "/police/referrals/{}",
          "/police/referrals/{}/facts/new",
          "/police/referrals/new",
          "/police/overrides",
          "/police/services",
          "/police/guidance",
          "/police/find",
          "/hsds/3.0/services?full=true&per_page=50",
          "/registrar/organisations/linden-refuge",
          "/consortium/demand",
          "/consortium/demand/{}",
          "/consortium/gaps",
          "/consortium/members",
          "/police/referrals/{}/consortium",
          "/police/fingerprint-consents/new",
          "/v3/api-docs");

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
  private final AtomicLong restarts;
  private final AtomicLong rebuilds;

  /**
   * All of it, as numbers.
   *
   * @param taken moves that were, by name
   * @param refused moves that were not
   * @param looks answers that were not empty, by address
   * @param happened events, by type
   * @param statusOpened histories in which a status was
   */
  record Counts(
      Map<String, Long> taken,
      Map<String, Long> refused,
      Map<String, Long> looks,
      Map<String, Long> happened,
      long statusOpened,
      long histories,
      long commands,
      long observations,
      long restarts,
      long rebuilds) {}

  /** Nowhere yet. */
  Coverage() {
    this(new Counts(Map.of(), Map.of(), Map.of(), Map.of(), 0, 0, 0, 0, 0, 0));
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
    restarts = new AtomicLong(before.restarts());
    rebuilds = new AtomicLong(before.rebuilds());
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
        statusOpened(),
        histories.get(),
        commands.get(),
        observations.get(),
        restarts.get(),
        rebuilds.get());
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
  void happened(List<String> events) {
    for (String event : HAPPENED) {
      long many = events.stream().filter(row -> row.contains("." + event + "|")).count();
      happened.computeIfAbsent(event, none -> new AtomicLong()).addAndGet(many);
    }
  }

  void histories(int more) {
    histories.addAndGet(more);
  }

  void observed(String endpoint, boolean nonEmpty) {
    observations.incrementAndGet();
    if (nonEmpty) {
      looks.computeIfAbsent(endpoint, none -> new AtomicLong()).incrementAndGet();
    }
  }

  void compared(int more) {
    observations.addAndGet(more);
  }

  void restarted() {
    restarts.incrementAndGet();
  }

  void rebuilt() {
    rebuilds.incrementAndGet();
  }

  /** The floors that were not reached, in words. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    ALL.stream()
        .sorted()
        .filter(move -> !taken.containsKey(move))
        .forEach(move -> missing.add("never taken: " + move));
    SEEN.stream()
        .sorted()
        .filter(endpoint -> !looks.containsKey(endpoint))
        .forEach(endpoint -> missing.add("never seen with an answer: " + endpoint));
    HAPPENED.stream()
        .sorted()
        .filter(event -> happened.getOrDefault(event, new AtomicLong()).get() == 0)
        .forEach(event -> missing.add("never happened: " + event));
    if (statusOpened() * 2L < histories.get()) {
      missing.add("status was opened in fewer than half of the histories");
    }
    if (restarts.get() == 0 || rebuilds.get() == 0) {
      missing.add("no restart or no rebuild in between");
    }
    return missing;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("histories %d, each twice%n".formatted(histories.get()));
    text.append("commands %d%n".formatted(commands.get()));
    text.append("observations compared %d%n".formatted(observations.get()));
    text.append(
        "histories with a status opened %d, restarts %d, rebuilds %d%n"
            .formatted(statusOpened(), restarts.get(), rebuilds.get()));
    text.append("went by itself %s%n".formatted(happened));
    text.append("taken %s%n".formatted(new TreeMap<>(taken)));
    text.append("refused %s%n".formatted(new TreeMap<>(refused)));
    text.append("seen with an answer %s%n".formatted(looks));
    return text.toString();
  }
}
