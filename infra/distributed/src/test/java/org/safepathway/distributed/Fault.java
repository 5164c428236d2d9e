package org.safepathway.distributed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.safepathway.standalone.part.Part;

/**
 * Something that goes wrong, and is put right again.
 *
 * @param name as the table has it
 * @param lasts how long it is left
 * @param begins makes it happen
 * @param ends puts it right; whatever recovers after it does so by itself
 */
record Fault(String name, Duration lasts, Step begins, Step ends) {

  private static final Duration A_WHILE = Duration.ofSeconds(5);
  private static final Duration AT_ONCE = Duration.ofMillis(500);
  private static final long SLOW_MILLIS = 150;

  /** What is done. */
  @FunctionalInterface
  interface Step {

    void run() throws Exception;
  }

  /** All that can be made to happen to these processes. */
  static List<Fault> of(Processes processes, EnginesHere engines) {
    return Stream.concat(
            Stream.of(
                new Fault("Axon Server away and back", A_WHILE, engines::logAway, engines::logBack),
                new Fault(
                    "MongoDB away and back",
                    A_WHILE,
                    () -> {
                      processes.databases().cut();
                      processes.policeDatabases().cut();
                    },
                    () -> {
                      processes.databases().mend();
                      processes.policeDatabases().mend();
                    }),
                cut("the network cut: police desk", processes.wire(Room.POLICE)),
                cut("the network cut: specialist desk", processes.wire(Room.SPECIALIST)),
                cut("the network cut: the vault from the log", processes.log(Part.CONSENT)),
                new Fault(
                    "a slow consumer",
                    A_WHILE.multipliedBy(2),
                    () -> processes.databases().slow(SLOW_MILLIS),
                    () -> processes.databases().slow(0)),
                killed("killed: the police desk", processes.desk(Room.POLICE))),
            Stream.of(Part.CONSENT, Part.REFERRAL, Part.DIRECTORY, Part.PROJECTORS)
                .map(
                    part ->
                        killed(
                            "killed: " + part.name().toLowerCase(Locale.ROOT),
                            processes.part(part))))
        .toList();
  }

  private static Fault cut(String name, Cable cable) {
    return new Fault(name, A_WHILE, cable::cut, cable::mend);
  }

  private static Fault killed(String name, Started process) {
    return new Fault(name, AT_ONCE, process::kill, process::startAgain);
  }
}
