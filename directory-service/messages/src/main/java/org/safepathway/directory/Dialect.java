package org.safepathway.directory;

/** Dialects that decide whether two people understand each other (DOMAIN.md). */
public enum Dialect {
  /** Sylheti. */
  SYLHETI(Language.BENGALI),
  /** Chatgaya. */
  CHATGAYA(Language.BENGALI),
  /** Mirpuri. */
  MIRPURI(Language.PAHARI),
  /** Potwari. */
  POTWARI(Language.PAHARI);

  private final Language language;

  Dialect(Language language) {
    this.language = language;
  }

  /** The language that it belongs to. */
  public Language language() {
    return language;
  }
}
