package org.safepathway.standalone.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.safepathway.kernel.FaultPoint;

/** Holds whoever comes to a named place until a test lets them go on. */
final class HoldingPoint implements FaultPoint, AutoCloseable {

  private final String place;
  private final CountDownLatch come = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  HoldingPoint(String place) {
    this.place = place;
  }

  @Override
  public void reached(String name) {
    if (name.equals(place)) {
      come.countDown();
      await(goOn);
    }
  }

  /** Waits until somebody is held. */
  void awaitSomebody() {
    if (!await(come)) {
      throw new IllegalStateException("nobody came to " + place);
    }
  }

  /** Lets everybody go on. */
  @Override
  public void close() {
    goOn.countDown();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
