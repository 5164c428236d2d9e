package org.safepathway.firewall.history;

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
 * @param moves in order
 */
public record History(long seed, String name, Mode mode, List<Move> moves) {

  /** Copies the moves. */
  public History {
    moves = List.copyOf(moves);
  }

  /** The same under another name: what was asked once under a name is only repeated under it. */
  public History named(String other) {
    return new History(
        seed, other, mode, moves.stream().map(move -> move.renamed(name, other)).toList());
  }

  /**
   * The same, where something goes wrong at one of the acts that both of a pair have, after which
   * it is sent again; unchanged where there is none.
   *
   * @param chance says at which
   */
  public History with(Move.Kind wrong, Random chance) {
    List<Integer> acts =
        IntStream.range(0, moves.size())
            .filter(at -> moves.get(at).kind() == Move.Kind.COMMON)
            .filter(at -> moves.get(at).body() != null)
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

  /** Whether an application is killed in it. */
  public boolean isKilled() {
    return moves.stream().anyMatch(move -> move.kind() == Move.Kind.KILLED);
  }

  /** The same with other moves. */
  public History with(List<Move> fewer) {
    return new History(seed, name, mode, fewer);
  }
}
