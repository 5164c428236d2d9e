package org.safepathway.eventstore;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * A process of its own that appends on several threads for ever, and writes "stream sequence" to
 * its standard output for each event once the store has acknowledged it.
 */
final class AppendingProcess {

  private static final int THREADS = 8;

  private AppendingProcess() {}

  /** Takes the file and a prefix of the streams. */
  public static void main(String[] arguments) {
    PrintStream acknowledgements =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    EventStorageEngine engine = SqliteEvents.open(Path.of(arguments[0])).engine();
    for (int thread = 0; thread < THREADS; thread++) {
      String stream = arguments[1] + "-" + thread;
      Thread.ofPlatform().start(() -> appendForEver(engine, stream, acknowledgements));
    }
  }

  private static void appendForEver(
      EventStorageEngine engine, String stream, PrintStream acknowledgements) {
    for (long sequence = 0; ; sequence++) {
      Messages.append(engine, stream, sequence);
      acknowledgements.println(stream + " " + sequence);
    }
  }
}
