package org.safepathway.vault;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepathway.eventstore.AddOnlyLines;
import org.safepathway.kernel.VictimId;

/**
 * Who was erased, in a file that is only ever added to: a victim's id a line, nothing else of her.
 * It is kept apart from what is backed up, so that whoever restores events and keys from before an
 * erasure does not restore that it never happened (DOMAIN.md rule 24).
 */
public final class ErasureList {

  private static final Pattern LINE = Pattern.compile("[0-9a-f]{32}");

  private final AddOnlyLines lines;

  /**
   * Uses a file; it is made with the first erasure, its folder is not: a folder that is missing is
   * a disk that is not there.
   *
   * @throws IllegalStateException if its folder does not exist
   */
  public ErasureList(Path file) {
    lines = new AddOnlyLines(file, "the list of erasures");
  }

  /**
   * Everybody on it. A last line without an end was never acknowledged.
   *
   * @throws IllegalStateException if it is not a list of erasures
   */
  Set<VictimId> victims() {
    Set<VictimId> victims = new LinkedHashSet<>();
    for (String line : lines.read()) {
      // What a crash left of a line stands alone: the next one began afresh.
      if (LINE.matcher(line).matches()) {
        victims.add(new VictimId(line));
      } else if (line.length() >= 32 || !line.matches("[0-9a-f]*")) {
        throw new IllegalStateException("not a list of erasures: " + lines);
      }
    }
    return victims;
  }

  /** Adds a victim; on disk on return. */
  void add(VictimId victim) {
    lines.add(victim.value());
  }
}
