package org.safepathway.standalone.ending;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.safepathway.eventstore.AddOnlyLines;

/**
 * What could not be dealt with, because an event cannot be read: positions, by whoever passed them.
 * They are tried again from time to time and kept until they are done (decision 0031). In a file
 * that is only added to, beside the positions of those who follow the log. Safe for use by many
 * threads.
 */
public final class SetAside {

  private static final String PASSED = "passed";
  private static final String DONE = "done";

  private final AddOnlyLines lines;
  private final Map<String, SortedSet<Long>> open = new TreeMap<>();

  /**
   * Uses a file; it is made with the first position, its folder is not.
   *
   * @throws IllegalStateException if its folder does not exist, or it is another file
   */
  public SetAside(Path file) {
    lines = new AddOnlyLines(file, "what was set aside");
    for (String line : lines.read()) {
      String[] parts = line.split(" ", -1);
      if (parts.length == 3 && parts[0].equals(PASSED)) {
        note(parts[1], Long.parseLong(parts[2]));
      } else if (parts.length == 3 && parts[0].equals(DONE)) {
        forget(parts[1], Long.parseLong(parts[2]));
      }
    }
  }

  /** Somebody passed a position; on disk on return. */
  public synchronized void add(String who, long position) {
    if (!of(who).contains(position)) {
      lines.add(PASSED + " " + who + " " + position);
      note(who, position);
    }
  }

  /** It is done after all, or was never passed. */
  public synchronized void done(String who, long position) {
    if (of(who).contains(position)) {
      lines.add(DONE + " " + who + " " + position);
      forget(who, position);
    }
  }

  /** Somebody is no more, as after an upgrade: whoever comes after reads all of it anew. */
  public synchronized void without(Predicate<String> gone) {
    for (String who : List.copyOf(open.keySet())) {
      if (gone.test(who)) {
        of(who).forEach(position -> done(who, position));
      }
    }
  }

  /** What somebody passed, in order. */
  public synchronized SortedSet<Long> of(String who) {
    return new TreeSet<>(open.getOrDefault(who, new TreeSet<>()));
  }

  /** How much there is in all. */
  public synchronized int size() {
    return open.values().stream().mapToInt(SortedSet::size).sum();
  }

  private void note(String who, long position) {
    var unused = open.computeIfAbsent(who, _ -> new TreeSet<>()).add(position);
  }

  private void forget(String who, long position) {
    var unused = open.computeIfAbsent(who, _ -> new TreeSet<>()).remove(position);
  }
}
