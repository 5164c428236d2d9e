package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.projections.store.Write;
import org.safepathway.referral.inside.Erase;
import org.safepathway.specialist.documents.SpecialistCollections;

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

  @Test
  void aStartThatIsToldToBuildsThemAnewBeforeItServes() throws Exception {
    DataFolder data = new DataFolder(folder);
    String before;
    try (Bench bench = new Bench(data, Bench.NOON, Randomness.SECURE, FaultPoint.NONE)) {
      Bench.done(bench.refer("request-1"));
      before = bench.dump("specialist");
      String reference = bench.onlyCase(People.ASHA);
      bench
          .store(People.ASHA)
          .put(SpecialistCollections.CASES, List.of(new Write.Tombstone(reference, 1_000)));
      assertThat(bench.cases(People.ASHA)).isEmpty();
    }
    try (Bench bench = new Bench(data, Bench.NOON, Randomness.SECURE, FaultPoint.NONE)) {
      assertThat(bench.dump("specialist")).isNotEqualTo(before);
    }
    try (Engine engine =
        new Engine(
            data,
            new StaffRegistry(NetworkFile.demo()),
            new SpeakingOfStatus(StatusWords.builtIn()),
            Bench.NOON,
            Randomness.SECURE,
            FaultPoint.NONE,
            EngineSettings.of(data).rebuilding())) {
      assertThat(engine.awaitProjected(Duration.ofSeconds(30))).isTrue();
      assertThat(engine.stores("specialist").dump()).isEqualTo(before);
    }
  }

  private static String dump(Rebuilding rebuilding) {
    StringBuilder text = new StringBuilder();
    rebuilding.dump(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
