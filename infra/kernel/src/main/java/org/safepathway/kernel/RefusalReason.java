package org.safepathway.kernel;

/** Why something is refused: the constants of each part's closed list implement this. */
public interface RefusalReason {

  /** The stable code, in kebab-case, which is also the key of its text. */
  String code();
}
