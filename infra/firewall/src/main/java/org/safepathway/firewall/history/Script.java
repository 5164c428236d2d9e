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

  private Duration next() {
    return together ? times.soon() : times.next();
  }

  /** Time passes and what is due happens. */
  void tick() {
    moves.add(new Move("tick", times.leap(), Kind.TICK, "", "", null, null, "", null, List.of()));
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
    Move move =
        new Move(
            what, next(), kind, person, path, slot, body.toString(), key, other, List.of(finds));
    moves.add(move);
    // A client that did not hear the answer asks again.
    if (chance(4)) {
      again(move);
    }
  }

  /** The whole request once more: the same id and the same body. */
  void again(Move first) {
    moves.add(
        new Move(
            "again: " + first.what(),
            next(),
            first.kind(),
            first.person(),
            first.path(),
            first.slot(),
            first.body(),
            first.key(),
            first.other(),
            List.of()));
  }
}
