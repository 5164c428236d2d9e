package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.AcceptanceUndone;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.NoteAdded;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralAccepted;
import org.safepathway.referral.ReferralClosed;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralReopened;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.Triage;
import org.safepathway.referral.VictimEngaged;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.testing.SettableClock;

/** The language of the tests about one referral: an officer of the force sent it to Rowan. */
abstract class ReferralTesting {

  static final ReferralId ID = new ReferralId("a".repeat(32));
  static final ReferralId ONWARD = new ReferralId("b".repeat(32));
  static final VictimId VICTIM = new VictimId("c".repeat(32));
  static final Answer DONE = new Answer.Done("referral-" + ID);

  /** Monday 2 March 2026, 10:00 in London. */
  static final Instant SENT_AT = Instant.parse("2026-03-02T10:00:00Z");

  static final Instant RECEIPT_DUE = Instant.parse("2026-03-04T00:00:00Z");
  static final Instant CONTACT_DUE = SENT_AT.plus(Duration.ofHours(48));

  final Network network = new Network();
  final SettableClock clock = new SettableClock(SENT_AT);
  final AggregateTestFixture<Referral> referral = fixture();

  private int requests;

  private AggregateTestFixture<Referral> fixture() {
    AggregateTestFixture<Referral> fixture = new AggregateTestFixture<>(Referral.class);
    fixture.registerCommandTargetResolver(new StreamTargetResolver());
    fixture.registerInjectableResource(clock);
    fixture.registerInjectableResource((Registry) network);
    fixture.registerInjectableResource(Retention.OF_THE_TABLE);
    return fixture;
  }

  /**
   * The fixture compares with a reloaded aggregate, which a refused first command does not leave.
   */
  void noStreamYet() {
    referral.setReportIllegalStateChange(false);
  }

  Issued by(Actor actor) {
    return new Issued(actor, new RequestId("request-" + requests++), "body");
  }

  Stamp at(Duration afterSending, Actor actor) {
    return new Stamp(SENT_AT.plus(afterSending), by(actor));
  }

  Stamp worker(int hoursAfterSending) {
    return at(Duration.ofHours(hoursAfterSending), CASEWORKER);
  }

  ReferralSent sent() {
    return new ReferralSent(
        ID,
        VICTIM,
        FORCE,
        Network.UNIT,
        Network.ROWAN_IDVA,
        ROWAN,
        ConsentToShare.GIVEN,
        LawfulBasis.CONSENT,
        false,
        false,
        Network.TIMERS,
        RECEIPT_DUE,
        at(Duration.ZERO, OFFICER));
  }

  ReferralReceived received() {
    return new ReferralReceived(ID, VICTIM, worker(1));
  }

  ReferralTriaged triaged() {
    return new ReferralTriaged(ID, VICTIM, Triage.B, CONTACT_DUE, worker(2));
  }

  ReferralAccepted accepted() {
    return new ReferralAccepted(ID, VICTIM, worker(3));
  }

  ContactAttempted contact(ContactResult result, int hoursAfterSending) {
    return new ContactAttempted(ID, VICTIM, result, worker(hoursAfterSending));
  }

  VictimEngaged engaged() {
    return new VictimEngaged(ID, VICTIM, worker(5));
  }

  ReferralClosed closed() {
    return new ReferralClosed(ID, VICTIM, Closure.NEEDS_MET, worker(6));
  }

  ReferralReopened reopened() {
    return new ReferralReopened(ID, VICTIM, worker(7));
  }

  AcceptanceUndone undone() {
    return new AcceptanceUndone(ID, VICTIM, worker(8));
  }

  NoteAdded noted() {
    return new NoteAdded(ID, VICTIM, Sealed.fact(1, FactClass.CASE_NOTE, ROWAN), worker(9));
  }

  ReceiptOverdue receiptOverdue() {
    return new ReceiptOverdue(ID, VICTIM, worker(40));
  }

  ContactOverdue contactOverdue() {
    return new ContactOverdue(ID, VICTIM, worker(49));
  }
}
