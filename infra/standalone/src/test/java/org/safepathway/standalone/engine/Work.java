package org.safepathway.standalone.engine;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.Withdraw;

/**
 * What a crash test keeps doing: whole referrals, each a fixed sequence of requests whose ids and
 * bodies follow from its name alone, so that another process can send the very same again.
 */
final class Work {

  /** One request of a referral. */
  enum Step {
    REFER,
    RECEIVE,
    TRIAGE,
    ACCEPT,
    RECORD_STATUS,
    OPEN,
    REFER_ON,
    WITHDRAW
  }

  private final Bench bench;

  Work(Bench bench) {
    this.bench = bench;
  }

  /** The steps of a referral; every third one ends in a withdrawal. */
  static List<Step> stepsOf(String referral) {
    boolean withdraws = Math.floorMod(referral.hashCode(), 3) == 0;
    return Stream.of(Step.values()).filter(step -> step != Step.WITHDRAW || withdraws).toList();
  }

  /** Does a whole referral; each step is reported before and after. */
  void referral(String name, BiConsumer<Step, Boolean> report) {
    for (Step step : stepsOf(name)) {
      report.accept(step, false);
      step(name, step);
      report.accept(step, true);
    }
  }

  /** Does one step, or does it again. Throws if it is not answered as done. */
  void step(String name, Step step) {
    String reference = reference(name);
    switch (step) {
      case REFER -> Bench.done(bench.refer(name));
      case RECEIVE -> Bench.done(bench.act(People.ASHA, name + "-receive", new Receive(reference)));
      case TRIAGE ->
          Bench.done(bench.act(People.ASHA, name + "-triage", new GiveTriage(reference, Triage.A)));
      case ACCEPT -> Bench.done(bench.act(People.ASHA, name + "-accept", new Accept(reference)));
      case RECORD_STATUS -> bench.recordStatus(reference, name, name);
      case OPEN -> open(name, name + "-open");
      case REFER_ON ->
          Bench.done(
              bench.act(
                  People.ASHA,
                  name + "-refer-on",
                  new ReferOn(
                      reference,
                      new OfferId("kestrel-trust-idva"),
                      Facts.consentToAllThatPoliceMayEnter())));
      case WITHDRAW ->
          Bench.done(
              bench.act(People.ASHA, name + "-withdraw", new Withdraw(reference, Purpose.SUPPORT)));
    }
  }

  /** Opens identity and status and checks that they are what was entered. */
  void open(String name, String request) {
    List<SealedFact> facts = sealed(name, FactClass.IDENTITY, FactClass.STATUS);
    Vault.OpenAnswer answer =
        bench.inside.open(
            People.ASHA,
            new RequestId(request),
            reference(name),
            Purpose.SUPPORT,
            java.util.Set.of(FactClass.IDENTITY, FactClass.STATUS),
            facts);
    if (!(answer instanceof Vault.Opened opened)
        || !opened.facts().containsValue(Facts.identity(name))
        || !opened.facts().containsValue(Facts.status(name))) {
      throw new IllegalStateException("not opened: " + name);
    }
  }

  /** Opens what the officer sent. */
  boolean identityOpens(String name, String request) {
    Vault.OpenAnswer answer =
        bench.inside.open(
            People.ASHA,
            new RequestId(request),
            reference(name),
            Purpose.SUPPORT,
            java.util.Set.of(FactClass.IDENTITY),
            sealed(name, FactClass.IDENTITY));
    return answer instanceof Vault.Opened opened
        && opened.facts().containsValue(Facts.identity(name));
  }

  private List<SealedFact> sealed(String name, FactClass... classes) {
    return bench.facts(People.ASHA, reference(name)).stream()
        .map(held -> held.sealed())
        .filter(fact -> List.of(classes).contains(fact.factClass()))
        .toList();
  }

  private String reference(String name) {
    return bench.engine.referenceFor(
        People.ASHA.organisation(), People.OFFICER, new RequestId(name));
  }

  static boolean refused(Vault.OpenAnswer answer) {
    return answer instanceof Vault.Refused;
  }

  static boolean refused(Inside.Outcome outcome) {
    return outcome instanceof Inside.Outcome.Refused;
  }
}
