package org.safepathway.hsds;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words that are published, from {@code terms.properties}. */
final class Texts {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.safepathway.hsds.terms", Locale.ROOT);

  private Texts() {}

  static String of(String key) {
    return WORDS.getString(key);
  }

  static String of(String key, int number) {
    return of(key).replace("{0}", Integer.toString(number));
  }
}
