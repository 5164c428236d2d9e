package org.safepathway.firewall.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One victim's story.
 *
 * @param seed makes it again
 * @param name in the ids of its requests and the names of its slots
 * @param mode in what the two histories differ
 * @param today the day on which it begins, by which its dates were chosen
 * @param moves in order
 */
public record History(long seed, String name, Mode mode, LocalDate today, List<Move> moves) {

  /** Copies the moves. */
  public History {
    moves = List.copyOf(moves);
  }

  /** The same under another name: what was asked once under a name is only repeated under it. */
  public History named(String other) {
    return new History(
        seed, other, mode, today, moves.stream().map(move -> move.renamed(name, other)).toList());
  }

  /** The same on another day, with each of its dates so much later: a consent ends as it would. */
  public History on(LocalDate day) {
    long days = ChronoUnit.DAYS.between(today, day);
    return days == 0
        ? this
        : new History(seed, name, mode, day, moves.stream().map(move -> move.later(days)).toList());
  }

  /**
   * The same, where something goes wrong at one of the acts about her that both of a pair have,
   * after which it is sent again; unchanged where there is none.
   *
   * @param chance says at which
   */
  public History with(Move.Kind wrong, Random chance) {
    List<Integer> acts =
        IntStream.range(0, moves.size())
            .filter(at -> moves.get(at).kind() == Move.Kind.COMMON)
            .filter(at -> moves.get(at).isMostlyDone())
            .boxed()
            .toList();
    if (acts.isEmpty()) {
      return this;
    }
    int at = acts.get(chance.nextInt(acts.size()));
    List<Move> more = new ArrayList<>(moves);
    more.add(at, moves.get(at).as(wrong));
    return with(more);
  }

  /** Whether something goes so in it. */
  public boolean has(Move.Kind kind) {
    return moves.stream().anyMatch(move -> move.kind() == kind);
  }

  /** The same with other moves. */
  public History with(List<Move> fewer) {
    return new History(seed, name, mode, today, fewer);
  }
}
