package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;

/** One victim whom Amberwell accepted from an officer, and what is asked about her. */
final class Her {

  static final OfferId KESTREL = new OfferId("kestrel-trust-idva");
  static final FactClass[] WITH_STATUS = {
    FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK, FactClass.SUPPORT, FactClass.STATUS
  };

  private static final AtomicInteger OPENINGS = new AtomicInteger();

  private final Bench bench;
  private final String reference;

  private Her(Bench bench, String reference) {
    this.bench = bench;
    this.reference = reference;
  }

  /** Sent by an officer and accepted by Amberwell. */
  static Her accepted(Bench bench) {
    Bench.done(bench.refer("her-request-1"));
    String reference = bench.onlyCase(People.ASHA);
    bench.accept(reference, "her-acceptance");
    return new Her(bench, reference);
  }

  /** And then she told Amberwell of her status. */
  static Her withStatus(Bench bench, String mark) {
    Her her = accepted(bench);
    bench.recordStatus(her.reference, "her-status", mark);
    return her;
  }

  /** Amberwell's reference of her. */
  String reference() {
    return reference;
  }

  /** Amberwell asks her anew. */
  Inside.Outcome answers(String request, Purpose purpose, ConsentRecord record) {
    return bench.act(People.ASHA, request, new TakeConsent(reference, purpose, record));
  }

  /** Amberwell refers her on to Kestrel with these classes; Kestrel's reference of her. */
  String referredOn(String request, FactClass... classes) {
    Bench.done(
        bench.act(People.ASHA, request, new ReferOn(reference, KESTREL, Facts.consent(classes))));
    return bench.onlyCase(People.BETH);
  }

  /** The sealed facts of a class that an organisation holds at this moment. */
  static List<SealedFact> held(Bench bench, Actor who, String reference, FactClass factClass) {
    return bench.facts(who, reference).stream()
        .map(HeldFact::sealed)
        .filter(fact -> fact.factClass() == factClass)
        .toList();
  }

  /** Asks for a class with sealed facts at hand, wherever they come from. */
  static Vault.OpenAnswer open(
      Bench bench, Actor who, String reference, FactClass factClass, List<SealedFact> facts) {
    return bench.inside.open(
        who,
        new RequestId("rules-opening-" + OPENINGS.incrementAndGet()),
        reference,
        Purpose.SUPPORT,
        Set.of(factClass),
        facts);
  }

  /** Asks for a class as the organisation's own database has it. */
  static Vault.OpenAnswer open(Bench bench, Actor who, String reference, FactClass factClass) {
    return open(bench, who, reference, factClass, held(bench, who, reference, factClass));
  }

  /** What an opening that must succeed says. */
  static Collection<Fact> clear(Vault.OpenAnswer answer) {
    assertThat(answer).isInstanceOf(Vault.Opened.class);
    return ((Vault.Opened) answer).facts().values();
  }

  /** What every opening is answered that may not be, whatever the reason. */
  static Vault.Refused shut() {
    return new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND));
  }

  /** An act's refusal. */
  static Inside.Outcome refused(RefusalReason reason) {
    return new Inside.Outcome.Refused(Refusal.of(reason));
  }
}
