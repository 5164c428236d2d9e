package org.safepathway.specialist.projector;

import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.safepathway.consent.AskOverride;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConfirmGrant;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.LapseConsent;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.RecordStatus;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.consent.service.ConsentAggregate;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.testing.TestNetwork;
import org.safepathway.referral.retention.Retention;

/** Amberwell's real Consent streams, in memory: one victim after the other. */
final class ConsentStream {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final MovingClock clock = new MovingClock();
  private final EmbeddedEventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final DefaultCommandGateway commands;
  private ConsentId consent;
  private int victims;
  private int requests;

  ConsentStream() {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    commands = DefaultCommandGateway.builder().commandBus(bus).build();
    Attestations allGenuine = _ -> true;
    var resolvers =
        MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(ConsentAggregate.class),
            new SimpleResourceParameterResolverFactory(
                List.of(clock, new Everybody(), allGenuine, Retention.OF_THE_TABLE)));
    AggregateAnnotationCommandHandler.<ConsentAggregate>builder()
        .aggregateType(ConsentAggregate.class)
        .parameterResolverFactory(resolvers)
        .commandTargetResolver(
            message ->
                new VersionedAggregateIdentifier(((Command) message.getPayload()).stream(), null))
        .repository(
            EventSourcingRepository.builder(ConsentAggregate.class)
                .eventStore(events)
                .parameterResolverFactory(resolvers)
                .build())
        .build()
        .subscribe(bus);
    consent = ofAnother();
  }

  /** Begins with a victim of whom nothing happened yet. */
  void begin() {
    consent = ofAnother();
  }

  private ConsentId ofAnother() {
    victims++;
    return ConsentId.of(new VictimId("%032x".formatted(victims)), AMBERWELL);
  }

  VictimId victim() {
    return consent.victim();
  }

  /** What happened on her stream so far. */
  List<ConsentEvent> events() {
    return events
        .readEvents(consent.value())
        .asStream()
        .map(message -> (ConsentEvent) message.getPayload())
        .toList();
  }

  /** Whether the stream would disclose a fact of this class now. */
  boolean discloses(FactClass factClass) {
    Actor asker = TestNetwork.workerOf(AMBERWELL);
    return send(new ConfirmGrant(consent, Set.of(factClass), by(asker))) instanceof Answer.Done;
  }

  void answers(Actor taker, ConsentAnswer answer, Set<FactClass> classes) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    boolean status = answer == ConsentAnswer.GIVEN && classes.contains(FactClass.STATUS);
    var unused =
        send(
            new RecordConsent(
                consent,
                Purpose.SUPPORT,
                new ConsentRecord(
                    answer,
                    classes,
                    ConsentRecord.Method.SPOKEN,
                    "2026-1",
                    Language.BENGALI,
                    ConsentRecord.Aid.NONE,
                    true,
                    true,
                    true,
                    null,
                    today,
                    today.plusDays(20)),
                status ? fact() : null,
                by(taker)));
  }

  void narrows(Set<FactClass> classes) {
    var unused =
        send(
            new NarrowConsent(
                consent, Purpose.SUPPORT, classes, by(TestNetwork.workerOf(AMBERWELL))));
  }

  void withdraws() {
    var unused =
        send(new WithdrawConsent(consent, Purpose.SUPPORT, by(TestNetwork.workerOf(AMBERWELL))));
  }

  /** A month later everything that was agreed is over. */
  void aMonthPasses() {
    clock.now = clock.now.plus(Duration.ofDays(31));
    var unused = send(new LapseConsent(consent, Purpose.SUPPORT, by(TestNetwork.CLOCK)));
  }

  void overrides() {
    Attestation high =
        new Attestation(
            victim(),
            TestNetwork.MIDSHIRE,
            List.of(),
            Set.of(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK),
            true,
            true,
            true,
            false,
            "mac");
    var asked =
        send(
            new AskOverride(
                consent,
                TestNetwork.offerOf(AMBERWELL),
                "referral",
                LawfulBasis.VITAL_INTERESTS,
                high,
                by(TestNetwork.HALE)));
    var unused = send(new AuthoriseOverride(consent, by(TestNetwork.DUNN)));
  }

  void recordsStatus() {
    SealedFact status = fact();
    Attestation attestation =
        new Attestation(
            victim(),
            AMBERWELL,
            List.of(status.id()),
            Set.of(FactClass.STATUS),
            false,
            false,
            false,
            false,
            "mac");
    var unused =
        send(new RecordStatus(consent, status, attestation, by(TestNetwork.workerOf(AMBERWELL))));
  }

  private SealedFact fact() {
    FactId id = new FactId("%032x".formatted(0xf000 + requests));
    return new SealedFact(id, FactClass.STATUS, AMBERWELL, null, "sealed" + requests, "print");
  }

  private Answer send(ConsentCommand command) {
    return commands.sendAndWait(GenericCommandMessage.asCommandMessage(command));
  }

  private Issued by(Actor actor) {
    requests++;
    clock.now = clock.now.plusSeconds(1);
    return new Issued(actor, new RequestId("request-" + requests), "fingerprint-" + requests);
  }

  private static final class MovingClock extends Clock {

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }

  /** The test network, in which everybody whom a story names is staff. */
  private static final class Everybody implements Registry {

    private final TestNetwork network = new TestNetwork();

    @Override
    public Optional<Organisation> organisation(OrganisationId id) {
      return network.organisation(id);
    }

    @Override
    public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
      return organisation(organisation)
          .map(
              known ->
                  new Staff(
                      person,
                      organisation,
                      "Invented",
                      known.kind() == OrganisationKind.POLICE
                          ? Set.of(StaffRole.OFFICER, StaffRole.SUPERVISOR)
                          : Set.of(StaffRole.CASEWORKER),
                      null));
    }

    @Override
    public Optional<Offer> offer(OfferId id) {
      return offers().stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    @Override
    public List<Offer> offers() {
      return new ArrayList<>(
          List.of(
              new Offer(
                  TestNetwork.offerOf(AMBERWELL),
                  AMBERWELL,
                  "Outreach",
                  ServiceKind.OUTREACH,
                  "An invented offer.",
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  "always",
                  IntakeState.OPEN,
                  Timers.STANDARD)));
    }

    @Override
    public List<Organisation> organisations() {
      return network.organisations();
    }
  }
}
