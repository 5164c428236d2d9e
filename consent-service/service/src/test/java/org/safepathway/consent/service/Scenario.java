package org.safepathway.consent.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.FORCE;
import static org.safepathway.network.Network.ROWAN;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CoreMatchers;
import org.hamcrest.CustomMatcher;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.AskOverride;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConfirmGrant;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.OpenFacts;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.RecordStatus;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.directory.Language;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.network.Network;
import org.safepathway.referral.retention.Retention;
import org.safepathway.vault.TestAttestations;

/**
 * The language of the tests of this package: given events, when a command, then events or a
 * refusal. The stream is of an invented victim and Rowan unless said otherwise; the clock stands at
 * {@link #NOW} unless moved.
 */
final class Scenario {

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  static final VictimId VICTIM = new VictimId("0123456789abcdef0123456789abcdef");
  static final ConsentId CONSENT = ConsentId.of(VICTIM, ROWAN);
  static final FactId FACT = new FactId("00000000000000000000000000000001");
  static final FactId STATUS_FACT = new FactId("00000000000000000000000000000002");
  static final Set<FactClass> POLICE_CLASSES =
      Set.of(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK, FactClass.SUPPORT);
  static final Set<FactClass> WITH_STATUS =
      Set.of(
          FactClass.IDENTITY,
          FactClass.SAFE_CONTACT,
          FactClass.RISK,
          FactClass.SUPPORT,
          FactClass.STATUS);

  final Network network = new Network();
  final TestAttestations attestations;
  private final AggregateTestFixture<ConsentAggregate> fixture =
      new AggregateTestFixture<>(ConsentAggregate.class);
  private final MovingClock clock = new MovingClock();
  private ConsentEvent[] history = {};
  private int requests;

  Scenario(Path folder) {
    attestations = new TestAttestations(folder);
    fixture.registerCommandTargetResolver(
        message ->
            new VersionedAggregateIdentifier(((Command) message.getPayload()).stream(), null));
    fixture.registerInjectableResource(clock);
    fixture.registerInjectableResource(network);
    fixture.registerInjectableResource(Retention.OF_THE_TABLE);
    fixture.registerInjectableResource(attestations);
  }

  Scenario given(ConsentEvent... events) {
    history = events;
    return this;
  }

  Scenario at(Instant instant) {
    clock.instant = instant;
    return this;
  }

  Scenario after(Duration time) {
    return at(NOW.plus(time));
  }

  When when(ConsentCommand command) {
    return new When(
        history.length == 0
            ? fixture.givenNoPriorActivity().when(command)
            : fixture.given((Object[]) history).when(command));
  }

  /** What came of a command. */
  record When(ResultValidator<ConsentAggregate> result) {

    /** Done with exactly these events. */
    void happens(ConsentEvent... events) {
      result.expectSuccessfulHandlerExecution();
      assertThat(answer()).isInstanceOf(Answer.Done.class);
      result.expectEvents((Object[]) events);
    }

    /** Done, with nothing appended. */
    void isSoAlready() {
      happens();
    }

    /** Done, with one event of this type. */
    void happensAs(Class<? extends ConsentEvent> type) {
      result.expectSuccessfulHandlerExecution();
      assertThat(answer()).isInstanceOf(Answer.Done.class);
      result.expectEventsMatching(
          Matchers.payloadsMatching(Matchers.exactSequenceOf(CoreMatchers.instanceOf(type))));
    }

    /** Refused for this reason, with nothing appended. */
    void isRefused(RefusalReason reason) {
      result.expectSuccessfulHandlerExecution();
      result.expectNoEvents();
      assertThat(answer()).isEqualTo(Answer.refused(reason));
    }

    private @Nullable Object answer() {
      Object[] seen = new Object[1];
      result.expectResultMessageMatching(
          new CustomMatcher<>("any") {
            @Override
            public boolean matches(Object message) {
              seen[0] = ((Message<?>) message).getPayload();
              return true;
            }
          });
      return seen[0];
    }
  }

  // --- values ---

  Issued by(Actor actor) {
    requests++;
    return new Issued(
        actor, new RequestId("request-%04d".formatted(requests)), "fingerprint-" + requests);
  }

  static Stamp stamp(Issued issued) {
    return new Stamp(NOW, issued);
  }

  Stamp stamp(Actor actor) {
    return stamp(by(actor));
  }

  static ConsentRecord given(Set<FactClass> classes, int days) {
    return record(ConsentAnswer.GIVEN, classes, null, TODAY, TODAY.plusDays(days));
  }

  static ConsentRecord refused(Set<FactClass> classes) {
    return record(ConsentAnswer.REFUSED, classes, null, TODAY, TODAY);
  }

  static ConsentRecord record(
      ConsentAnswer answer,
      Set<FactClass> classes,
      @Nullable LocalDate validFrom,
      LocalDate reviewOn,
      LocalDate expiresOn) {
    return new ConsentRecord(
        answer,
        classes,
        ConsentRecord.Method.SPOKEN,
        "2026-1",
        Language.PANJABI,
        ConsentRecord.Aid.INTERPRETER,
        true,
        true,
        true,
        validFrom,
        reviewOn,
        expiresOn);
  }

  static SealedFact status(OrganisationId recordedBy) {
    return new SealedFact(
        STATUS_FACT, FactClass.STATUS, recordedBy, null, "c2VhbGVk", "fingerprint");
  }

  // --- events that may have happened ---

  ConsentGiven confirmed(Set<FactClass> classes) {
    return confirmed(given(classes, 100));
  }

  ConsentGiven confirmed(ConsentRecord record) {
    return new ConsentGiven(
        CONSENT,
        Purpose.SUPPORT,
        ConsentStage.CONFIRMED,
        record,
        record.classes().contains(FactClass.STATUS) ? status(ROWAN) : null,
        Set.of(),
        stamp(Network.CASEWORKER));
  }

  ConsentGiven provisional(Set<FactClass> classes, int days) {
    return new ConsentGiven(
        CONSENT,
        Purpose.SUPPORT,
        ConsentStage.PROVISIONAL,
        given(classes, days),
        null,
        Set.of(),
        stamp(Network.OFFICER));
  }

  /** She agreed when this person asked her. */
  ConsentGiven agreed(Actor by, FactClass... classes) {
    return new ConsentGiven(
        CONSENT,
        Purpose.SUPPORT,
        stage(by),
        given(classes(classes), 20),
        classes(classes).contains(FactClass.STATUS) ? status(ROWAN) : null,
        Set.of(),
        stamp(by));
  }

  /** She did not when this person asked her. */
  ConsentRefused saidNo(Actor by) {
    return new ConsentRefused(
        CONSENT, Purpose.SUPPORT, stage(by), refused(WITH_STATUS), Set.of(), stamp(by));
  }

  ConsentWithdrawn withdrew() {
    return new ConsentWithdrawn(CONSENT, Purpose.SUPPORT, Set.of(ROWAN), stamp(Network.CASEWORKER));
  }

  private static ConsentStage stage(Actor by) {
    return by.organisation().equals(FORCE) || by.organisation().equals(Network.OTHER_FORCE)
        ? ConsentStage.PROVISIONAL
        : ConsentStage.CONFIRMED;
  }

  OverrideAsked asked(Actor by, boolean policeLinked) {
    return new OverrideAsked(
        CONSENT,
        Network.ROWAN_REFUGE,
        "referral-1",
        LawfulBasis.VITAL_INTERESTS,
        policeLinked,
        Network.UNIT,
        NOW.plus(Duration.ofMinutes(30)),
        NOW.plus(Duration.ofHours(24)),
        stamp(by));
  }

  OverrideAuthorised authorised() {
    return authorisedUntil(NOW.plus(Duration.ofDays(14)));
  }

  OverrideAuthorised authorisedUntil(Instant until) {
    return new OverrideAuthorised(
        CONSENT,
        Network.ROWAN_REFUGE,
        "referral-1",
        LawfulBasis.VITAL_INTERESTS,
        false,
        FORCE,
        Network.OFFICER.person(),
        Network.UNIT,
        Set.of(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK),
        until,
        stamp(Network.SUPERVISOR));
  }

  // --- commands ---

  RecordConsent recording(ConsentRecord record, Actor by) {
    return new RecordConsent(
        CONSENT,
        Purpose.SUPPORT,
        record,
        record.classes().contains(FactClass.STATUS) && record.answer() == ConsentAnswer.GIVEN
            ? status(ROWAN)
            : null,
        by(by));
  }

  WithdrawConsent withdrawing(Actor by) {
    return new WithdrawConsent(CONSENT, Purpose.SUPPORT, by(by));
  }

  NarrowConsent narrowing(Actor by, FactClass... classes) {
    return new NarrowConsent(CONSENT, Purpose.SUPPORT, classes(classes), by(by));
  }

  OpenFacts opening(Actor by, FactClass... classes) {
    return new OpenFacts(CONSENT, Purpose.SUPPORT, classes(classes), List.of(FACT), by(by));
  }

  ConfirmGrant confirming(Actor by, FactClass... classes) {
    return new ConfirmGrant(CONSENT, classes(classes), by(by));
  }

  RecordStatus recordingStatus(Actor by) {
    return new RecordStatus(
        CONSENT, status(ROWAN), attestations.of(VICTIM, ROWAN, STATUS_FACT), by(by));
  }

  AskOverride asking(Actor by, Attestation attestation) {
    return new AskOverride(
        CONSENT,
        Network.ROWAN_REFUGE,
        "referral-1",
        LawfulBasis.VITAL_INTERESTS,
        attestation,
        by(by));
  }

  AuthoriseOverride authorising(Actor by) {
    return new AuthoriseOverride(CONSENT, by(by));
  }

  private static Set<FactClass> classes(FactClass... classes) {
    return Arrays.stream(classes).collect(Collectors.toUnmodifiableSet());
  }

  private static final class MovingClock extends Clock {

    private Instant instant = NOW;

    @Override
    public Instant instant() {
      return instant;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant, zone);
    }
  }
}
