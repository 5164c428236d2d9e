package org.safepathway.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.safepathway.kernel.FaultPoint;

/** Holds the writer before its first commit of events until it is let go. */
final class HeldCommit implements FaultPoint {

  final List<String> reached = new CopyOnWriteArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch letGo = new CountDownLatch(1);

  @Override
  public void reached(String name) {
    reached.add(name);
    if (name.equals("event-before-commit")) {
      held.countDown();
      await(letGo);
    }
  }

  void awaitHeld() {
    await(held);
  }

  void letGo() {
    letGo.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
