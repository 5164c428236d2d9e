package org.safepathway.referral.victim.service;

import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.OFFICER;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.service.StreamTargetResolver;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.testing.SettableClock;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimRegistered;

/** The language of the tests about one victim, registered by an officer. */
abstract class VictimTesting {

  static final VictimId SHE = new VictimId("c".repeat(32));
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final Answer DONE = new Answer.Done("victim-" + SHE);
  static final SealedFact IDENTITY = Sealed.fact(1, FactClass.IDENTITY, FORCE);
  static final SealedFact CONTACT = Sealed.fact(2, FactClass.SAFE_CONTACT, FORCE);

  final Network network = new Network();
  final AggregateTestFixture<Victim> victim = fixture();
  private int requests;

  private AggregateTestFixture<Victim> fixture() {
    AggregateTestFixture<Victim> fixture = new AggregateTestFixture<>(Victim.class);
    fixture.registerCommandTargetResolver(new StreamTargetResolver());
    fixture.registerInjectableResource(new SettableClock(NOW));
    fixture.registerInjectableResource((Registry) network);
    fixture.registerInjectableResource(Retention.OF_THE_TABLE);
    fixture.registerInjectableResource((Attestations) Sealed.ATTESTATIONS);
    return fixture;
  }

  /**
   * The fixture compares with a reloaded aggregate, which a refused first command does not leave.
   */
  void noStreamYet() {
    victim.setReportIllegalStateChange(false);
  }

  Issued by(Actor actor) {
    return new Issued(actor, new RequestId("request-" + requests++), "body");
  }

  VictimRegistered registered() {
    return new VictimRegistered(SHE, List.of(IDENTITY, CONTACT), new Stamp(NOW, by(OFFICER)));
  }

  VictimErased erased() {
    return erased(ErasureCause.ASKED_BY_VICTIM);
  }

  VictimErased erased(ErasureCause cause) {
    return new VictimErased(SHE, cause, new Stamp(NOW, by(Network.MANAGER)));
  }
}
