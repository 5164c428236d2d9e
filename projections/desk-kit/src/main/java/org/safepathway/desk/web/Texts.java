package org.safepathway.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Refusal.FieldFault;
import org.springframework.context.MessageSource;

/** Finds the texts of refusals and faults, the most particular first. */
final class Texts {

  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  private final MessageSource messages;

  Texts(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * What a refusal is called.
   *
   * @param desk the desk that words it in its own way if it wants to, or empty
   */
  String title(String desk, String code) {
    return first(
        null,
        Stream.of(
            desk + ".refusal." + code + ".title", "refusal." + code + ".title", "refusal.title"));
  }

  /**
   * What a refusal means and what to do.
   *
   * @param desk the desk that words it in its own way if it wants to, or empty
   */
  String detail(String desk, String code) {
    return first(
        null,
        Stream.of(
            desk + ".refusal." + code + ".detail",
            "refusal." + code + ".detail",
            "refusal.detail"));
  }

  /**
   * What to do about a fault. A text may use {@code {0}}, the number of the row in a list, from 1.
   *
   * @param desk the desk that words it in its own way if it wants to, or empty
   * @param act the simple name of the record that was read, or null
   */
  String fault(String desk, @Nullable String act, FieldFault fault) {
    String field = INDEX.matcher(fault.path()).replaceAll("");
    Stream<String> particular =
        field.isEmpty()
            ? Stream.of()
            : Stream.of(
                "fault." + act + "." + field + "." + fault.code(),
                desk + ".fault." + field + "." + fault.code(),
                "fault." + field + "." + fault.code());
    Stream<String> general =
        Stream.of(desk + ".fault." + fault.code(), "fault." + fault.code(), "fault.other");
    return first(row(fault.path()), Stream.concat(particular, general));
  }

  private static Object @Nullable [] row(String path) {
    Matcher index = INDEX.matcher(path);
    return index.find() ? new Object[] {Integer.parseInt(index.group(1)) + 1} : null;
  }

  private String first(Object @Nullable [] values, Stream<String> keys) {
    List<String> tried = keys.toList();
    for (String key : tried) {
      String text = messages.getMessage(key, values, null, Locale.UK);
      if (text != null) {
        return text;
      }
    }
    throw new IllegalStateException("no text for any of " + tried);
  }
}
