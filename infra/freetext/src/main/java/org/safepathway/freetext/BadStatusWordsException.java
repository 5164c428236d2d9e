package org.safepathway.freetext;

/** A list of words cannot be used; the message says which, where and why in one sentence. */
public final class BadStatusWordsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadStatusWordsException(String list, int line, String why) {
    super("Status words in %s, line %d: %s".formatted(list, line, why));
  }

  BadStatusWordsException(String list, String why) {
    super("Status words in %s: %s".formatted(list, why));
  }
}
