package org.safepathway.standalone.engine;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.safepathway.kernel.FaultPoint;

/**
 * The process that is killed. Works with several threads and reports each step to its parent; at
 * the given point, reached for the given time, it says so and stands still there.
 */
final class CrashChild {

  private static final int THREADS = 3;

  private CrashChild() {}

  /** Folder, run, point, and at which time. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    String run = arguments[1];
    AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[3]));
    String point = arguments[2];
    FaultPoint faults =
        name -> {
          if (name.equals(point) && left.decrementAndGet() == 0) {
            say("AT " + name);
            while (true) {
              LockSupport.park();
            }
          }
        };
    Work work = new Work(new Bench(folder, Bench.NOON, faults));
    say("STARTED");
    for (int thread = 0; thread < THREADS; thread++) {
      String prefix = "crash-" + run + "-" + thread + "-";
      Thread.ofPlatform()
          .start(
              () -> {
                for (int i = 0; ; i++) {
                  String name = prefix + i;
                  work.referral(
                      name, (step, done) -> say((done ? "ACK " : "TRY ") + name + " " + step));
                }
              });
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
