package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.StoreName;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.referral.inside.Decline;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.referral.inside.WriteNote;
import org.safepathway.status.CaseNote;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.Outcome;

/**
 * A fixed history with something of everything: several victims and services, consent, status,
 * openings, a note, a decline, a redirect, an onward referral, a narrowing, a withdrawal, an
 * erasure, two overrides and retries. The clock moves after each act; where the platform goes on by
 * itself, after that.
 */
final class History {

  private static final OfferId KESTREL = new OfferId("kestrel-trust-idva");

  private final Bench bench;
  private final SteppedClock clock;
  private final List<String> handles = new ArrayList<>();

  private History(Bench bench, SteppedClock clock) {
    this.bench = bench;
    this.clock = clock;
  }

  /**
   * Runs it in a fresh folder.
   *
   * @return the handles that the desks were given, in order
   */
  static List<String> run(Path folder, Randomness randomness) {
    SteppedClock clock = new SteppedClock();
    try (Bench bench = new Bench(folder, clock, randomness, FaultPoint.NONE)) {
      History history = new History(bench, clock);
      history.statusAndNote("replay-anna");
      history.redirected("replay-bela");
      history.withdrawn("replay-cora");
      history.declined("replay-dina");
      history.override("replay-edie", true);
      history.override("replay-fern", false);
      history.erased("replay-gita");
      bench.quiet();
      return history.handles;
    }
  }

  private void statusAndNote(String victim) {
    String reference = referred(victim);
    bench.accept(reference, victim);
    clock.step();
    bench.recordStatus(reference, victim, victim);
    clock.step();
    opened(People.ASHA, victim + "-open", reference, FactClass.IDENTITY, FactClass.STATUS);
    act(
        People.ASHA,
        victim + "-note",
        new WriteNote(
            reference,
            bench.sealed(
                People.ASHA, victim + "-note", reference, new CaseNote("Called " + victim))));
    opened(People.ASHA, victim + "-open-note", reference, FactClass.CASE_NOTE);
    act(
        People.ASHA,
        victim + "-on",
        new ReferOn(reference, KESTREL, Facts.consentToAllThatPoliceMayEnter()));
    opened(People.BETH, victim + "-beth", bench.onlyCase(People.BETH), FactClass.IDENTITY);
    act(People.ASHA, victim + "-narrow", new Narrow(reference, Set.of(FactClass.SUPPORT)));
  }

  private void redirected(String victim) {
    String reference = received(victim);
    act(
        People.ASHA,
        victim + "-redirect",
        new Redirect(reference, KESTREL, Facts.consentToAllThatPoliceMayEnter()));
  }

  private void withdrawn(String victim) {
    String reference = referred(victim);
    bench.accept(reference, victim);
    clock.step();
    bench.recordStatus(reference, victim, victim);
    clock.step();
    opened(People.ASHA, victim + "-open", reference, FactClass.STATUS);
    act(People.ASHA, victim + "-withdraw", new Withdraw(reference, Purpose.SUPPORT));
    assertThat(bench.open(People.ASHA, victim + "-late", reference, FactClass.STATUS))
        .isInstanceOf(Vault.Refused.class);
  }

  private void declined(String victim) {
    String reference = received(victim);
    act(
        People.ASHA,
        victim + "-decline",
        new Decline(
            reference,
            bench.sealed(
                People.ASHA,
                victim + "-decline",
                reference,
                new Outcome(DeclineReason.NO_CAPACITY, null))));
  }

  private void override(String victim, boolean authorised) {
    act(
        People.OFFICER,
        victim,
        new ReferByOverride(
            Bench.OFFER,
            bench.sealed(
                People.OFFICER,
                victim,
                null,
                Facts.identity(victim),
                Facts.safeContact(),
                Facts.risk(false),
                new OverrideReason("Invented, and long enough to be a reason.")),
            LawfulBasis.VITAL_INTERESTS));
    handles.add(
        Bench.done(
            bench.act(
                People.SUPERVISOR, victim + "-decide", new DecideOverride(waiting(), authorised))));
    bench.quiet();
    clock.step();
    if (authorised) {
      String reference = amberwells(victim);
      act(People.ASHA, victim + "-receive", new Receive(reference));
      opened(People.ASHA, victim + "-open", reference, FactClass.IDENTITY, FactClass.RISK);
    }
  }

  private void erased(String victim) {
    act(People.MEERA, victim + "-erase", new Erase(referred(victim)));
  }

  /** Refers, and then sends the very same again, as a client does that heard no answer. */
  private String referred(String victim) {
    Inside.Outcome answer = bench.refer(victim);
    assertThat(bench.refer(victim)).isEqualTo(answer);
    handles.add(Bench.done(answer));
    clock.step();
    return amberwells(victim);
  }

  private String received(String victim) {
    String reference = referred(victim);
    act(People.ASHA, victim + "-receive", new Receive(reference));
    act(People.ASHA, victim + "-triage", new GiveTriage(reference, Triage.B));
    return reference;
  }

  private void act(Actor actor, String request, Act act) {
    handles.add(Bench.done(bench.act(actor, request, act)));
    clock.step();
  }

  private void opened(Actor actor, String request, String reference, FactClass... classes) {
    assertThat(bench.open(actor, request, reference, classes)).isInstanceOf(Vault.Opened.class);
    clock.step();
  }

  private String amberwells(String victim) {
    String reference =
        bench.engine.referenceFor(
            People.ASHA.organisation(), People.OFFICER, new RequestId(victim));
    handles.add(reference);
    return reference;
  }

  /** The force's handle of the one override that waits. */
  private String waiting() {
    return bench
        .engine
        .stores("police")
        .open(StoreName.of(People.SUPERVISOR.organisation()))
        .page(
            PoliceCollections.OVERRIDES,
            PoliceCollections.pending(),
            Order.OLDEST_FIRST,
            java.util.Optional.empty(),
            10)
        .documents()
        .stream()
        .map(found -> CanonicalJson.mapper().readValue(found.body(), PoliceOverride.class))
        .map(PoliceOverride::reference)
        .reduce((one, other) -> fail())
        .orElseThrow();
  }

  private static String fail() {
    throw new AssertionError("more than one override waits");
  }
}
