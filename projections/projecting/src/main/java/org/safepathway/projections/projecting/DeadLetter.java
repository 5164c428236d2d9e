package org.safepathway.projections.projecting;

import org.safepathway.kernel.VictimId;

/**
 * An event that a projection has not folded: it failed there, stands behind one that did, or was
 * let pass though nobody can tell what it says. Kept until a rebuild. For operators inside; no desk
 * sees it.
 *
 * @param victim whose documents stand still; not so where all of hers were let pass
 * @param position where the event is in the stream of all events
 * @param event the simple name of its type
 * @param cause the simple name of the exception (never its message, which may carry a fact),
 *     {@value #BEHIND}, {@value #UNREADABLE} or {@value #PASSED}
 */
public record DeadLetter(VictimId victim, long position, String event, String cause) {

  /** The cause of a letter that only stands behind another. */
  public static final String BEHIND = "behind";

  /** The cause of one that this program cannot read: damaged, or of a type that it lacks. */
  public static final String UNREADABLE = "unreadable";

  /** The cause of one that cannot be read either, and behind which nothing stands. */
  public static final String PASSED = "passed";
}
