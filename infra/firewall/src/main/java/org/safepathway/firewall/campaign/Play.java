package org.safepathway.firewall.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepathway.firewall.history.Histories;
import org.safepathway.firewall.history.History;
import org.safepathway.firewall.history.Mode;
import org.safepathway.firewall.history.Move;
import org.safepathway.firewall.look.Looks;
import org.safepathway.firewall.side.Answer;
import org.safepathway.firewall.side.Ask;
import org.safepathway.firewall.side.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays a batch of histories on one side, in the order of their times. */
final class Play {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NOBODYS = "B".repeat(64);
  private static final String ANOTHER = "7b1f9a52-31c7-4d0e-9a44-6f8f1f6f0c11";

  /** Moves from which something follows that a listener does. */
  private static final List<String> FOLLOWED =
      List.of("override", "link", "withdraw", "narrow", "erase", "consent");

  /** After so many common moves the officers’ lists are looked at in passing. */
  private static final int GLANCE_EVERY = 10;

  /** From here on a status says that it could not be done. */
  private static final int SERVERS_FAULT = 500;

  private final Side side;
  private final boolean right;
  private final Map<String, Set<String>> known;
  private final Map<String, String> slots = new HashMap<>();
  private final Map<String, String> linkCodes = new HashMap<>();
  private final List<Observation> seen = new ArrayList<>();
  private final Coverage coverage;
  private int common;

  /**
   * On a side.
   *
   * @param known handles seen before in each list; grows
   */
  Play(Side side, boolean right, Map<String, Set<String>> known, Coverage coverage) {
    this.side = side;
    this.right = right;
    this.known = known;
    this.coverage = coverage;
  }

  /** Plays all moves and returns what low observers saw in passing. */
  List<Observation> play(List<History> histories, Mode mode, Instant begin) {
    record Next(History history, Move move) {}
    List<Next> moves = new ArrayList<>();
    for (History history : histories) {
      for (Move move : history.moves()) {
        if (!(right && move.isLeftOut(mode))) {
          moves.add(new Next(history, move));
        }
      }
    }
    moves.sort(Comparator.comparing(next -> next.move().at()));
    for (Next next : moves) {
      play(next.history(), next.move(), mode, begin.plus(next.move().at()));
    }
    // What was kept long enough goes, on both sides at once (DOMAIN.md rule 24).
    side.time(begin.plus(Duration.ofDays(12)));
    side.tick();
    side.settle();
    return seen;
  }

  private void play(History history, Move move, Mode mode, Instant now) {
    side.time(now);
    switch (move.kind()) {
      case TICK -> side.tick();
      case KILLED -> {
        side.killDuring(asked(history, move, mode), now);
        coverage.disturbed(Disturbance.KILLED_IN_AN_ACT);
        // What the start finds to be due is done before anybody goes on.
        side.tick();
        side.settle();
      }
      case LOG_SHUT -> goesWrong(Stored.LOG, asked(history, move, mode), move);
      case ROOM_SHUT ->
          goesWrong(new Stored(side.data()).policeDatabase(), asked(history, move, mode), move);
      default -> act(history, move, mode);
    }
    if (FOLLOWED.stream().anyMatch(move.what()::contains)) {
      // What follows from it is done by a listener, and what comes next must not overtake it.
      side.settle();
    }
    if (!move.isLeftOut(Mode.HIGH_ACTS) && ++common % GLANCE_EVERY == 0) {
      side.settle();
      look(Ask.json("officer.hale", "/police/referrals"));
      look(Ask.json("supervisor.dunn", "/police/overrides"));
      look(Ask.json("coordinator.lee", "/consortium/demand"));
    }
  }

  /** What was under way before is done by then: only this one finds the file shut. */
  private void goesWrong(String file, Ask ask, Move move) {
    side.settle();
    Answer answer = side.askWhileShut(file, ask);
    // Where it was refused for something else, nobody went to the file. The room is written to
    // after an act that was done.
    boolean late = move.kind() == Move.Kind.ROOM_SHUT && answer.done();
    if (late || answer.status() >= SERVERS_FAULT) {
      coverage.disturbed(Disturbance.of(move.kind()));
    }
    if (move.isLow()) {
      seen.add(new Observation(move.key() + " " + move.what(), Looks.seen(answer)));
    }
    side.settle();
  }

  private Ask asked(History history, Move move, Mode mode) {
    boolean turned = right && move.isTurned(mode);
    Move.Other other = move.other();
    String path = turned && other != null ? other.path() : move.path();
    String body = turned && other != null ? other.body() : move.body();
    String handle = move.slot() == null ? "" : slots.getOrDefault(move.slot(), NOBODYS);
    if (body != null && body.contains(Move.ALERTS)) {
      body = body.replace(Move.ALERTS, alerts(move.person(), handle));
    }
    if (body != null && body.contains(Move.FEED)) {
      body = directory(JSON.readTree(body).path(Move.FEED).asString());
    }
    Ask ask =
        Ask.act(
            move.person(),
            path.replace("{}", handle),
            body == null ? "" : withLinkCode(history, body),
            move.key());
    return move.form() ? ask.asForm() : ask;
  }

  private void act(History history, Move move, Mode mode) {
    Ask ask = asked(history, move, mode);
    Answer answer = side.ask(ask);
    if (answer.success() && move.what().endsWith("make a link code")) {
      linkCodes.put(history.name(), JSON.readTree(answer.body()).path("code").asString());
    }
    coverage.played(history.seed(), move, answer.done());
    if (move.isLow()) {
      seen.add(new Observation(move.key() + " " + move.what(), Looks.seen(answer)));
    }
    if (move.form() && answer.done()) {
      look(ask.next(answer));
    }
    // A decline in the place of a redirect makes no onward referral.
    if (answer.done() && !(right && move.isTurned(mode) && mode == Mode.HIGH_ACTS)) {
      move.finds().forEach(find -> find(find, answer));
    }
  }

  /** What everybody is told of, and one service more, of an organisation that nobody keeps. */
  private String directory(String description) {
    Answer answer = side.ask(Ask.json(null, "/hsds/3.0/services?full=true&per_page=2"));
    ArrayNode services = (ArrayNode) JSON.readTree(answer.body()).path("contents");
    ObjectNode another = ((ObjectNode) services.get(0)).deepCopy();
    another.put("id", ANOTHER).put("name", "A place elsewhere").put("description", description);
    another.putObject("organization").put("id", ANOTHER).put("name", "Elsewhere");
    return services.add(another).toString();
  }

  /** The changes that a case alerts to, as its page names them. */
  private String alerts(String person, String handle) {
    side.settle();
    ArrayNode facts = JSON.createArrayNode();
    Answer answer = side.ask(Ask.json(person, "/specialist/referrals/" + handle));
    JSON.readTree(answer.body())
        .path("alerts")
        .forEach(alert -> facts.add(alert.path("fact").asString("")));
    return facts.toString();
  }

  private String withLinkCode(History history, String body) {
    return body.replace(
        Histories.LAST_CODE, linkCodes.getOrDefault(history.name(), "0000-0000-0000"));
  }

  private void look(Ask ask) {
    Answer answer = side.ask(ask);
    coverage.observed(ask.path(), answer.success() && answer.hasContent());
    seen.add(new Observation("in passing " + ask.path(), Looks.seen(answer)));
  }

  private void find(Move.Find find, Answer answered) {
    if (find.isAnswered()) {
      answered
          .headers()
          .getOrDefault("location", List.of())
          .forEach(place -> slots.put(find.slot(), place.substring(place.lastIndexOf('/') + 1)));
      return;
    }
    side.settle();
    Set<String> before =
        known.computeIfAbsent(find.person() + find.list(), none -> new HashSet<>());
    Answer answer = side.ask(Ask.json(find.person(), find.list()));
    for (JsonNode entry : JSON.readTree(answer.body()).path(find.field())) {
      String handle = entry.path("reference").asString(entry.path("id").asString(""));
      if (before.add(handle) && !slots.containsKey(find.slot())) {
        slots.put(find.slot(), handle);
      }
    }
  }

  /** Handles of slots whose name speaks of this owner. */
  List<String> handles(String of) {
    return slots.entrySet().stream()
        .filter(slot -> slot.getKey().contains(of))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }
}
