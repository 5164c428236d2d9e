package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.canary.Canary;
import org.safepathway.acceptance.canary.CanarySearch;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;
import org.safepathway.standalone.engine.WhatIsKept;
import tools.jackson.databind.node.ObjectNode;

/**
 * DOMAIN.md rule 9: no consent and no override: nothing is sent and nothing about the victim is
 * kept; a draft never reaches the event log (NCDV practice).
 */
@Tag("firewall")
class Rule09WithoutConsentNothingIsKeptTest {

  private static final String NAME = "Zuleika-Unkept-Ravensworth";

  @TempDir Path folder;

  /** She says no at the officer's form: not an event, not a key, not a byte. */
  @Test
  void afterARefusalAtTheFormTheFolderHoldsNoByteOfHer() {
    List<Map<String, String>> events;
    List<Map<String, String>> keys;
    try (Web web = Web.start(folder)) {
      var unused = web.done("officer.hale", "/police/referrals", web.referral("Somebody-Else"));
      events = WhatIsKept.events(folder);
      keys = WhatIsKept.wrappedKeys(folder);

      ObjectNode refused = web.referral(NAME);
      refused.withObject("/consent").put("answer", "REFUSED");
      assertThat(web.post("officer.hale", "/police/referrals", refused).status()).isEqualTo(422);

      assertThat(WhatIsKept.events(folder)).isEqualTo(events);
      assertThat(WhatIsKept.wrappedKeys(folder)).isEqualTo(keys);
    }
    assertThat(WhatIsKept.events(folder)).isEqualTo(events).isNotEmpty();
    assertThat(WhatIsKept.wrappedKeys(folder)).isEqualTo(keys).isNotEmpty();
    nothingOf(NAME);
  }

  /** Nor with a draft: what is not whole, in any part, is not sent and so is nowhere. */
  @Test
  void aDraftReachesNeitherTheLogNorTheVault() {
    try (Web web = Web.start(folder)) {
      for (String part : List.of("consent", "safeContact", "risk", "support", "lawfulBasis")) {
        ObjectNode draft = web.referral(NAME);
        draft.remove(part);
        assertThat(web.post("officer.hale", "/police/referrals", draft).status()).isEqualTo(422);
      }
      ObjectNode unreachable = web.referral(NAME);
      unreachable.withObject("/safeContact").putNull("phone").putNull("email");
      assertThat(web.post("officer.hale", "/police/referrals", unreachable).status())
          .isEqualTo(422);
      assertThat(WhatIsKept.events(folder)).isEmpty();
      assertThat(WhatIsKept.wrappedKeys(folder)).isEmpty();
    }
    nothingOf(NAME);
  }

  /** Past the desk, with facts sealed already: no event, and nothing of hers in clear. */
  @Test
  void aRefusalPastTheDeskLeavesNoEventAndNothingInClear() {
    try (Bench bench = new Bench(folder)) {
      var sealed =
          bench.sealed(
              People.OFFICER,
              "past-the-desk",
              null,
              Facts.identity(NAME),
              Facts.safeContact(),
              Facts.risk(false),
              Facts.support());
      assertThat(
              bench.act(
                  People.OFFICER,
                  "past-the-desk",
                  new Refer(Bench.OFFER, sealed, no(), LawfulBasis.PUBLIC_TASK, true)))
          .isEqualTo(Her.refused(ConsentRefusal.CONSENT_REFUSED));
      assertThat(bench.events()).isEmpty();
    }
    assertThat(WhatIsKept.events(folder)).isEmpty();
    nothingOf(NAME);
  }

  /** An override that is refused, or that nobody answers, leaves no key by which to read her. */
  @Test
  void anOverrideThatIsNotAuthorisedLeavesNoKeyOfHers() {
    MovingClock clock = new MovingClock(Bench.NOON.instant());
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      Overrides overrides = new Overrides(bench);
      Bench.done(overrides.ask("override-refused"));
      assertThat(WhatIsKept.wrappedKeys(folder)).isNotEmpty();
      Bench.done(overrides.decide("decision-1", false));
      erased(bench, 1);
      assertThat(WhatIsKept.wrappedKeys(folder)).isEmpty();

      Bench.done(overrides.ask("override-unanswered"));
      assertThat(WhatIsKept.wrappedKeys(folder)).isNotEmpty();
      clock.advance(Duration.ofHours(24));
      erased(bench, 2);
      assertThat(WhatIsKept.wrappedKeys(folder)).isEmpty();
      assertThat(bench.cases(People.BETH)).isEmpty();
      assertThat(overrides.sent()).isEmpty();
    }
    nothingOf("Given override-refused");
    nothingOf("Given override-unanswered");
  }

  private static void erased(Bench bench, int victims) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> count(bench.events(), VictimErased.class) == victims && bench.isAtRest());
  }

  private static long count(List<Event> events, Class<? extends Event> type) {
    return events.stream().filter(type::isInstance).count();
  }

  private void nothingOf(String name) {
    var searched =
        new CanarySearch(Stream.of(name).map(text -> Canary.text("her name", text)).toList())
            .folder(folder);
    assertThat(searched.streams()).isGreaterThan(5);
    assertThat(searched.found()).isEmpty();
  }

  private static ConsentRecord no() {
    ConsentRecord yes = Facts.consentToAllThatPoliceMayEnter();
    return new ConsentRecord(
        ConsentAnswer.REFUSED,
        Set.copyOf(yes.classes()),
        yes.method(),
        yes.wordingVersion(),
        yes.wordingLanguage(),
        yes.aid(),
        true,
        true,
        true,
        null,
        yes.reviewOn(),
        yes.expiresOn());
  }
}
