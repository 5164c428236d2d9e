package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Vault;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.People;
import org.safepathway.standalone.engine.Running;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The operator sees how much is done, refused and opened, and not what. */
class CommandsAreCountedByWhatCameOfThemTest {

  @TempDir Path folder;

  @Test
  @Tag("firewall")
  void actsRefusalsAndOpeningsAreCounted() throws Exception {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (Bench bench = new Bench(folder)) {
      new InsideMeasured(
              new StaticListableBeanFactory(Map.of("engine", bench.engine))
                  .getBeanProvider(Running.class))
          .bindTo(registry);
      assertThat(commands(registry, "done")).isZero();

      Bench.done(bench.refer("request-1"));
      String reference = bench.onlyCase(People.ASHA);
      bench.accept(reference, "asha-1");
      assertThat(commands(registry, "done")).isGreaterThan(3);
      assertThat(opened(registry)).isZero();

      assertThat(bench.open(People.ASHA, "opening-1", reference, FactClass.IDENTITY))
          .isInstanceOf(Vault.Opened.class);
      assertThat(opened(registry)).isOne();

      double refused = commands(registry, "refused");
      assertThat(bench.act(People.ASHA, "too-late-1", new GiveTriage(reference, Triage.A)))
          .isInstanceOf(Inside.Outcome.Refused.class);
      assertThat(commands(registry, "refused")).isGreaterThan(refused);
      assertThat(commands(registry, "fault")).isZero();

      bench.quiet();
      for (String room : bench.engine.rooms().keySet()) {
        assertThat(registry.get("safe.pathway.lag").tag("room", room).gauge().value()).isZero();
        assertThat(registry.get("safe.pathway.parked").tag("room", room).gauge().value()).isZero();
      }
      assertThat(registry.get("safe.pathway.late").gauge().value()).isZero();
    }
  }

  private static double opened(SimpleMeterRegistry registry) {
    return registry.get("safe.pathway.openings").functionCounter().count();
  }

  private static double commands(SimpleMeterRegistry registry, String outcome) {
    return registry.get("safe.pathway.commands").tag("outcome", outcome).functionCounter().count();
  }
}
