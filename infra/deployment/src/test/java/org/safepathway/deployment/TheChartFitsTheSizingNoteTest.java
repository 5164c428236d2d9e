package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a process is given by default is enough for a force in ten years, by the sizing note. */
class TheChartFitsTheSizingNoteTest {

  private static final Pattern AMOUNT = Pattern.compile("([0-9]+)(Gi|Mi|m)");
  private static final double GIGABYTE = 1_000_000_000;
  private static final double GIBIBYTE = 1L << 30;
  private static final double MEBIBYTE = 1L << 20;

  private final Chart chart = Chart.rendered();

  /**
   * Kubernetes ends whoever is not done by then, and it begins again: a rebuild would never end.
   */
  @Test
  void aStartMayTakeAsLongAsARebuildOfARegion() {
    double minutes =
        60 * Sizing.of("rebuild_all", "region")
            + Sizing.of("start_follow", "region")
            + Sizing.of("start_scan", "region");
    assertThat((double) start(chart, "inside")).isGreaterThan(60 * minutes);
  }

  @Test
  void howLongAStartMayTakeIsSaidForEachProcess() {
    Chart longer =
        Chart.with("{inside: {startMinutes: 2000}, desks: {police: {startMinutes: 30}}}");
    assertThat(start(longer, "inside")).isEqualTo(2000 * 60);
    assertThat(start(longer, "police-desk")).isEqualTo(30 * 60);
    assertThat(start(longer, "specialist-desk")).isEqualTo(10 * 60);
    assertThatThrownBy(() -> Chart.with("inside: {startMinutes: 0}"))
        .hasMessageContaining("schema");
  }

  @Test
  void theVolumeHoldsTenYearsOfAForceTwice() {
    Tree claim =
        chart.workload("inside").at("spec.volumeClaimTemplates").list().stream()
            .filter(each -> each.at("metadata.name").text().equals("data"))
            .findFirst()
            .orElseThrow();
    assertThat(bytes(claim.at("spec.resources.requests.storage").text()))
        .isGreaterThan(
            2 * GIGABYTE * (Sizing.of("log_ten", "force") + Sizing.of("vault", "force")));
  }

  @Test
  void theHeapOfTheInsideIsThatOfTheNote() {
    Matcher heap =
        Pattern.compile("(?m)^\\| `infra/standalone`, all in one[^|]*\\| force .* heap ([0-9]+) GB")
            .matcher(Root.text("infra/docs/sizing.md"));
    assertThat(heap.find()).isTrue();
    double needed = Double.parseDouble(heap.group(1)) * GIBIBYTE;
    assertThat(share() * bytes(container(chart, "inside").at("resources.limits.memory").text()))
        .isGreaterThanOrEqualTo(needed);
    assertThat(share() * bytes(Compose.read().service("inside").at("mem_limit").text()))
        .isGreaterThanOrEqualTo(needed);
  }

  /** Seconds. */
  private static int start(Chart chart, String component) {
    Tree probe = container(chart, component).at("startupProbe");
    return probe.at("periodSeconds").number() * probe.at("failureThreshold").number();
  }

  private static Tree container(Chart chart, String component) {
    return chart.workload(component).at("spec.template.spec.containers").list().getFirst();
  }

  private static double share() {
    Matcher share =
        Pattern.compile("-XX:MaxRAMPercentage=([0-9.]+)")
            .matcher(Root.text("infra/images/jvm.options"));
    assertThat(share.find()).isTrue();
    return Double.parseDouble(share.group(1)) / 100;
  }

  private static double bytes(String amount) {
    Matcher parts = AMOUNT.matcher(amount);
    assertThat(parts.matches()).as(amount).isTrue();
    return Long.parseLong(parts.group(1)) * (parts.group(2).equals("Gi") ? GIBIBYTE : MEBIBYTE);
  }
}
