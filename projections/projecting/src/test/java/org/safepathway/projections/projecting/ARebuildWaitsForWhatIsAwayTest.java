package org.safepathway.projections.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.Away;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.projections.projecting.TestEvents.Shared;
import org.safepathway.projections.projecting.TestEvents.TestEvent;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.sqlite.SqliteReadStores;

/** A directory that is away for a moment costs a rebuild that moment, and not all of its work. */
class ARebuildWaitsForWhatIsAwayTest {

  @TempDir Path folder;

  @Test
  void theSameBatchIsProjectedAgainAndNobodyIsParked() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (ReadStores stores = SqliteReadStores.open(folder.resolve("read"))) {
      Projector<?> projector = new Projector<>(awayOnceAt(3, asked), stores, FaultPoint.NONE);

      Rebuild.project(
          projector,
          TestEvents.positioned(
              List.<TestEvent>of(
                  new Shared(TestEvents.victim(1), TestEvents.HOUSES.getFirst(), "what-0"),
                  new Shared(TestEvents.victim(2), TestEvents.HOUSES.getFirst(), "what-1"),
                  new Shared(TestEvents.victim(3), TestEvents.HOUSES.getFirst(), "what-2"))));

      assertThat(asked).hasValueGreaterThan(3);
      assertThat(projector.deadLetters()).isEmpty();
    }
  }

  @SuppressWarnings("unchecked")
  private static Projection<TestProjection.Held> awayOnceAt(int fold, AtomicInteger asked) {
    TestProjection real = new TestProjection();
    return (Projection<TestProjection.Held>)
        Proxy.newProxyInstance(
            Projection.class.getClassLoader(),
            new Class<?>[] {Projection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("fold") && asked.incrementAndGet() == fold) {
                throw new DirectoryAwayException();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** As what asks another process says it. */
  private static final class DirectoryAwayException extends IllegalStateException implements Away {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean isAway() {
      return true;
    }
  }
}
