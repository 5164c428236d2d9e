package org.safepathway.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the choices of radios, checkboxes or a select. The text is given, or has a key in the
 * message bundle.
 *
 * @param value what is sent
 * @param text what is read, or null when it has a key
 * @param hint more about it, or null
 * @param key the text's key, or null; {@code <key>.hint} may have a hint
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choice(
    String value, @Nullable String text, @Nullable String hint, @JsonIgnore @Nullable String key) {

  /** A choice with its text. */
  public static Choice of(String value, String text) {
    return new Choice(value, text, null, null);
  }

  /** Choices with the texts {@code <prefix>.<NAME>} from the message bundle. */
  @SafeVarargs
  public static <E extends Enum<E>> List<Choice> of(String prefix, E... constants) {
    return Arrays.stream(constants)
        .map(one -> new Choice(one.name(), null, null, prefix + "." + one.name()))
        .toList();
  }

  /** Yes and no, sent as {@code true} and {@code false}. */
  public static List<Choice> yesNo() {
    return List.of(
        new Choice("true", null, null, "desk.yes"), new Choice("false", null, null, "desk.no"));
  }
}
