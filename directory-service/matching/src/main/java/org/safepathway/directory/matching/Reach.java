package org.safepathway.directory.matching;

/** Where a kind of service works: what its areas mean follows from it (see {@link Matching}). */
enum Reach {
  /** It gives her a place to stay, somewhere else. */
  PLACES,
  /** It makes the home safer in which she stays. */
  HOME,
  /** It meets her where she lives. */
  LOCAL,
  /** It speaks with her from afar. */
  REMOTE
}
