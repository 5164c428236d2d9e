package org.safepathway.acceptance.canary;

/** In which form something hides. */
public enum Form {
  /** The bytes as they are; a text in UTF-8 and in any case. */
  PLAIN,
  /** UTF-16, little endian. */
  UTF_16LE,
  /** UTF-16, big endian. */
  UTF_16BE,
  /** Base64, standard or for URLs, at any of the three alignments. */
  BASE64,
  /** Hexadecimal, in either case. */
  HEX,
  /** Percent-encoded, all of it or what must be. */
  URL_ENCODED,
  /** Escaped as in JSON, all of it or what must be. */
  JSON_ESCAPED,
  /** Escaped as in HTML. */
  HTML_ESCAPED,
  /** The numbers of an array of bytes, as Java prints one. */
  DECIMAL,
  /** Back to front. */
  REVERSED
}
