package org.safepathway.freetext;

/** What a text is, which decides which words are looked for in it. */
public enum TextKind {
  /** What somebody wrote in their own words. */
  SENTENCES,
  /**
   * A name, an address or a word to say: a street may be called Asylum Road and a man Visa, so that
   * words that may be a name are not looked for.
   */
  NAME
}
