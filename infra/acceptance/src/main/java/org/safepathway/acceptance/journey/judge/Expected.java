package org.safepathway.acceptance.journey.judge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row of the table expects. The first lines of {@code expectations.csv} explain each. */
public sealed interface Expected {

  /**
   * Exactly this text; a list of words in any order.
   *
   * @param value the text
   */
  record Exactly(String value) implements Expected {}

  /** A word with a meaning of its own. */
  enum Word implements Expected {
    /** The field is there and has a value. */
    PRESENT,
    /** The field is not there, nor anything under it. */
    ABSENT,
    /** The field is not there, or null. */
    NONE,
    /** Whatever is there and under it, or nothing: read it, do not judge it. */
    ANY,
    /** A list without entries. */
    EMPTY,
    /** An instant in UTC. */
    TIME,
    /** A day. */
    DATE,
    /** An opaque handle. */
    REFERENCE,
    /** The display form of a handle. */
    SHORT_REFERENCE,
    /** Everything under it is what was sent for this fact, no more and no less. */
    AS_SENT,
    /** The whole answer cannot be told from the one about a referral that does not exist. */
    EQUALS_UNKNOWN;

    /** How the table spells it. */
    public String spelled() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The whole answer is a problem.
   *
   * @param statuses one of these
   * @param code the end of its type, or null for any
   * @param field a field that it names, or null for any or none
   */
  record Refused(Set<Integer> statuses, @Nullable String code, @Nullable String field)
      implements Expected {}

  /**
   * The whole answer is, byte for byte, another that the same observer got.
   *
   * @param step at which step
   * @param view under which name
   */
  record Same(String step, String view) implements Expected {}

  /**
   * The whole answer is another that the same observer got, but for references and times.
   *
   * @param step at which step
   * @param view under which name
   */
  record Like(String step, String view) implements Expected {}

  /** Whether it judges a whole answer and not one field. */
  default boolean ofWholeAnswer() {
    return switch (this) {
      case Refused refused -> true;
      case Same same -> true;
      case Like like -> true;
      case Word word -> word == Word.EQUALS_UNKNOWN || word == Word.EMPTY;
      case Exactly exactly -> false;
    };
  }

  /** Whether it speaks for everything under its field too. */
  default boolean ofEverythingUnder() {
    return this == Word.AS_SENT || this == Word.ANY;
  }

  /** Reads what stands in the table. */
  static Expected parse(String text) {
    Optional<Word> word =
        Arrays.stream(Word.values()).filter(w -> w.spelled().equals(text)).findFirst();
    if (word.isPresent()) {
      return word.get();
    }
    Matcher refused = Spelling.REFUSED.matcher(text);
    if (refused.matches()) {
      return new Refused(Spelling.statuses(refused.group(1)), refused.group(2), refused.group(3));
    }
    Matcher other = Spelling.OTHER.matcher(text);
    if (other.matches()) {
      return other.group(1).equals("same")
          ? new Same(other.group(2), other.group(3))
          : new Like(other.group(2), other.group(3));
    }
    return new Exactly(text);
  }

  /** How the longer ones are spelled. */
  final class Spelling {
    private static final Pattern REFUSED =
        Pattern.compile("refused(?::([0-9|]+))?(?:#([a-z-]+))?(?:@([A-Za-z.]+))?");
    private static final Pattern OTHER = Pattern.compile("(same|like):([a-z-]+)/([a-z-]+)");
    private static final Set<Integer> USUAL = Set.of(400, 409, 422);

    private Spelling() {}

    private static Set<Integer> statuses(@Nullable String text) {
      return text == null
          ? USUAL
          : Arrays.stream(text.split("\\|"))
              .map(Integer::valueOf)
              .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
