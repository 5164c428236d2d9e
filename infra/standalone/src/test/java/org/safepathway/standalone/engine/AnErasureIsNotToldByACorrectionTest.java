package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.Recall;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.victim.Confirmation;
import org.safepathway.referral.victim.FactsRecorded;

/**
 * ARCHITECTURE.md, P2: an erasure that a service ordered changes no answer that the officer gets,
 * and nothing of what the officer sends afterwards is kept (decision 0010).
 */
@Tag("firewall")
class AnErasureIsNotToldByACorrectionTest {

  private static final Outcome USED_UP =
      new Outcome.Refused(Refusal.of(CommonRefusal.REQUEST_ID_REUSED));

  @TempDir Path folder;

  /** What an officer does to one referral that was erased, and to another that was not. */
  private interface Deed {
    Object of(Bench bench, String request, String reference);
  }

  private record Two(String erased, String there) {}

  private static Two two(Bench bench, boolean received) {
    String erased = Bench.done(bench.refer("to-be-erased"));
    String case1 = bench.onlyCase(People.ASHA);
    String there = Bench.done(bench.refer("not-erased"));
    String case2 =
        bench.cases(People.ASHA).stream()
            .map(held -> held.reference())
            .filter(reference -> !reference.equals(case1))
            .findFirst()
            .orElseThrow();
    if (received) {
      Bench.done(bench.act(People.ASHA, "receive-1", new Receive(case1)));
      Bench.done(bench.act(People.ASHA, "receive-2", new Receive(case2)));
    }
    Bench.done(correction(bench, "before-1", erased, Confirmation.IN_PERSON, contact()));
    Bench.done(correction(bench, "before-2", there, Confirmation.IN_PERSON, contact()));
    Bench.done(bench.act(People.MEERA, "erasure-1", new Erase(case1)));
    return new Two(erased, there);
  }

  @Test
  void aCorrectionIsAnsweredAsIfSheWereThereAndNothingIsKept() {
    int events;
    int keys;
    Two two;
    try (Bench bench = new Bench(folder)) {
      two = two(bench, true);
      events = new Overrides(bench).events().size();
      keys = WhatIsKept.wrappedKeys(folder).size();

      Outcome first =
          correction(bench, "after-0001", two.erased(), Confirmation.IN_PERSON, contact());

      assertThat(first).isEqualTo(new Outcome.Done(two.erased()));
      assertThat(correction(bench, "after-0001", two.erased(), Confirmation.IN_PERSON, contact()))
          .as("again")
          .isEqualTo(first);
      assertThat(correction(bench, "before-1", two.erased(), Confirmation.IN_PERSON, contact()))
          .as("one from before, again")
          .isEqualTo(first);
    }
    try (Bench bench = new Bench(folder)) {
      assertThat(correction(bench, "after-0001", two.erased(), Confirmation.IN_PERSON, contact()))
          .as("again after a restart")
          .isEqualTo(new Outcome.Done(two.erased()));
      assertThat(new Overrides(bench).events()).hasSize(events);
    }
    assertThat(WhatIsKept.wrappedKeys(folder)).hasSize(keys);
    assertThat(WhatIsKept.events(folder).toString()).doesNotContain("after-0001");
  }

  @Test
  void whatIsWrongWithACorrectionIsRefusedAlike() {
    try (Bench bench = new Bench(folder)) {
      Two two = two(bench, true);

      alike(bench, two, (b, request, r) -> correction(b, request, r, null, contact()));
      alike(
          bench,
          two,
          (b, request, r) ->
              b.inside.seal(
                  People.OFFICER,
                  new RequestId(request),
                  r,
                  Facts.entries(Facts.identity("x".repeat(3000)))));
      alike(
          bench,
          two,
          (b, request, r) ->
              b.act(
                  People.SUPERVISOR,
                  request,
                  new AddFacts(
                      r, b.sealed(People.OFFICER, request, r, contact()), Confirmation.IN_PERSON)));
    }
  }

  @Test
  void aRecallIsAnsweredAlikeReceivedOrNot() {
    for (boolean received : List.of(true, false)) {
      try (Bench bench = new Bench(folder.resolve("received-" + received))) {
        Two two = two(bench, received);

        alike(bench, two, (b, request, r) -> b.act(People.OFFICER, request, new Recall(r)));
      }
    }
  }

  @Test
  void aCorrectionUnderTheSameIdWithAnotherBodyIsAnotherCorrection() {
    try (Bench bench = new Bench(folder)) {
      Two two = two(bench, true);
      int events = bench.log().size();
      Fact other = Facts.identity("another name");

      assertThat(correction(bench, "before-1", two.erased(), Confirmation.IN_PERSON, other))
          .isEqualTo(new Outcome.Done(two.erased()));
      assertThat(bench.log()).hasSize(events);
      for (String again : List.of("first", "again")) {
        assertThat(correction(bench, "before-2", two.there(), Confirmation.IN_PERSON, other))
            .as(again)
            .isEqualTo(new Outcome.Done(two.there()));
        assertThat(bench.log()).as(again).hasSize(events + 1);
      }
      for (Confirmation otherwise :
          List.of(Confirmation.BY_CODE_WORD, Confirmation.BY_AGREED_WAY)) {
        assertThat(correction(bench, "before-2", two.there(), otherwise, other))
            .as("the same facts, confirmed otherwise")
            .isEqualTo(new Outcome.Done(two.there()));
        assertThat(correction(bench, "before-1", two.erased(), otherwise, other))
            .isEqualTo(new Outcome.Done(two.erased()));
      }
      assertThat(bench.log()).hasSize(events + 1);
      assertThat(factsRecorded(bench)).doesNotHaveDuplicates();
    }
  }

  private static List<FactId> factsRecorded(Bench bench) {
    return bench.log().stream()
        .filter(FactsRecorded.class::isInstance)
        .flatMap(event -> ((FactsRecorded) event).facts().stream())
        .map(SealedFact::id)
        .toList();
  }

  @Test
  void anHourAfterNoReferralIsAnsweredAgainWhateverItSays() {
    MovingClock clock = new MovingClock(Bench.NOON.instant());
    try (Bench bench = Bench.at(folder, clock)) {
      var unused = two(bench, true);
      clock.advance(Duration.ofHours(1));

      for (String request : List.of("to-be-erased", "not-erased")) {
        assertThat(bench.refer(request)).as(request).isEqualTo(USED_UP);
        assertThat(bench.refer(request, true)).as("%s, otherwise", request).isEqualTo(USED_UP);
        assertThat(bench.refer(request, "another name", false)).as(request).isEqualTo(USED_UP);
      }
    }
  }

  @Test
  void theWholeReferralSentAgainIsAnsweredAsBefore() {
    try (Bench bench = new Bench(folder)) {
      Two two = two(bench, true);

      assertThat(bench.refer("to-be-erased")).isEqualTo(new Outcome.Done(two.erased()));
      assertThat(bench.refer("not-erased")).isEqualTo(new Outcome.Done(two.there()));
    }
  }

  private static void alike(Bench bench, Two two, Deed deed) {
    String erased =
        String.valueOf(deed.of(bench, "alike-" + two.erased().hashCode(), two.erased()));
    String there = String.valueOf(deed.of(bench, "alike-" + two.there().hashCode(), two.there()));
    assertThat(erased.replace(two.erased(), "r")).isEqualTo(there.replace(two.there(), "r"));
  }

  private static Fact contact() {
    return Facts.safeContact();
  }

  private static Outcome correction(
      Bench bench, String request, String reference, @Nullable Confirmation confirmed, Fact fact) {
    Vault.Sealed sealed = bench.sealed(People.OFFICER, request, reference, fact);
    return bench.act(People.OFFICER, request, new AddFacts(reference, sealed, confirmed));
  }
}
