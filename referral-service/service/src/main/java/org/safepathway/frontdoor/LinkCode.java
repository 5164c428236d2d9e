package org.safepathway.frontdoor;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A code as she carries it, for example {@code 7K2M-9QXD-4TBC}: twelve signs of Crockford’s
 * alphabet, 60 bits. However it is typed it is meant alike.
 */
final class LinkCode {

  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SIGNS = 12;
  private static final int GROUP = 4;

  private LinkCode() {}

  /** From at least twelve bytes of a keyed function. */
  static String of(byte[] bytes) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < SIGNS; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(CROCKFORD.charAt(bytes[i] & 31));
    }
    return code.toString();
  }

  /** Without what stands between the groups, and with one sign for those that look alike. */
  static String asMeant(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Pd}]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
