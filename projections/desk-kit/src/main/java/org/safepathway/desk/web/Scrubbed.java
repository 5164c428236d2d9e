package org.safepathway.desk.web;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * An exception without its message, for the log: where it broke and what kind it was. A message may
 * quote what somebody sent.
 */
final class Scrubbed extends Exception {

  private static final long serialVersionUID = 1L;

  private final String kind;

  private Scrubbed(String kind, StackTraceElement[] trace, @Nullable Throwable cause) {
    super(null, cause, false, true);
    this.kind = kind;
    setStackTrace(trace);
  }

  static Scrubbed of(Throwable exception) {
    return of(exception, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** What kind it was and what kind its causes, and not where it broke. */
  static String kinds(Throwable exception) {
    return Stream.<@Nullable Throwable>iterate(of(exception), Objects::nonNull, Throwable::getCause)
        .map(String::valueOf)
        .collect(Collectors.joining(" by "));
  }

  private static Scrubbed of(Throwable exception, Set<Throwable> seen) {
    seen.add(exception);
    Throwable cause = exception.getCause();
    Scrubbed scrubbed = cause == null || seen.contains(cause) ? null : of(cause, seen);
    return new Scrubbed(kind(exception), exception.getStackTrace(), scrubbed);
  }

  /** The class; of a template its name and line too, without which nobody finds the place. */
  private static String kind(Throwable exception) {
    String name = exception.getClass().getName();
    return exception instanceof TemplateProcessingException template
            && template.getTemplateName() != null
        ? name + " in " + template.getTemplateName() + ":" + template.getLine()
        : name;
  }

  @Override
  public String toString() {
    return kind;
  }
}
