package org.safepathway.projections.store;

import java.util.List;

/**
 * One guarded change of one document. It is applied only if its revision is greater than that of
 * the last change applied to this id, so a replayed change changes nothing.
 *
 * <p>A revision is not a position in the log of events: whoever holds the database would learn from
 * positions how much happens elsewhere (ARCHITECTURE.md, invariant 1, P2).
 */
public sealed interface Write {

  /** Which document; see {@link Document#id()}. */
  String id();

  /** The how-manieth change of this document it is; never negative. */
  long revision();

  /**
   * Puts a whole document in the place of whatever was there.
   *
   * @param id which document
   * @param revision the how-manieth change
   * @param keys whole keys, at most one for each declared index
   * @param body the document, a JSON text
   */
  record Put(String id, long revision, List<Key> keys, String body) implements Write {

    /**
     * Checks id and revision.
     *
     * @throws IllegalArgumentException if one of them is out of shape
     */
    public Put {
      Document.checkId(id);
      checkRevision(revision);
      keys = List.copyOf(keys);
    }
  }

  /**
   * Takes a document away and remembers that, so that no earlier revision brings it back. A later
   * revision may.
   *
   * @param id which document; there need not be one
   * @param revision the how-manieth change
   */
  record Tombstone(String id, long revision) implements Write {

    /**
     * Checks id and revision.
     *
     * @throws IllegalArgumentException if one of them is out of shape
     */
    public Tombstone {
      Document.checkId(id);
      checkRevision(revision);
    }
  }

  private static void checkRevision(long revision) {
    if (revision < 0) {
      throw new IllegalArgumentException("negative revision");
    }
  }
}
