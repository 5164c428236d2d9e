package org.safepathway.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.safepathway.standalone.part.Part;

/** Judges {@code safe-pathway.shared} before anything is opened in it (decision 0037). */
final class SharedFolder {

  /** Whose files several processes can share. */
  private static final Set<Part> SHARING = Set.of(Part.DIRECTORY, Part.REFERRAL);

  private SharedFolder() {}

  /**
   * Checks that this process may share, and that the folder is there: a disk that is missing would
   * become a new directory.
   *
   * @throws IllegalStateException if it may not, or what it needs is not there
   */
  static void check(Settings settings, Part part) {
    Path shared = settings.shared();
    if (shared == null) {
      return;
    }
    if (!SHARING.contains(part)) {
      throw new IllegalStateException(
          "safe-pathway.shared is for processes of the parts directory and referral alone.");
    }
    if (!Files.isDirectory(shared)) {
      throw new IllegalStateException("The folder of safe-pathway.shared is not there.");
    }
    if (settings.erasures() == null) {
      throw new IllegalStateException(
          "With safe-pathway.shared goes a safe-pathway.erasures that all these processes have in"
              + " common: beside it lie the lists of who left and what ended.");
    }
    if (part == Part.REFERRAL && settings.platformKeys() == null) {
      throw new IllegalStateException(
          "With safe-pathway.shared goes a safe-pathway.platform-keys that all these processes have"
              + " in common: by other keys ids and references would be others.");
    }
  }
}
