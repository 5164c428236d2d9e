package org.safepathway.freetext;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes words that look or are meant alike equal. Stateless: it keeps nothing of what it folds. */
final class Folding {

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();
  private static final SpoofChecker LOOK_ALIKES = new SpoofChecker.Builder().build();

  // In these scripts the marks are the vowels; only the dot below is left out by who types quickly.
  private static final Set<UnicodeScript> MARKS_MATTER =
      Set.of(
          UnicodeScript.GURMUKHI,
          UnicodeScript.BENGALI,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.TAMIL);
  private static final Set<Integer> DOTS_BELOW = Set.of(0x093C, 0x09BC, 0x0A3C, 0x0ABC);

  // Letters that have no decomposition, or that one keyboard has instead of another’s.
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry(0x0640, ""), // tatweel
          Map.entry(0x0621, ""), // hamza
          Map.entry(0x0649, "\u064A"), // alef maksura as yeh
          Map.entry(0x06CC, "\u064A"), // Urdu yeh as Arabic yeh
          Map.entry(0x06A9, "\u0643"), // Urdu kaf as Arabic kaf
          Map.entry(0x0629, "\u0647"), // teh marbuta as heh
          Map.entry(0x06BE, "\u0647"),
          Map.entry(0x06C1, "\u0647"),
          Map.entry(0x06C3, "\u0647"),
          Map.entry(0x06D5, "\u0647"));

  private static final Map<Integer, String> DIGITS_AND_SIGNS =
      Map.ofEntries(
          Map.entry((int) '0', "o"),
          Map.entry((int) '1', "i"),
          Map.entry((int) '3', "e"),
          Map.entry((int) '4', "a"),
          Map.entry((int) '5', "s"),
          Map.entry((int) '7', "t"),
          Map.entry((int) '@', "a"),
          Map.entry((int) '$', "s"),
          Map.entry((int) '!', "i"),
          Map.entry((int) '|', "i"));

  private static final Set<UnicodeScript> LOOK_LIKE_LATIN =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC,
          UnicodeScript.LISU);

  private Folding() {}

  /** The text without compatibility forms and without characters that nobody sees. */
  static String readable(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    COMPATIBLE
        .normalize(text)
        .codePoints()
        .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  /** A word without case and, where the language can do without them, without marks. */
  static String folded(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    TAKEN_APART
        .normalize(CASELESS.normalize(word))
        .codePoints()
        .filter(Folding::matters)
        .forEach(
            c -> {
              String other = LETTERS.get(c);
              if (other == null) {
                plain.appendCodePoint(c);
              } else {
                plain.append(other);
              }
            });
    return plain.toString();
  }

  private static boolean matters(int c) {
    if (Character.getType(c) != Character.NON_SPACING_MARK) {
      return true;
    }
    return MARKS_MATTER.contains(UnicodeScript.of(c)) && !DOTS_BELOW.contains(c);
  }

  /**
   * What a word with letters of another alphabet looks like in Latin letters (UTS #39), folded.
   *
   * @return null if it has none
   */
  static @Nullable String lookAlike(String word) {
    if (word.codePoints().allMatch(c -> c < 0x80 || !looksLatin(c))) {
      return null;
    }
    StringBuilder seen = new StringBuilder(word.length());
    word.codePoints()
        .forEach(
            c -> {
              if (c >= 0x80 && looksLatin(c)) {
                seen.append(LOOK_ALIKES.getSkeleton(Character.toString(c)));
              } else {
                seen.appendCodePoint(c);
              }
            });
    return folded(seen.toString());
  }

  private static boolean looksLatin(int c) {
    return LOOK_LIKE_LATIN.contains(UnicodeScript.of(c));
  }

  /**
   * A word in which digits or signs stand for letters, with the letters.
   *
   * @return null if there are none, or if nothing but digits and signs
   */
  static @Nullable String spelledOut(String word) {
    if (word.codePoints().noneMatch(Character::isLetter)
        || word.codePoints().noneMatch(DIGITS_AND_SIGNS::containsKey)) {
      return null;
    }
    StringBuilder letters = new StringBuilder(word.length());
    word.codePoints()
        .forEach(c -> letters.append(DIGITS_AND_SIGNS.getOrDefault(c, Character.toString(c))));
    return letters.toString();
  }
}
