package org.safepathway.freetext;

/** Whether a word is another one with a slip of the fingers. */
final class Typos {

  /** Shorter words have too many neighbours that are words of their own. */
  static final int SHORTEST = 7;

  private Typos() {}

  /**
   * Whether one letter was left out, added, replaced, or two neighbours swapped. The first letter
   * must be right: “reported” is no slip for “deported”.
   */
  static boolean within(String one, String other) {
    if (one.isEmpty() || other.isEmpty() || one.charAt(0) != other.charAt(0)) {
      return false;
    }
    int difference = one.length() - other.length();
    if (difference < -1 || difference > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (difference == 0) {
      return one.substring(Math.min(same + 1, shorter))
              .equals(other.substring(Math.min(same + 1, shorter)))
          || swapped(one, other, same);
    }
    String longer = difference > 0 ? one : other;
    String rest = difference > 0 ? other : one;
    return longer.substring(same + 1).equals(rest.substring(same));
  }

  private static boolean swapped(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
