package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.RequestId;

/**
 * The log alone is from before; what was made of the events that are gone says nothing of them, and
 * what happens from now on is not passed over as known.
 */
@Tag("firewall")
class ALogOfBeforeIsNoticedTest {

  @TempDir Path folder;

  @Test
  void whatIsGoneIsShownNoMoreAndWhatComesIsShown() throws Exception {
    Path live = Files.createDirectories(folder.resolve("live"));
    try (Bench bench = new Bench(live)) {
      refer(bench, "request-of-before");
      bench.settle();
    }
    OlderCopy copy = OlderCopy.of(live, folder.resolve("copy"));
    try (Bench bench = new Bench(live)) {
      refer(bench, "request-that-is-gone");
      refer(bench, "request-that-is-gone-too");
      bench.settle();
      assertThat(bench.cases(People.ASHA)).hasSize(3);
    }

    copy.restore("events.db");

    try (Bench bench = new Bench(live)) {
      bench.settle();
      assertThat(bench.cases(People.ASHA)).as("of before").hasSize(1);
      String reference = refer(bench, "request-of-now");
      bench.settle();
      assertThat(bench.cases(People.ASHA)).as("and of now").hasSize(2);
      bench.accept(reference, "accept-of-now");
      assertThat(bench.engine.failures()).isEmpty();
    }
  }

  private static String refer(Bench bench, String request) {
    Bench.done(bench.refer(request));
    return bench.engine.referenceFor(
        People.ASHA.organisation(), People.OFFICER, new RequestId(request));
  }
}
