package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.referral.inside.Erase;

/**
 * Every projection can be rebuilt to an equal canonical dump, also after an erasure: what services
 * held of her stays gone, and what the police held stays as it was.
 */
@Tag("firewall")
class RebuildTest {

  @TempDir Path folder;

  @Test
  void aRebuildGivesAnEqualDumpAndBringsNobodyBackWhoWasErased() throws Exception {
    String erased;
    String officers;
    try (Bench bench = new Bench(folder)) {
      Work work = new Work(bench);
      for (int i = 0; i < 6; i++) {
        work.referral("rebuild-" + i, (step, done) -> {});
      }
      officers = Bench.done(bench.refer("to-be-erased"));
      erased = bench.cases(People.ASHA).getFirst().reference();
      Bench.done(bench.act(People.MEERA, "erasure-1", new Erase(erased)));
      bench.settle();
    }
    Rebuilding rebuilding =
        new Rebuilding(new DataFolder(folder), new StaffRegistry(NetworkFile.demo()));
    String live = dump(rebuilding);

    rebuilding.run(new CrashTest.Silent());

    assertThat(dump(rebuilding))
        .isEqualTo(live)
        .doesNotContain(erased)
        .as("the officer’s row holds no fact and stays")
        .contains(officers);
    try (Bench bench = new Bench(folder)) {
      new Work(bench).referral("after-the-rebuild", (step, done) -> {});
    }
  }

  private static String dump(Rebuilding rebuilding) {
    StringBuilder text = new StringBuilder();
    rebuilding.dump(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
