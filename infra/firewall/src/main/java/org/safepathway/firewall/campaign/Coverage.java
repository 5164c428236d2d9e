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

  private final Map<String, AtomicLong> taken = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicLong> refused = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicLong> looks = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicLong> happened = new ConcurrentSkipListMap<>();
  private final Set<Long> statusOpened = ConcurrentHashMap.newKeySet();
  private final AtomicLong histories = new AtomicLong();
  private final AtomicLong commands = new AtomicLong();
  private final AtomicLong observations = new AtomicLong();
  private final AtomicLong restarts = new AtomicLong();
  private final AtomicLong rebuilds = new AtomicLong();

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
    if (statusOpened.size() * 2L < histories.get()) {
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
            .formatted(statusOpened.size(), restarts.get(), rebuilds.get()));
    text.append("went by itself %s%n".formatted(happened));
    text.append("taken %s%n".formatted(new TreeMap<>(taken)));
    text.append("refused %s%n".formatted(new TreeMap<>(refused)));
    text.append("seen with an answer %s%n".formatted(looks));
    return text.toString();
  }
}
