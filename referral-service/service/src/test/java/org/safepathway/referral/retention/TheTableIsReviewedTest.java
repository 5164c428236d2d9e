package org.safepathway.referral.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.referral.testing.Reviewed;

/** DOMAIN.md rule 24: one readable table, which an operator may only shorten. */
class TheTableIsReviewedTest {

  @Test
  void itSaysWhoKeepsWhatForHowLongAfterWhat() {
    String table =
        Arrays.stream(RetentionRule.values())
            .map(
                rule ->
                    "%-20s %-10s %-8s %-20s %s"
                        .formatted(
                            rule.setting(),
                            rule.controller(),
                            rule.kept(),
                            rule.since(),
                            rule.canBeShortened() ? "can be shortened" : "fixed"))
            .collect(Collectors.joining("\n"));

    assertThat(table).isEqualTo(Reviewed.text("retention.txt", table));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsKeptLongerNorHardlyAtAll(RetentionRule rule) {
    assertThatThrownBy(() -> new Retention(Map.of(rule, rule.kept().plusSeconds(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(rule.setting());
    assertThatThrownBy(() -> new Retention(Map.of(rule, Duration.ofDays(6))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsShortenedCountsAndTheRestIsOfTheTable() {
    Retention shortened = new Retention(Map.of(RetentionRule.VICTIM, Duration.ofDays(365)));

    assertThat(shortened.of(RetentionRule.VICTIM)).isEqualTo(Duration.ofDays(365));
    assertThat(shortened.of(RetentionRule.POLICE_REFERRAL))
        .isEqualTo(RetentionRule.POLICE_REFERRAL.kept());
  }
}
