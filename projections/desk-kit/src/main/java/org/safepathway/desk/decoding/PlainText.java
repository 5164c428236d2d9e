package org.safepathway.desk.decoding;

/** What text may consist of. */
final class PlainText {

  private PlainText() {}

  /** Without blanks around it, lines ending in a line feed. */
  static String tidy(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  /**
   * Whether a character stands in it that nobody types: controls, lone surrogates, line separators,
   * and those that turn the writing direction, with which a text can show as another than it is.
   * Joiners stay: Persian, Panjabi and Bengali need them.
   */
  static boolean hasControls(String text, boolean multiLine) {
    return text.codePoints().anyMatch(point -> forbidden(point, multiLine));
  }

  private static boolean forbidden(int point, boolean multiLine) {
    if (point == '\n' || point == '\t') {
      return !multiLine;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> turnsDirection(point);
    };
  }

  private static boolean turnsDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
