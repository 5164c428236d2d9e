package org.safepathway.firewall.history;

import java.util.List;

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

  /** The same with fewer moves. */
  public History with(List<Move> fewer) {
    return new History(seed, name, mode, fewer);
  }
}
