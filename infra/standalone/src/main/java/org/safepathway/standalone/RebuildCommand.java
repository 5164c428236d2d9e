package org.safepathway.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.safepathway.directory.changes.KeptDirectory;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.eventstore.CannotOpenEventsException;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.Randomness;
import org.safepathway.projections.store.ReadStoreException;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.Rebuilding;

/** {@code infra/rebuild}: builds every projection afresh and says how far it is. */
public final class RebuildCommand {

  private static final int CANNOT = 2;

  private RebuildCommand() {}

  /** The data folder, and optionally a file for the dump. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    DataFolder data = new DataFolder(Path.of(arguments.getFirst()));
    if (Files.notExists(data.directory())) {
      // It makes none: what an empty folder begins with is the application’s to say.
      err.println(
          "infra/rebuild: the data folder has no directory.db. Start the application once.");
      return CANNOT;
    }
    if (Files.notExists(data.events())) {
      // It makes none: a log on an Axon Server is not in this folder.
      err.println(
          "infra/rebuild: the data folder has no events.db. Where the events are on an Axon Server,"
              + " start the process with safe-pathway.rebuild=true once.");
      return CANNOT;
    }
    try (KeptDirectory directory =
        KeptDirectory.open(
            data.directory(),
            false,
            () -> {
              throw new IllegalStateException("no directory");
            },
            EnforcementBodies.builtIn(),
            new SpeakingOfStatus(StatusWords.builtIn()),
            Clock.systemUTC(),
            Randomness.SECURE)) {
      Rebuilding rebuilding = new Rebuilding(data, directory.registry());
      return arguments.size() > 1
          ? withDump(rebuilding, Path.of(arguments.get(1)), out)
          : rebuilt(rebuilding, out);
    } catch (CannotOpenEventsException | ReadStoreException e) {
      err.println("infra/rebuild: is the application still running? " + e.getMessage());
      return CANNOT;
    }
  }

  private static int rebuilt(Rebuilding rebuilding, PrintStream out) throws InterruptedException {
    rebuilding.run(
        new Rebuilding.Progress() {
          @Override
          public void rebuilt(String room, long position, long head) {
            out.printf("%s: %d of %d%n", room, position, head);
          }

          @Override
          public void finished(String room, long events) {
            out.printf("%s: rebuilt from %d events%n", room, events);
          }
        });
    return 0;
  }

  private static int withDump(Rebuilding rebuilding, Path file, PrintStream out)
      throws IOException, InterruptedException {
    Path before = file.resolveSibling(file.getFileName() + ".before");
    dump(rebuilding, before);
    int ended = rebuilt(rebuilding, out);
    dump(rebuilding, file);
    boolean equal = Files.mismatch(before, file) == -1;
    out.printf("dump: %s%n", equal ? "equal before and after" : "DIFFERENT before and after");
    return equal ? ended : 1;
  }

  private static void dump(Rebuilding rebuilding, Path file) throws IOException {
    try (PrintWriter lines =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      rebuilding.dump(lines::println);
    }
  }
}
