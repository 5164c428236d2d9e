package org.safepathway.standalone.ending;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safepathway.eventstore.AddOnlyLines;
import org.safepathway.kernel.Event;

/**
 * What ended, in a file that is only ever added to and is kept apart from what is backed up:
 * whoever restores events from before a withdrawal does not restore that it never happened
 * (DOMAIN.md rule 18, decision 0025).
 */
public final class EndingList {

  private final AddOnlyLines lines;
  private final Set<Ended> known = new LinkedHashSet<>();

  /**
   * Uses a file; it is made with the first ending, its folder is not.
   *
   * @throws IllegalStateException if its folder does not exist, or it is another file
   */
  public EndingList(Path file) {
    lines = new AddOnlyLines(file, "the list of endings");
    read();
  }

  private void read() {
    try {
      lines.readOn().forEach(line -> Ended.of(line).ifPresent(known::add));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("not a list of endings: " + lines, e);
    }
  }

  /** Whether nothing is on it: it is new, or was lost. */
  public synchronized boolean isEmpty() {
    return known.isEmpty();
  }

  /** All of it, oldest first. */
  synchronized List<Ended> all() {
    return List.copyOf(known);
  }

  /** Takes in what an event ended; on disk on return. Twice changes nothing. */
  public synchronized void on(Event event) {
    if (ReturningEndings.isAgain(event.stamp().issued())) {
      // What ended again has its line already.
      return;
    }
    List<Ending> endings = Ending.of(event);
    if (!endings.isEmpty()) {
      // What another process wrote down is there already.
      read();
    }
    for (Ending what : endings) {
      Ended ended =
          new Ended(event.stamp().by().organisation(), event.stamp().issued().request(), what);
      if (!known.contains(ended)) {
        lines.add(ended.line());
        known.add(ended);
      }
    }
  }
}
