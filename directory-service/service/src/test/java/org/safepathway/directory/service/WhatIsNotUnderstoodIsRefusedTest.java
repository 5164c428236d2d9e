package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.NetworkFault.Code;

class WhatIsNotUnderstoodIsRefusedTest {
  @Test
  void anUnknownMemberIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"byAndFor\": true", "\"byAndFor\": true, \"freeOfCharge\": true"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.organisations[1].freeOfCharge", Code.MALFORMED));
  }

  @Test
  void aMissingMemberIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"hours\": \"Always\", ", ""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].hours", Code.MALFORMED));
  }

  @Test
  void aNullIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"hours\": \"Always\"", "\"hours\": null"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].hours", Code.MALFORMED));
  }

  @Test
  void aNullInAListIsRefused() {
    assertThat(SmallNetwork.faultsWith("[\"DUDLEY\"]", "[null]"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].areas[0]", Code.MALFORMED));
  }

  @Test
  void aTruthValueWrittenAsTextIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"byAndFor\": true", "\"byAndFor\": \"true\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.organisations[1].byAndFor", Code.MALFORMED));
  }

  @Test
  void anIdOfAnotherShapeIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"person\": \"worker\"", "\"person\": \"wor ker\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.staff[1].person", Code.MALFORMED));
  }

  @Test
  void aTimerOutOfRangeIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"intake\": \"OPEN\"",
                "\"intake\": \"OPEN\", \"timers\": { \"receiptWorkingDays\": 0, \"firstContactHours\": 1, \"urgentContactHours\": 1, \"attemptsInAWeek\": 1 }"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].timers", Code.MALFORMED));
  }

  @Test
  void aMemberThatIsGivenTwiceIsRefused() {
    assertThat(
            SmallNetwork.faultsWith("\"byAndFor\": true", "\"byAndFor\": true, \"byAndFor\": true"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.organisations[1]", Code.MALFORMED));
  }

  @Test
  void textThatIsNotJsonIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"offers\": [", "\"offers\" ["))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$", Code.MALFORMED));
  }
}
