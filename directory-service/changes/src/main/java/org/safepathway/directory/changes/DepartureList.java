package org.safepathway.directory.changes;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safepathway.eventstore.AddOnlyLines;

/**
 * Who left and what closed, in a file that is only ever added to and is kept apart from what is
 * backed up: whoever restores an older directory brings nobody back (decision 0025).
 */
public final class DepartureList {

  private final AddOnlyLines lines;
  private final Set<Departure> known = new LinkedHashSet<>();

  /**
   * Uses a file; it is made with the first departure, its folder is not.
   *
   * @throws IllegalStateException if its folder does not exist, or it is another file
   */
  public DepartureList(Path file) {
    lines = new AddOnlyLines(file, "the list of departures");
    read();
  }

  private void read() {
    try {
      lines.readOn().forEach(line -> Departure.of(line).ifPresent(known::add));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("not a list of departures: " + lines, e);
    }
  }

  /** All of them, oldest first. */
  synchronized List<Departure> all() {
    return List.copyOf(known);
  }

  /** Adds one that is not there yet, not by another process either; on disk on return. */
  synchronized void add(Departure departure) {
    // What another process of the directory wrote down is there already.
    read();
    if (!known.contains(departure)) {
      lines.add(departure.line());
      known.add(departure);
    }
  }
}
