package org.safepathway.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.vault.FileKeyManagement;
import org.safepathway.vault.KeyHolder;
import org.safepathway.vault.KeyRotation;

/**
 * {@code infra/rotate-keys}: gives every holder a new master key, also while the application runs
 * over the same folder (decision 0008).
 */
public final class RotateKeysCommand {

  private static final int STILL_NEEDED = 1;
  private static final int MISUSED = 3;

  private RotateKeysCommand() {}

  /**
   * The data folder, and optionally {@code --resume}, {@code --retire} or {@code --give-up
   * ORGANISATION}. Ends with 0, or 1 if older master keys are kept because they are needed, or one
   * is missing.
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), FaultPoint.NONE, System.out));
  }

  static int run(List<String> arguments, FaultPoint faultPoint, PrintStream out) {
    String how = arguments.size() > 1 ? arguments.get(1) : "";
    DataFolder data = new DataFolder(Path.of(arguments.getFirst()));
    FileKeyManagement masters = new FileKeyManagement(data.masterKeys(), Randomness.SECURE);
    try (KeyRotation rotation = new KeyRotation(data.vault(), masters, faultPoint)) {
      return switch (how) {
        case "" -> {
          out.printf("new master keys: %d%n", rotation.begin());
          yield wrapAgain(rotation, out);
        }
        case "--resume" -> wrapAgain(rotation, out);
        case "--retire" -> retire(rotation, out);
        case "--give-up" -> giveUp(rotation, arguments.subList(2, arguments.size()), out);
        default -> MISUSED;
      };
    }
  }

  private static int wrapAgain(KeyRotation rotation, PrintStream out) {
    out.printf("data keys wrapped again: %d%n", rotation.wrapAgain());
    Set<KeyHolder> missing = rotation.missing();
    if (!missing.isEmpty()) {
      missing.forEach(holder -> out.printf("%s: its master key is missing%n", holder.label()));
      out.printf("Put it back, and then: --resume%n");
    }
    out.printf("The older master keys are still there, for backups; --retire destroys them.%n");
    return missing.isEmpty() ? 0 : STILL_NEEDED;
  }

  private static int giveUp(KeyRotation rotation, List<String> whose, PrintStream out) {
    if (whose.size() != 1) {
      return MISUSED;
    }
    int given = rotation.giveUp(new KeyHolder.Organisation(new OrganisationId(whose.getFirst())));
    out.printf("data keys and faces given up: %d%n", given);
    return given == 0 ? STILL_NEEDED : 0;
  }

  private static int retire(KeyRotation rotation, PrintStream out) {
    Map<KeyHolder, Integer> needed = rotation.retire();
    needed.forEach(
        (holder, keys) -> out.printf("%s: kept, %d data keys need it%n", holder.label(), keys));
    out.printf(needed.isEmpty() ? "only the newest are left%n" : "First: --resume%n");
    return needed.isEmpty() ? 0 : STILL_NEEDED;
  }
}
