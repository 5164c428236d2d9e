package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Close;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Reopen;
import org.safepathway.specialist.documents.Case;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md, timers: whoever has not been reached is due, in whatever state her referral stands; in
 * the inbox of the service that has her, and nowhere else.
 */
class ACaseThatNobodyTriagesIsDueTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path folder;

  @Test
  void itGoesOnUntilSheIsReached() throws Exception {
    MovingClock clock = new MovingClock(MONDAY);
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      Bench.done(bench.refer("due-0001"));
      String reference = bench.onlyCase(People.ASHA);
      Bench.done(bench.act(People.ASHA, "receive-1", new Receive(reference)));
      late(bench, clock);

      Bench.done(bench.act(People.ASHA, "triage-01", new GiveTriage(reference, Triage.B)));
      Bench.done(bench.act(People.ASHA, "accept-01", new Accept(reference)));
      Bench.done(
          bench.act(People.ASHA, "contact-1", contact(reference, ContactResult.NUMBER_WRONG)));
      late(bench, clock);
      Bench.done(
          bench.act(
              People.ASHA, "contact-2", contact(reference, ContactResult.SOMEONE_ELSE_ANSWERED)));
      late(bench, clock);
      Bench.done(
          bench.act(People.ASHA, "close-001", new Close(reference, Closure.UNSAFE_TO_CONTACT)));
      assertThat(held(bench).overdue()).isFalse();
      Bench.done(bench.act(People.ASHA, "reopen-01", new Reopen(reference)));
      late(bench, clock);
      bench.tick();
      bench.tick();
      assertThat(bench.events().stream().filter(ContactOverdue.class::isInstance)).hasSize(4);
    }
  }

  private static Contact contact(String reference, ContactResult result) {
    return new Contact(reference, result);
  }

  private static Case held(Bench bench) throws Exception {
    bench.settle();
    return bench.cases(People.ASHA).getFirst();
  }

  private static void late(Bench bench, MovingClock clock) throws Exception {
    assertThat(held(bench).contactOverdue()).isFalse();
    Instant due = held(bench).contactDue();
    clock.advance(Duration.between(clock.instant(), due).minusMillis(5));
    bench.tick();
    assertThat(held(bench).contactOverdue()).isFalse();
    clock.advance(Duration.ofMillis(10));
    bench.tick();
    assertThat(held(bench).contactOverdue()).isTrue();
  }
}
