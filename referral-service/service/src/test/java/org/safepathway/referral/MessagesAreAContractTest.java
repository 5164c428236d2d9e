package org.safepathway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.SealedFact;
import org.safepathway.directory.Timers;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.link.AskLink;
import org.safepathway.referral.link.CloseLink;
import org.safepathway.referral.link.LinkClosed;
import org.safepathway.referral.link.LinkCommand;
import org.safepathway.referral.link.LinkEnd;
import org.safepathway.referral.link.LinkEvent;
import org.safepathway.referral.link.LinkId;
import org.safepathway.referral.link.LinkOffered;
import org.safepathway.referral.link.LinkTakenUp;
import org.safepathway.referral.link.OfferLink;
import org.safepathway.referral.link.TakeUpLink;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Reviewed;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.victim.AskChanges;
import org.safepathway.referral.victim.Confirmation;
import org.safepathway.referral.victim.EndLinks;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.LinkTried;
import org.safepathway.referral.victim.NoteLink;
import org.safepathway.referral.victim.RecordFacts;
import org.safepathway.referral.victim.RegisterVictim;
import org.safepathway.referral.victim.TryLink;
import org.safepathway.referral.victim.VictimCommand;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimEvent;
import org.safepathway.referral.victim.VictimLinked;
import org.safepathway.referral.victim.VictimRegistered;
import org.safepathway.referral.victim.VictimUnlinked;

/**
 * Every message of these three streams through the serializer that stores and sends it, against a
 * reviewed file: a stored event that could no longer be read would be a lost victim.
 */
class MessagesAreAContractTest {

  private static final List<ContactChange> CHANGES =
      List.of(
          new ContactChange(
              Sealed.id(1),
              FactClass.SAFE_CONTACT,
              Network.FORCE,
              Instant.parse("2026-03-03T10:00:00Z")));
  private static final ReferralId ID = new ReferralId("a".repeat(32));
  private static final ReferralId ONWARD = new ReferralId("b".repeat(32));
  private static final VictimId SHE = new VictimId("c".repeat(32));
  private static final VictimId HER_TOO = new VictimId("e".repeat(32));
  private static final LinkId LINK = new LinkId("d".repeat(32));
  private static final List<LinkEnd> ENDS =
      List.of(new LinkEnd(SHE, Network.ROWAN), new LinkEnd(HER_TOO, Network.HAZEL));
  private static final Issued ISSUED =
      new Issued(Network.CASEWORKER, new RequestId("request-0001"), "fingerprint");
  private static final Stamp STAMP =
      new Stamp(Instant.parse("2026-03-02T10:00:00.123456Z"), ISSUED);
  private static final SealedFact NOTE = Sealed.fact(1, FactClass.CASE_NOTE, Network.ROWAN);
  private static final List<SealedFact> FACTS =
      List.of(
          Sealed.fact(2, FactClass.IDENTITY, Network.FORCE),
          Sealed.correction(3, FactClass.RISK, Network.FORCE, Sealed.id(9)));
  private static final Attestation ATTESTATION =
      Sealed.attestation(SHE, FACTS.getFirst(), FACTS.getLast());

  static Stream<Record> messages() {
    return Stream.of(
        new SendReferral(
            ID, SHE, Network.ROWAN_IDVA, LawfulBasis.CONSENT, true, false, true, ISSUED),
        new SendByOverride(
            ID,
            SHE,
            Network.ROWAN_IDVA,
            Network.ROWAN,
            Network.UNIT,
            LawfulBasis.VITAL_INTERESTS,
            true,
            ISSUED),
        new ReceiveReferral(ID, ISSUED),
        new TriageReferral(ID, Triage.A, ISSUED),
        new AcceptReferral(ID, ISSUED),
        new PutOnWaitingList(ID, ISSUED),
        new DeclineReferral(ID, NOTE, ISSUED),
        new RedirectReferral(ID, ONWARD, ISSUED),
        new ReturnReferral(ID, ISSUED),
        new RecordContact(ID, ContactResult.NO_ANSWER, CHANGES, ISSUED),
        new EngageVictim(ID, ISSUED),
        new CloseReferral(ID, Closure.NEEDS_MET, ISSUED),
        new RecallReferral(ID, ISSUED),
        new ReopenReferral(ID, ISSUED),
        new UndoAcceptance(ID, ISSUED),
        new AddNote(ID, NOTE, ISSUED),
        new NoteReceiptOverdue(ID, ISSUED),
        new NoteContactOverdue(ID, ISSUED),
        new NoteUndeliverable(ID, ISSUED),
        new JudgeReferral(ID, JudgeReferral.Question.REDIRECT, ISSUED),
        new AcknowledgeChange(ID, List.of(Sealed.id(1)), CHANGES, ISSUED),
        new AgeOutReferrersRecord(ID, ISSUED),
        new RegisterVictim(SHE, FACTS, ATTESTATION, ISSUED),
        new RecordFacts(SHE, FACTS, ATTESTATION, Confirmation.BY_CODE_WORD, ISSUED),
        new AskChanges(SHE, ISSUED),
        new EraseVictim(SHE, ErasureCause.ASKED_BY_VICTIM, ISSUED),
        new TryLink(SHE, ISSUED),
        new NoteLink(SHE, LINK, Network.ROWAN, Network.HAZEL, ISSUED),
        new EndLinks(SHE, Network.ROWAN, null, null, ISSUED),
        new OfferLink(LINK, SHE, ISSUED),
        new AskLink(LINK, ISSUED),
        new TakeUpLink(LINK, HER_TOO, ISSUED),
        new CloseLink(LINK, ISSUED),
        new ReferralSent(
            ID,
            SHE,
            Network.FORCE,
            Network.UNIT,
            Network.ROWAN_IDVA,
            Network.ROWAN,
            ConsentToShare.OVERRIDDEN,
            LawfulBasis.PUBLIC_TASK,
            true,
            true,
            Timers.STANDARD,
            Instant.parse("2026-03-04T00:00:00Z"),
            STAMP),
        new ReferralUndeliverable(ID, SHE, STAMP),
        new ReferralReceived(ID, SHE, STAMP),
        new ReferralTriaged(ID, SHE, Triage.B, Instant.parse("2026-03-04T10:00:00Z"), STAMP),
        new ReferralAccepted(ID, SHE, STAMP),
        new ReferralPutOnWaitingList(ID, SHE, STAMP),
        new ReferralDeclined(ID, SHE, NOTE, STAMP),
        new ReferralRedirected(ID, SHE, ONWARD, STAMP),
        new ReferralReturned(ID, SHE, STAMP),
        new ContactAttempted(ID, SHE, ContactResult.SOMEONE_ELSE_ANSWERED, STAMP),
        new VictimEngaged(ID, SHE, STAMP),
        new ReferralClosed(ID, SHE, Closure.UNABLE_TO_CONTACT, STAMP),
        new ReferralRecalled(ID, SHE, STAMP),
        new ReferralReopened(ID, SHE, STAMP),
        new AcceptanceUndone(ID, SHE, STAMP),
        new NoteAdded(ID, SHE, NOTE, STAMP),
        new ReceiptOverdue(ID, SHE, STAMP),
        new ContactOverdue(ID, SHE, STAMP),
        new ChangeAcknowledged(ID, SHE, List.of(Sealed.id(1)), STAMP),
        new ReferrersRecordAgedOut(ID, SHE, STAMP),
        new VictimRegistered(SHE, FACTS, STAMP),
        new FactsRecorded(SHE, FACTS, Confirmation.IN_PERSON, STAMP),
        new VictimErased(SHE, ErasureCause.NEVER_SENT, STAMP),
        new LinkTried(SHE, STAMP),
        new VictimLinked(SHE, LINK, Network.ROWAN, Network.HAZEL, STAMP),
        new VictimUnlinked(SHE, LINK, Network.ROWAN, Network.HAZEL, STAMP),
        new LinkOffered(SHE, LINK, Instant.parse("2026-03-02T22:00:00Z"), STAMP),
        new LinkTakenUp(SHE, LINK, ENDS.getFirst(), ENDS.getLast(), STAMP),
        new LinkClosed(SHE, LINK, ENDS, STAMP));
  }

  @Test
  void everyMessageIsHere() {
    List<Class<?>> permitted =
        Stream.of(
                ReferralCommand.class,
                ReferralEvent.class,
                VictimCommand.class,
                VictimEvent.class,
                LinkCommand.class,
                LinkEvent.class)
            .<Class<?>>flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .toList();

    assertThat(messages().<Class<?>>map(Record::getClass))
        .containsExactlyInAnyOrderElementsOf(permitted);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void itIsWrittenAsReviewedAndReadAgain(Record message) {
    String written = serializer(message).serialize(message, String.class).getData();
    String reviewed = Reviewed.text(name(message), written);

    assertThat(written).isEqualTo(reviewed);
    Object read =
        serializer(message)
            .deserialize(
                new SimpleSerializedObject<>(
                    reviewed, String.class, message.getClass().getName(), revision(message)));
    assertThat(read).isEqualTo(message);
  }

  private static Serializer serializer(Record message) {
    return message instanceof org.safepathway.kernel.Event
        ? EventSerializer.forEvents()
        : EventSerializer.forMessages();
  }

  private static String name(Record message) {
    EventVersion version = message.getClass().getAnnotation(EventVersion.class);
    return message.getClass().getSimpleName()
        + "-v"
        + (version == null ? 1 : version.value())
        + ".json";
  }

  private static String revision(Record message) {
    EventVersion version = message.getClass().getAnnotation(EventVersion.class);
    return version == null ? "" : String.valueOf(version.value());
  }
}
