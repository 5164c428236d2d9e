package org.safepathway.firewall.campaign;

/**
 * Something that differs between two histories and may not.
 *
 * @param where who looked at what
 * @param left what the one shows, from a little before the first difference
 * @param right what the other shows there
 */
public record Divergence(String where, String left, String right) {

  private static final int BEFORE = 60;
  private static final int AFTER = 160;

  static Divergence of(String where, String left, String right) {
    int at = 0;
    while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
      at++;
    }
    return new Divergence(where, part(left, at), part(right, at));
  }

  private static String part(String text, int at) {
    int from = Math.max(0, at - BEFORE);
    return text.substring(Math.min(from, text.length()), Math.min(text.length(), at + AFTER));
  }
}
