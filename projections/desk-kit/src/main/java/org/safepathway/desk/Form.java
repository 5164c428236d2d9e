package org.safepathway.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the fragments of a form ask: what the caller typed and what was wrong with it. Exists for
 * one answer and is stored nowhere. Templates call it {@code form}.
 */
public final class Form {

  private static final Pattern NOT_IN_IDS = Pattern.compile("[^A-Za-z0-9]+");

  /**
   * A fault with its text.
   *
   * @param path the field, empty when none in particular is at fault
   * @param code what is wrong
   * @param message what to do about it
   */
  public record Told(String path, String code, String message) {}

  /**
   * A line of the error summary.
   *
   * @param href to the field, or null
   * @param message what to do about it
   */
  public record Line(@Nullable String href, String message) {}

  private final Map<String, List<String>> typed;
  private final List<Told> faults;

  /**
   * A form as it was sent.
   *
   * @param typed the values by field name, empty for a form not sent yet
   * @param faults what was wrong, in the order of the form
   */
  public Form(Map<String, List<String>> typed, List<Told> faults) {
    this.typed = Map.copyOf(typed);
    this.faults = List.copyOf(faults);
  }

  /** A form not sent yet. */
  public static Form fresh() {
    return new Form(Map.of(), List.of());
  }

  /** The id of a field's (first) input. */
  public String id(String name) {
    String id = NOT_IN_IDS.matcher(name).replaceAll("-");
    return id.endsWith("-") ? id.substring(0, id.length() - 1) : id;
  }

  /** What to show in a field: what the caller typed, or what the page says. */
  public @Nullable String value(String name, @Nullable Object usual) {
    if (typed.isEmpty()) {
      return usual == null ? null : usual.toString();
    }
    List<String> values = typed.get(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  /** What to show in one of a date's three fields. */
  public @Nullable String datePart(String name, String part, @Nullable LocalDate usual) {
    Object number =
        usual == null
            ? null
            : switch (part) {
              case "day" -> usual.getDayOfMonth();
              case "month" -> usual.getMonthValue();
              default -> usual.getYear();
            };
    return value(name + "." + part, number);
  }

  /** Whether a choice is chosen. */
  public boolean chosen(String name, String value, @Nullable Object usual) {
    if (!typed.isEmpty()) {
      return typed.getOrDefault(name, List.of()).contains(value);
    }
    return switch (usual) {
      case null -> false;
      case Iterable<?> several -> {
        for (Object one : several) {
          if (value.equals(String.valueOf(one))) {
            yield true;
          }
        }
        yield false;
      }
      default -> value.equals(usual.toString());
    };
  }

  /** What is wrong with a field (or an item of it), or null. */
  public @Nullable String error(String name) {
    return faults.stream()
        .filter(fault -> concerns(fault.path(), name))
        .map(Told::message)
        .findFirst()
        .orElse(null);
  }

  private static boolean concerns(String path, String name) {
    return path.equals(name)
        || (path.startsWith(name + "[") && path.indexOf(']', name.length()) == path.length() - 1);
  }

  /** The value of {@code aria-describedby}, or null. */
  public @Nullable String describedBy(String id, @Nullable Object hint, @Nullable String error) {
    String ids =
        Stream.of(hint == null ? null : id + "-hint", error == null ? null : id + "-error")
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  /** Whether anything was wrong. */
  public boolean refused() {
    return !faults.isEmpty();
  }

  /** Whether this was wrong somewhere, so that a page can explain it. */
  public boolean refusedFor(String code) {
    return faults.stream().anyMatch(fault -> fault.code().equals(code));
  }

  /** The lines of the error summary, in the order of the form. */
  public List<Line> summary() {
    return faults.stream().map(fault -> new Line(href(fault.path()), fault.message())).toList();
  }

  private @Nullable String href(String path) {
    if (path.isEmpty()) {
      return null;
    }
    if (typed.containsKey(path + ".day")) {
      return "#" + id(path) + "-day";
    }
    // An item of a set has no input of its own: its field's first one stands for it.
    String field = typed.containsKey(path) ? path : path.replaceFirst("\\[\\d+]$", "");
    return "#" + id(field);
  }
}
