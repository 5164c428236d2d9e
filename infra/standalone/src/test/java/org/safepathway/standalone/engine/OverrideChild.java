package org.safepathway.standalone.engine;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.safepathway.kernel.FaultPoint;

/**
 * The process that is killed while it shares without consent: it asks and authorises, and at the
 * given point it says so and stands still there.
 */
final class OverrideChild {

  private OverrideChild() {}

  /** Folder and point. */
  public static void main(String[] arguments) {
    FaultPoint faults =
        name -> {
          if (name.equals(arguments[1])) {
            System.out.println("AT " + name);
            System.out.flush();
            while (true) {
              LockSupport.park();
            }
          }
        };
    Overrides overrides = new Overrides(new Bench(Path.of(arguments[0]), Bench.NOON, faults));
    Bench.done(overrides.ask("override-1"));
    Bench.done(overrides.decide("decision-1", true));
    while (true) {
      LockSupport.park();
    }
  }
}
