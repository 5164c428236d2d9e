package org.safepathway.directory.matching.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;

/** The texts of {@code matching.properties}, as they stand within a sentence. */
public final class Labels {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.safepathway.directory.matching.text.matching", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Labels() {}

  /**
   * What a word of the directory is called, for example “a safety plan”.
   *
   * @throws java.util.MissingResourceException if it is no word of the directory or of matching
   */
  public static String of(Enum<?> word) {
    return switch (word) {
      case LocalAuthority authority -> authority.label();
      case Language language -> language.label();
      default -> TEXTS.getString(word.getDeclaringClass().getSimpleName() + "." + word.name());
    };
  }

  /** Several, for example “Urdu, Panjabi and English”. */
  public static String of(List<? extends Enum<?>> words) {
    if (words.size() == 1) {
      return of(words.getFirst());
    }
    String before =
        String.join(", ", words.subList(0, words.size() - 1).stream().map(Labels::of).toList());
    return MessageFormat.format(TEXTS.getString("and"), before, of(words.getLast()));
  }

  /** A day, for example “3 April 2026”. */
  public static String of(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * A text with its arguments.
   *
   * @param arguments texts, and numbers where the text counts
   * @throws java.util.MissingResourceException if there is no such text
   */
  public static String text(String key, List<?> arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.UK).format(arguments.toArray());
  }
}
