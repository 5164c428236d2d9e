package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A part of the inside starts when the others that it needs answer. */
class WhatAPartWaitsForTest {

  @Test
  void itAsksUntilThereIsAnAnswer() {
    AtomicInteger asked = new AtomicInteger();

    assertThat(
            Awaited.answer(
                "the vault",
                Duration.ofMinutes(1),
                () -> {
                  if (asked.incrementAndGet() < 3) {
                    throw new IllegalStateException("not yet");
                  }
                  return "there";
                }))
        .isEqualTo("there");
    assertThat(asked).hasValue(3);
  }

  @Test
  void whatIsNotThereInTimeIsNamedAndNothingElseIsSaid() {
    assertThatThrownBy(
            () ->
                Awaited.answer(
                    "the vault",
                    Duration.ofMillis(1),
                    () -> {
                      throw new IllegalArgumentException("bluebell");
                    }))
        .hasMessage("Not there in time: the vault (IllegalArgumentException).")
        .hasNoCause();
  }
}
