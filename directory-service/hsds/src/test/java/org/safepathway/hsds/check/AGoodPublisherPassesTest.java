package org.safepathway.hsds.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepathway.hsds.InventedOffers;
import org.safepathway.hsds.web.RunningApi;

class AGoodPublisherPassesTest {

  @Test
  void oursPassesBothLevels() {
    try (RunningApi api = RunningApi.of(InventedOffers::all)) {
      Findings findings = Checking.of(api.url(), 1);

      assertThat(findings.lines()).noneMatch(line -> line.startsWith("failed"));
      assertThat(findings.good()).isTrue();
      assertThat(findings.passed(1)).isGreaterThan(50);
      assertThat(findings.passed(2)).isGreaterThan(100);
      assertThat(findings.lines()).last().asString().matches("level 2: \\d+ passed, 0 failed");
    }
  }
}
