package org.safepathway.firewall.history;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody does, the same in both histories of a pair unless its kind says
 * otherwise.
 *
 * @param what its name, for coverage and for whoever reads a counterexample
 * @param at when, since the history began
 * @param kind how it differs between the two
 * @param person the user name
 * @param path where; {@code {}} stands for the handle behind {@code slot}
 * @param slot whose handle goes into the path, or null
 * @param body JSON, or null
 * @param key the request's id
 * @param other how it goes in the other history, or null
 * @param finds what is looked for afterwards, so that later moves can name it
 * @param form whether it is sent as a page’s form, and answered by pages
 */
public record Move(
    String what,
    Duration at,
    Kind kind,
    String person,
    String path,
    @Nullable String slot,
    @Nullable String body,
    String key,
    @Nullable Other other,
    List<Find> finds,
    boolean form) {

  private static final Pattern DATE = Pattern.compile("(?<=\")\\d{4}-\\d{2}-\\d{2}(?=\")");

  /** In a body: whatever the case behind {@code slot} alerts its caseworker to at that moment. */
  public static final String ALERTS = "[\"{alerts}\"]";

  /** In a body: all services that everybody is told of, and one more, described as it says. */
  public static final String FEED = "{feed}";

  /** Copies the list. */
  public Move {
    finds = List.copyOf(finds);
  }

  /** How a move differs between the two histories of a pair. */
  public enum Kind {
    /** Not at all. */
    COMMON,
    /** What is sealed for specialists only; in {@link Mode#HIGH_ACTS} it is left out. */
    SEALED,
    /** Which of several that a low observer cannot tell apart; never left out. */
    FINE,
    /** What no low observer may notice; in {@link Mode#HIGH_ACTS} it is left out. */
    HIGH,
    /** What is sealed in an act that has to happen, a decline’s reason for one; never left out. */
    SEALED_KEPT,
    /** A redirect, for which the other history has a decline; never left out. */
    REDIRECT,
    /** Time passes and what is due happens. */
    TICK,
    /** It is sent, and the application ends without warning before it answers. */
    KILLED,
    /** It is sent while the log can take nothing. */
    LOG_SHUT,
    /** It is sent while the police’s room can take nothing. */
    ROOM_SHUT;

    /** Whether something goes wrong, after which the same is sent again. */
    public boolean goesWrong() {
      return this == KILLED || this == LOG_SHUT || this == ROOM_SHUT;
    }
  }

  /**
   * The same move otherwise.
   *
   * @param path where
   * @param body JSON, or null
   */
  public record Other(String path, @Nullable String body) {}

  /**
   * A handle that a list shows from now on.
   *
   * @param slot its name
   * @param person who looks
   * @param list the path of the list
   * @param field the list's field in the answer
   */
  public record Find(String slot, String person, String list, String field) {

    /** What the answer itself names as its place. */
    static Find answered(String slot) {
      return new Find(slot, "", "", "");
    }

    /** Whether it is in the answer, and in no list. */
    public boolean isAnswered() {
      return list.isEmpty();
    }
  }

  /** The same move of a history of another name. */
  Move renamed(String from, String to) {
    return new Move(
        what,
        at,
        kind,
        person,
        path.replace(from, to),
        slot == null ? null : slot.replace(from, to),
        body == null ? null : body.replace(from, to),
        key.replace(from, to),
        other,
        finds.stream()
            .map(
                find ->
                    new Find(
                        find.slot().replace(from, to), find.person(), find.list(), find.field()))
            .toList(),
        form);
  }

  /** The same move, with the dates in it so many days later. */
  Move later(long days) {
    return new Move(
        what,
        at,
        kind,
        person,
        path,
        slot,
        later(body, days),
        key,
        other == null ? null : new Other(other.path(), later(other.body(), days)),
        finds,
        form);
  }

  private static @Nullable String later(@Nullable String body, long days) {
    return body == null
        ? null
        : DATE.matcher(body)
            .replaceAll(date -> LocalDate.parse(date.group()).plusDays(days).toString());
  }

  /** The same, as it goes wrong. */
  Move as(Kind wrong) {
    return new Move(
        "goes wrong: " + what, at, wrong, person, path, slot, body, key, null, List.of(), form);
  }

  /** Whether it is about a referral and not there to be refused. */
  boolean isMostlyDone() {
    return (path.startsWith(Acts.POLICE) || path.startsWith(Acts.SPECIALIST))
        && !what.startsWith("refer ")
        && !what.startsWith("a colleague")
        && !what.startsWith("by somebody else");
  }

  /** Whether whoever does it may not learn what is high. */
  public boolean isLow() {
    return isLow(person);
  }

  static boolean isLow(String person) {
    return person.startsWith("officer.")
        || person.startsWith("supervisor.")
        || person.startsWith("coordinator.")
        || person.startsWith("registrar.");
  }

  /** Whether the right history of a pair has it at all. */
  public boolean isLeftOut(Mode mode) {
    return mode == Mode.HIGH_ACTS && (kind == Kind.HIGH || kind == Kind.SEALED);
  }

  /** Whether the right history of a pair has it otherwise. */
  public boolean isTurned(Mode mode) {
    if (other == null) {
      return false;
    }
    return switch (mode) {
      case SEALED -> kind == Kind.SEALED || kind == Kind.SEALED_KEPT;
      case FINE -> kind == Kind.SEALED || kind == Kind.SEALED_KEPT || kind == Kind.FINE;
      case HIGH_ACTS -> kind == Kind.REDIRECT;
    };
  }
}
