package org.safepathway.projections.store;

import java.util.List;

/**
 * One guarded change of one document. It is applied only if its position is greater than that of
 * the last change applied to this id, so a replayed change changes nothing.
 */
public sealed interface Write {

  /** Which document; see {@link Document#id()}. */
  String id();

  /** The position in the event stream that the change stands for; never negative. */
  long position();

  /**
   * Puts a whole document in the place of whatever was there.
   *
   * @param id which document
   * @param position the event position
   * @param keys whole keys, at most one for each declared index
   * @param body the document, a JSON text
   */
  record Put(String id, long position, List<Key> keys, String body) implements Write {

    /**
     * Checks id and position.
     *
     * @throws IllegalArgumentException if one of them is out of shape
     */
    public Put {
      Document.checkId(id);
      checkPosition(position);
      keys = List.copyOf(keys);
    }
  }

  /**
   * Takes a document away and remembers that, so that no earlier position brings it back. A later
   * position may.
   *
   * @param id which document; there need not be one
   * @param position the event position
   */
  record Tombstone(String id, long position) implements Write {

    /**
     * Checks id and position.
     *
     * @throws IllegalArgumentException if one of them is out of shape
     */
    public Tombstone {
      Document.checkId(id);
      checkPosition(position);
    }
  }

  private static void checkPosition(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("negative position");
    }
  }
}
