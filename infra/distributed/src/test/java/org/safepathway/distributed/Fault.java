package org.safepathway.distributed;

import java.time.Duration;
import java.util.ArrayList;
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
 * @param meanwhile whether people get on while it is so
 */
record Fault(String name, Duration lasts, Step begins, Step ends, boolean meanwhile) {

  private static final Duration A_WHILE = Duration.ofSeconds(5);
  private static final Duration AT_ONCE = Duration.ofMillis(500);
  private static final long SLOW_MILLIS = 150;

  /** More than what a token’s time is allowed to be off. */
  private static final Duration AHEAD = Duration.ofSeconds(90);

  /** Something during which people may have to wait. */
  Fault(String name, Duration lasts, Step begins, Step ends) {
    this(name, lasts, begins, ends, false);
  }

  /** What is done. */
  @FunctionalInterface
  interface Step {

    void run() throws Exception;
  }

  /** All that can be made to happen to these processes. */
  static List<Fault> of(Processes processes, EnginesHere engines) {
    return Stream.concat(
            Stream.of(
                away(processes, engines),
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
                killed("killed: the police desk", List.of(processes.desk(Room.POLICE)))),
            Stream.of(Part.CONSENT, Part.REFERRAL, Part.DIRECTORY, Part.PROJECTORS)
                .flatMap(part -> killed(part, processes.part(part))))
        .toList();
  }

  /** The one of here is stopped; nobody reaches a real one any more. */
  private static Fault away(Processes processes, EnginesHere engines) {
    List<Cable> ways = processes.logs();
    return engines.isLogHere()
        ? new Fault("Axon Server away and back", A_WHILE, engines::logAway, engines::logBack)
        : new Fault(
            "Axon Server away and back",
            A_WHILE,
            () -> ways.forEach(Cable::cut),
            () -> ways.forEach(Cable::mend));
  }

  /**
   * What needs more of the machine.
   *
   * @param disk on which the parts of the inside keep what they keep
   */
  static List<Fault> ofMachine(Processes processes, EnginesHere engines, Disk disk) {
    List<Fault> faults = new ArrayList<>();
    faults.add(poisoned(engines));
    if (disk.canBeFull()) {
      faults.add(new Fault("disk full: the inside", A_WHILE, disk::fill, disk::free));
    }
    if (OtherTime.canBeHad()) {
      faults.add(skewed("clock ahead: a vault", processes.part(Part.CONSENT), AHEAD));
      faults.add(skewed("clock behind: a vault", processes.part(Part.CONSENT), AHEAD.negated()));
      faults.add(
          skewed("clock behind: a front door", processes.part(Part.REFERRAL), AHEAD.negated()));
      faults.add(
          skewed("clock ahead: the police desk", List.of(processes.desk(Room.POLICE)), AHEAD));
    }
    return faults;
  }

  /** An event that nobody can read: it parks one victim’s, and everybody else’s go on. */
  static Fault poisoned(EnginesHere engines) {
    return new Fault("a poisoned event", AT_ONCE, engines::poison, engines::awaitPoisonParked);
  }

  /** What of that cannot be made to happen here, and why. */
  static List<String> leftOut(Disk disk) {
    List<String> why = new ArrayList<>();
    if (!disk.canBeFull()) {
      why.add("disk full: only root can lay a small disk");
    }
    if (!OtherTime.canBeHad()) {
      why.add("clocks ahead and behind: libfaketime is not installed");
    }
    return why;
  }

  /** The first of several is: what the others say, it knows better. */
  private static Fault skewed(String name, List<Started> processes, Duration ahead) {
    Started process = processes.getFirst();
    return new Fault(
        name,
        A_WHILE.multipliedBy(4),
        () -> {
          process.kill();
          process.startAgain(OtherTime.by(ahead));
          var unused = process.ready();
        },
        () -> {
          process.kill();
          process.startAgain();
        });
  }

  private static Fault cut(String name, Cable cable) {
    return new Fault(name, A_WHILE, cable::cut, cable::mend);
  }

  /** One of a part, while the others do its work; and all of them. */
  private static Stream<Fault> killed(Part part, List<Started> processes) {
    String name = part.name().toLowerCase(Locale.ROOT);
    Started one = processes.getFirst();
    return Stream.of(
        new Fault(
            "killed: one " + name + " of " + processes.size(),
            AT_ONCE,
            one::kill,
            one::startAgain,
            true),
        killed("killed: " + name, processes));
  }

  private static Fault killed(String name, List<Started> processes) {
    return new Fault(
        name,
        AT_ONCE,
        () -> {
          for (Started process : processes) {
            process.kill();
          }
        },
        () -> {
          for (Started process : processes) {
            process.startAgain();
          }
        });
  }
}
