package org.safepathway.directory.service;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes hosts and names that look alike equal (Unicode UTS #39 and #46): one spelling for what a
 * person would read as the same.
 */
final class Spelling {

  private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
  private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();
  private static final SpoofChecker LOOK_ALIKES = new SpoofChecker.Builder().build();
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

  // Whatever cannot stand in the name of a host ends it. A guest’s sign-in name has the address of
  // their home before “#EXT#”, with a low line for the at sign.
  private static final Pattern BETWEEN_HOSTS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{Cf}.-]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Spelling() {}

  /** The hosts that may stand in a text, each as its labels. */
  static List<List<String>> hosts(String text) {
    return Stream.of(BETWEEN_HOSTS.split(dots(COMPATIBLE.normalize(text))))
        .map(Spelling::labels)
        .filter(labels -> !labels.isEmpty())
        .toList();
  }

  /** The labels of a host; a dot at the end or two together make none. */
  static List<String> labels(String host) {
    String decoded = DOMAINS.nameToUnicode(host, new StringBuilder(), new IDNA.Info()).toString();
    return Stream.of(dots(decoded).split("\\."))
        .map(Spelling::seen)
        .filter(label -> !label.isEmpty())
        .toList();
  }

  /** The words of a name. */
  static List<String> words(String name) {
    return Stream.of(BETWEEN_WORDS.split(MARKS.matcher(taken(name)).replaceAll("")))
        .map(Spelling::seen)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String taken(String text) {
    return TAKEN_APART.normalize(COMPATIBLE.normalize(text));
  }

  /**
   * As it is seen: without marks and case, and one letter for all that look like it; the small l
   * too, which is a capital I in capitals.
   */
  private static String seen(String part) {
    // Capitals look like others than the small letters do, so once as written and once in small
    // ones.
    String bare = MARKS.matcher(taken(part)).replaceAll("");
    return skeleton(skeleton(bare)).replace('i', 'l');
  }

  private static String skeleton(String text) {
    return LOOK_ALIKES.getSkeleton(text).toLowerCase(Locale.ROOT);
  }

  /** Whatever stands for a dot between labels, or looks like one, is one. */
  private static String dots(String text) {
    return text.replaceAll(
        "[\\u3002\\uFF0E\\uFF61\\u2024\\u06D4\\u0701\\u0702\\u00B7\\u2027]", ".");
  }
}
