package org.safepathway.hsds.importing;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a text may consist of that everybody will read. */
final class PlainText {

  /**
   * A tag, a comment or a declaration; a character reference, by which one can be hidden; an
   * address that runs.
   */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<\\s*[/!?]?\\s*[a-z]|<!|&(#[0-9]{1,8}|#x[0-9a-f]{1,8}|[a-z][a-z0-9]{1,30});"
              + "|(java|vb)script\\s*:|data\\s*:\\s*text/",
          Pattern.CASE_INSENSITIVE);

  private PlainText() {}

  /**
   * With lines that end in a line feed; empty if it says nothing. A blank at its end stays: what is
   * kept comes out as it came.
   */
  static String tidy(String text) {
    String lines = text.replace("\r\n", "\n");
    return lines.isBlank() ? "" : lines;
  }

  static Optional<ImportFault> fault(String text, int most) {
    if (text.length() > most) {
      return Optional.of(ImportFault.TOO_LONG);
    }
    if (text.codePoints().anyMatch(PlainText::isForbidden)) {
      return Optional.of(ImportFault.CONTROL_CHARACTER);
    }
    return MARKUP.matcher(text).find() ? Optional.of(ImportFault.MARKUP) : Optional.empty();
  }

  private static boolean isForbidden(int point) {
    if (point == '\n' || point == '\t') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // What turns the writing direction. Joiners stay: Persian, Panjabi and Bengali need them.
      default -> (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    };
  }
}
