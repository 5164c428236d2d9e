package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.ReturnIncomplete;
import org.safepathway.referral.inside.WriteNote;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;
import org.safepathway.status.CaseNote;

/**
 * DOMAIN.md rule 12: no safe way to contact, no contact: a referral without a safe-contact
 * instruction is returned as incomplete.
 */
@Tag("firewall")
class Rule12WithoutASafeWayNobodyIsContactedTest {

  private static final OverrideReason REASON =
      new OverrideReason("He has threatened to kill her this week.");

  @TempDir Path folder;

  /** A number without safe times, times without a number, no-contact without another way. */
  @Test
  void anInstructionThatDoesNotSayHowIsRefusedAtItsField() {
    try (Bench bench = new Bench(folder)) {
      assertThat(fault(bench, contact("0121 496 0000", null, null, false)))
          .isEqualTo("safeContact.safeTimes");
      assertThat(fault(bench, contact(null, "in the mornings", null, false)))
          .isEqualTo("safeContact.phone");
      assertThat(fault(bench, contact(null, null, null, false))).isEqualTo("safeContact.phone");
      assertThat(fault(bench, contact("0121 496 0000", " ", null, false)))
          .isEqualTo("safeContact.safeTimes");
      // What may not be used is no way.
      assertThat(fault(bench, contact("0121 496 0000", "in the mornings", null, true)))
          .isEqualTo("safeContact.fallback");
      assertThat(
              bench.inside.seal(
                  People.OFFICER,
                  new RequestId("another-way"),
                  null,
                  Facts.entries(contact(null, null, "Through the school nurse", true))))
          .isInstanceOf(Vault.Sealed.class);
    }
  }

  @Test
  void withoutAnInstructionNothingIsSentByAnyWay() {
    try (Bench bench = new Bench(folder)) {
      var missing = Her.refused(ReferralRefusal.SAFE_CONTACT_MISSING);
      var without = sealed(bench, "without-1", Facts.risk(false), Facts.support());
      assertThat(
              bench.act(
                  People.OFFICER,
                  "without-1",
                  new Refer(
                      Bench.OFFER,
                      without,
                      Facts.consentToAllThatPoliceMayEnter(),
                      LawfulBasis.PUBLIC_TASK,
                      false)))
          .isEqualTo(missing);
      assertThat(
              bench.act(
                  People.OFFICER,
                  "without-2",
                  new ReferByOverride(
                      Overrides.OFFER,
                      sealed(bench, "without-2", Facts.risk(false), REASON),
                      LawfulBasis.VITAL_INTERESTS)))
          .isEqualTo(missing);
      assertThat(bench.events()).isEmpty();
    }
  }

  /** An instruction that the service may not read is none. */
  @Test
  void anInstructionThatTheServiceMayNotOpenIsNone() {
    try (Bench bench = new Bench(folder)) {
      var missing = Her.refused(ReferralRefusal.SAFE_CONTACT_MISSING);
      assertThat(
              bench.act(
                  People.OFFICER,
                  "unreadable-1",
                  new Refer(
                      Bench.OFFER,
                      sealed(
                          bench,
                          "unreadable-1",
                          Facts.safeContact(),
                          Facts.risk(false),
                          Facts.support()),
                      Facts.consent(FactClass.IDENTITY, FactClass.RISK, FactClass.SUPPORT),
                      LawfulBasis.PUBLIC_TASK,
                      false)))
          .isEqualTo(missing);
      assertThat(bench.events()).isEmpty();

      Her her = Her.accepted(bench);
      assertThat(
              bench.act(
                  People.ASHA,
                  "unreadable-2",
                  new ReferOn(
                      her.reference(),
                      Her.KESTREL,
                      Facts.consent(FactClass.IDENTITY, FactClass.RISK))))
          .isEqualTo(missing);
      assertThat(bench.cases(People.BETH)).isEmpty();
    }
  }

  /** Somebody else answered: no further attempt before the service decided how, in writing. */
  @Test
  void afterSomebodyElseAnsweredNobodyTriesAgainWithoutThinking() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      Bench.done(contacted(bench, her, "attempt-1", ContactResult.SOMEONE_ELSE_ANSWERED));
      assertThat(contacted(bench, her, "attempt-2", ContactResult.NO_ANSWER))
          .isEqualTo(Her.refused(ReferralRefusal.CONTACT_UNSAFE));
      Bench.done(
          bench.act(
              People.ASHA,
              "thought-1",
              new WriteNote(
                  her.reference(),
                  bench.sealed(
                      People.ASHA,
                      "thought-1",
                      her.reference(),
                      new CaseNote("Only through the school from now on.")))));
      Bench.done(contacted(bench, her, "attempt-3", ContactResult.REACHED));
    }
  }

  /** What turns out to be incomplete goes back, and its officer is told to look elsewhere. */
  @Test
  void whatIsIncompleteIsReturned() {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("returned-1"));
      String reference = bench.onlyCase(People.ASHA);
      Bench.done(bench.act(People.ASHA, "returned-receive", new Receive(reference)));
      Bench.done(bench.act(People.ASHA, "returned-return", new ReturnIncomplete(reference)));

      assertThat(new Overrides(bench).sent())
          .extracting(PoliceReferral::state)
          .containsExactly(CoarseState.COULD_NOT_BE_MET);
    }
  }

  private static org.safepathway.referral.inside.Inside.Outcome contacted(
      Bench bench, Her her, String request, ContactResult result) {
    return bench.act(People.ASHA, request, new Contact(her.reference(), result));
  }

  private static Vault.Sealed sealed(Bench bench, String request, Fact... more) {
    List<Fact> facts = new ArrayList<>(List.of(Facts.identity(request)));
    facts.addAll(List.of(more));
    return bench.sealed(People.OFFICER, request, null, facts.toArray(Fact[]::new));
  }

  private static String fault(Bench bench, SafeContact contact) {
    var answer =
        bench.inside.seal(
            People.OFFICER, new RequestId("a-bad-contact"), null, Facts.entries(contact));
    assertThat(answer).isInstanceOf(Vault.Refused.class);
    Refusal refusal = ((Vault.Refused) answer).refusal();
    assertThat(refusal.fields()).hasSize(1);
    return refusal.fields().getFirst().path();
  }

  private static SafeContact contact(
      @org.jspecify.annotations.Nullable String phone,
      @org.jspecify.annotations.Nullable String times,
      @org.jspecify.annotations.Nullable String fallback,
      boolean none) {
    return new SafeContact(phone, null, times, false, false, false, null, null, fallback, none);
  }
}
