package org.safepathway.firewall.leaks;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * The last line of a process that runs tests, as it is written and as it is read: {@code green N}
 * with the count of tests, {@code red CLASS#METHOD …} or {@code broken REASON}.
 */
final class Ending {

  private static final String GREEN = "green ";
  private static final String RED = "red ";
  private static final String BROKEN = "broken ";

  private final Set<String> red = new LinkedHashSet<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private int run;

  /** A test came to its end, whichever. */
  synchronized void ran() {
    run++;
  }

  /**
   * A test method failed. If it died of the machine or of classes that do not fit together, that
   * says nothing of what it tests. If nothing of its own class was running, it had not begun.
   *
   * @param type its class
   * @param method its name
   * @param thrown by what
   */
  synchronized void failed(Class<?> type, String method, Throwable thrown) {
    if (isOfTheMachine(thrown)) {
      broken.add(simple(type.getName()) + "#" + method + " died of " + said(thrown));
    } else if (isOf(type, thrown)) {
      red.add(simple(type.getName()) + "#" + method);
    } else {
      red.add(simple(type.getName()));
    }
  }

  /**
   * Something around the test methods failed.
   *
   * @param what a class’s full name, or another one
   * @param thrown by what
   */
  synchronized void failed(String what, Throwable thrown) {
    if (isOfTheMachine(thrown)) {
      broken.add(simple(what) + " died of " + said(thrown));
    } else {
      red.add(simple(what));
    }
  }

  /** The run itself failed. */
  synchronized void broke(Throwable thrown) {
    broken.add("died of " + said(thrown));
  }

  /** Whether anything failed so far. */
  synchronized boolean isBad() {
    return !red.isEmpty() || !broken.isEmpty();
  }

  /** The line. */
  synchronized String line() {
    if (!broken.isEmpty()) {
      return BROKEN + String.join("; ", broken);
    }
    return red.isEmpty() ? GREEN + run : RED + String.join(" ", red);
  }

  /**
   * Reads it.
   *
   * @param module whose tests ran
   * @param exit the process’s exit code
   * @param said all that it said
   */
  static Report read(String module, int exit, String said) {
    String text = said.strip();
    String last = text.substring(text.lastIndexOf('\n') + 1);
    if (exit == 0 && last.matches(GREEN + "\\d+")) {
      return new Report.Green(Integer.parseInt(last.substring(GREEN.length())));
    }
    if (exit == 0 && last.startsWith(RED)) {
      return new Report.Red(List.of(last.substring(RED.length()).split(" ", -1)));
    }
    if (last.startsWith(BROKEN)) {
      return new Report.Broken(last.substring(BROKEN.length()) + " in " + module);
    }
    return new Report.Broken("broke off in " + module + " with exit code " + exit);
  }

  private static boolean isOfTheMachine(Throwable thrown) {
    return thrown instanceof TimeoutException
        || causes(thrown).stream()
            .anyMatch(
                cause -> cause instanceof VirtualMachineError || cause instanceof LinkageError);
  }

  /** Whether a method of this class, or one that it inherits, was running. */
  private static boolean isOf(Class<?> type, Throwable thrown) {
    Set<String> own = new HashSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      own.add(outermost(each.getName()));
    }
    own.remove(Object.class.getName());
    return causes(thrown).stream()
        .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
        .anyMatch(frame -> own.contains(outermost(frame.getClassName())));
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static Set<Throwable> causes(Throwable thrown) {
    Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable cause = thrown;
    while (cause != null && all.add(cause)) {
      cause = cause.getCause();
    }
    return all;
  }

  private static String said(Throwable thrown) {
    return thrown.toString().lines().findFirst().orElse("");
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replaceAll("\\s+", "_");
  }
}
