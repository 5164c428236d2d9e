package org.safepathway.firewall.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.safepathway.firewall.history.Move.Find;
import org.safepathway.firewall.history.Move.Kind;
import org.safepathway.firewall.history.Move.Other;
import tools.jackson.databind.node.ObjectNode;

/** The moves of a history as it is being made, each a little later than the one before. */
final class Script {

  /** So many in a hundred acts of those who are low are sent as forms. */
  private static final int FORMS = 30;

  private final String name;
  private final Random random;
  private final Times times;
  private final List<Move> moves = new ArrayList<>();
  private int slots;
  private boolean together;

  /**
   * Empty.
   *
   * @param name of the history, in the ids of its requests and the names of its slots
   */
  Script(String name, Random random) {
    this.name = name;
    this.random = random;
    this.times = new Times(random);
  }

  /** Of the history. */
  String name() {
    return name;
  }

  List<Move> moves() {
    return moves;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** One of several. */
  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  /** Below a bound. */
  int number(int bound) {
    return random.nextInt(bound);
  }

  /** A new name for a handle. */
  String slot(String of) {
    return name + "-" + of + "-" + slots++;
  }

  /** Nobody else does anything between these. */
  void together(Runnable several) {
    together = true;
    several.run();
    together = false;
  }

  /** How long after it began the last move is. */
  Duration soFar() {
    return times.soFar();
  }

  private Duration next() {
    return together ? times.soon() : times.next();
  }

  /** Time passes and what is due happens. */
  void tick() {
    moves.add(
        new Move("tick", times.leap(), Kind.TICK, "", "", null, null, "", null, List.of(), false));
  }

  void add(
      String what, Kind kind, String person, String path, @Nullable String slot, ObjectNode body) {
    add(what, kind, person, path, slot, body, null);
  }

  void add(
      String what,
      Kind kind,
      String person,
      String path,
      @Nullable String slot,
      ObjectNode body,
      @Nullable Other other,
      Find... finds) {
    String key = "%s-%03d".formatted(name, moves.size());
    boolean form = Move.isLow(person) && !body.has(Move.FEED) && chance(FORMS);
    // A page that refuses shows what was typed, so both have typed the same.
    boolean turned = other != null && !form;
    Move move =
        new Move(
            what,
            next(),
            kind == Kind.FINE && !turned ? Kind.COMMON : kind,
            person,
            path,
            slot,
            body.toString(),
            key,
            turned ? other : null,
            List.of(finds),
            form);
    moves.add(move);
    // A client that did not hear the answer asks again.
    if (chance(4)) {
      again(move);
    }
  }

  /** The whole request once more: the same id and the same body. */
  void again(Move first) {
    again("again: " + first.what(), first, first.person(), first.body(), first.other(), List.of());
  }

  /** The same id by the same person, with another body. */
  void otherwise(Move first, ObjectNode body) {
    again("otherwise: " + first.what(), first, first.person(), body.toString(), null, List.of());
  }

  /** Somebody else happens to have the same id, for a request of his own or for the same. */
  void sameIdBy(String person, Move first, @Nullable ObjectNode body, Find... finds) {
    again(
        "by somebody else: " + first.what(),
        first,
        person,
        body == null ? first.body() : body.toString(),
        body == null ? first.other() : null,
        List.of(finds));
  }

  private void again(
      String what,
      Move first,
      String person,
      @Nullable String body,
      @Nullable Other other,
      List<Find> finds) {
    moves.add(
        new Move(
            what,
            next(),
            other == null && first.kind() == Kind.FINE ? Kind.COMMON : first.kind(),
            person,
            first.path(),
            first.slot(),
            body,
            first.key(),
            other,
            finds,
            first.form()));
  }
}
