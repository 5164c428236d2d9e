package org.safepathway.directory.matching.postcode;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the first half of what somebody wrote as a postcode, and forgets the rest. */
final class Outward {

  private static final int LONGEST = 24;
  private static final String FIRST = "([A-Z]{1,2}[0-9][0-9A-Z]?)";

  /** The shape of the second half leaves no choice where the first one ends. */
  private static final Pattern WHOLE = Pattern.compile(FIRST + "[0-9][A-Z]{2}");

  private static final Pattern HALF = Pattern.compile(FIRST);
  private static final Pattern HALF_AND_PART = Pattern.compile(FIRST + " [0-9][A-Z]?");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}.,_]+");

  private Outward() {}

  /** The first half in capitals, or null if this is no postcode. */
  static @Nullable String of(String written) {
    if (written.length() > LONGEST) {
      return null;
    }
    String text =
        BETWEEN
            .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
            .replaceAll(" ")
            .strip()
            .toUpperCase(Locale.ROOT);
    // The second half may be unfinished, but then only a blank tells where it begins.
    Matcher part = HALF_AND_PART.matcher(text);
    if (part.matches()) {
      return part.group(1);
    }
    String joined = text.replace(" ", "");
    Matcher whole = WHOLE.matcher(joined);
    if (whole.matches()) {
      return whole.group(1);
    }
    Matcher half = HALF.matcher(joined);
    return half.matches() ? half.group(1) : null;
  }
}
