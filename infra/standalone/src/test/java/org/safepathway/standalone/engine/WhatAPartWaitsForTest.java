package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
  void theLogSaysOnceWhatIsMissingAndNotWhatAFaultSays() {
    Logger log = (Logger) LoggerFactory.getLogger(Awaited.class);
    Level before = log.getLevel();
    ListAppender<ILoggingEvent> kept = new ListAppender<>();
    kept.start();
    log.setLevel(Level.INFO);
    log.addAppender(kept);
    try {
      AtomicInteger asked = new AtomicInteger();
      Awaited.answer(
          "the vault",
          Duration.ofMinutes(1),
          () ->
              switch (asked.incrementAndGet()) {
                case 1, 2 ->
                    throw new IllegalStateException("bluebell", new ConnectException("fern"));
                case 3 -> throw new IllegalArgumentException("bluebell");
                default -> "there";
              });
    } finally {
      log.detachAppender(kept);
      log.setLevel(before);
    }
    assertThat(kept.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "waits for the vault (IllegalStateException, ConnectException)",
            "waits for the vault (IllegalArgumentException)");
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
