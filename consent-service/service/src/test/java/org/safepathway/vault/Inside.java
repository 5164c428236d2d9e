package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.service.ConsentAggregate;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Language;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.network.Network;
import org.safepathway.referral.retention.Retention;

/** The vault with a real key store, real key files and a real Consent stream on a real bus. */
final class Inside implements AutoCloseable {

  static final SpeakingOfStatus SPEAKING = new SpeakingOfStatus(StatusWords.builtIn());
  static final VictimId VICTIM = new VictimId("0123456789abcdef0123456789abcdef");
  static final VictimId OTHER_VICTIM = new VictimId("fedcba9876543210fedcba9876543210");
  static final ConsentId CONSENT = ConsentId.of(VICTIM, ROWAN);
  static final Set<FactClass> ALL_BUT_NOTES =
      Set.of(
          FactClass.IDENTITY,
          FactClass.SAFE_CONTACT,
          FactClass.RISK,
          FactClass.SUPPORT,
          FactClass.STATUS);

  final Network network = new Network();
  final TickingClock clock = new TickingClock();
  final Path keyFile;
  final KeyManagement masters;
  final KeyStore keys;
  final SealingVault vault;
  final KeyCleanUp cleanUp;
  final EmbeddedEventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  final DefaultCommandGateway commands;
  private final Randomness randomness;
  private int requests;

  Inside(Path folder) {
    this(folder, FaultPoint.NONE);
  }

  Inside(Path folder, FaultPoint faultPoint) {
    this(folder, Randomness.SECURE, faultPoint);
  }

  Inside(Path folder, Randomness randomness, FaultPoint faultPoint) {
    this.randomness = randomness;
    keyFile = folder.resolve("keys.db");
    masters = new FileKeyManagement(folder.resolve("masters"), randomness);
    keys = new KeyStore(keyFile, masters, randomness);
    cleanUp = new KeyCleanUp(keys);
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    commands = DefaultCommandGateway.builder().commandBus(bus).build();
    vault = vault(this::sendAndWait, faultPoint);
    var resolvers =
        MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(ConsentAggregate.class),
            new SimpleResourceParameterResolverFactory(
                List.of(clock, network, vault, Retention.OF_THE_TABLE)));
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
  }

  SealingVault vault(Dispatch dispatch) {
    return vault(dispatch, FaultPoint.NONE);
  }

  private SealingVault vault(Dispatch dispatch, FaultPoint faultPoint) {
    return new SealingVault(
        network, SPEAKING, masters, keys, dispatch, clock, randomness, faultPoint);
  }

  Answer sendAndWait(Command command) {
    return commands.sendAndWait(GenericCommandMessage.asCommandMessage(command));
  }

  Issued by(Actor actor) {
    requests++;
    return new Issued(
        actor, new RequestId("request-%04d".formatted(requests)), "fingerprint-" + requests);
  }

  // --- seal ---

  List<SealedFact> sealed(Actor by, Fact... facts) {
    return sealed(VICTIM, by(by), facts);
  }

  List<SealedFact> sealed(VictimId victim, Issued issued, Fact... facts) {
    Vault.SealAnswer answer = seal(victim, issued, facts);
    assertThat(answer).isInstanceOf(Vault.Sealed.class);
    return ((Vault.Sealed) answer).facts();
  }

  Vault.SealAnswer seal(VictimId victim, Issued issued, Fact... facts) {
    return vault.seal(issued.by(), issued.request(), victim, entries(facts));
  }

  static List<Vault.Entry> entries(Fact... facts) {
    return Arrays.stream(facts).map(fact -> new Vault.Entry(fact, null)).toList();
  }

  // --- consent ---

  void agrees(ConsentId consent, Actor taker, Set<FactClass> classes) {
    SealedFact status = null;
    if (classes.contains(FactClass.STATUS)) {
      Issued issued = by(taker);
      Vault.SealAnswer answer = vault.sealNotDiscussed(taker, issued.request(), consent);
      status = ((Vault.Sealed) answer).facts().getFirst();
    }
    agrees(consent, taker, classes, status);
  }

  void agrees(ConsentId consent, Actor taker, Set<FactClass> classes, @Nullable SealedFact status) {
    ConsentRecord record = record(this, classes, 100);
    assertThat(sendAndWait(new RecordConsent(consent, Purpose.SUPPORT, record, status, by(taker))))
        .isInstanceOf(Answer.Done.class);
  }

  static ConsentRecord record(Inside inside, Set<FactClass> classes, int days) {
    LocalDate today = LocalDate.now(inside.clock.withZone(ZoneId.of("Europe/London")));
    return new ConsentRecord(
        ConsentRecord.ConsentAnswer.GIVEN,
        classes,
        ConsentRecord.Method.SPOKEN,
        "2026-1",
        Language.BENGALI,
        ConsentRecord.Aid.INTERPRETER,
        true,
        true,
        true,
        null,
        today,
        today.plusDays(days));
  }

  // --- open ---

  Vault.OpenAnswer open(Actor by, SealedFact... facts) {
    return open(CONSENT, by, List.of(facts));
  }

  Vault.OpenAnswer open(ConsentId consent, Actor by, List<SealedFact> facts) {
    return open(vault, consent, by, facts);
  }

  Vault.OpenAnswer open(Vault vault, ConsentId consent, Actor by, List<SealedFact> facts) {
    Set<FactClass> classes =
        facts.stream().map(SealedFact::factClass).collect(Collectors.toUnmodifiableSet());
    return vault.open(by(by), consent, Purpose.SUPPORT, classes, facts);
  }

  Map<FactId, Fact> opened(ConsentId consent, Actor by, List<SealedFact> facts) {
    Vault.OpenAnswer answer = open(consent, by, facts);
    assertThat(answer).isInstanceOf(Vault.Opened.class);
    return ((Vault.Opened) answer).facts();
  }

  Map<FactId, Fact> opened(SealedFact... facts) {
    return opened(CONSENT, CASEWORKER, List.of(facts));
  }

  List<ConsentEvent> stream(ConsentId consent) {
    return events
        .readEvents(consent.value())
        .asStream()
        .map(message -> (ConsentEvent) message.getPayload())
        .toList();
  }

  /** Shows the clean-up every event of a stream, as often as a test likes. */
  void cleanUpAfter(ConsentId consent) {
    stream(consent).forEach(cleanUp::on);
  }

  @Override
  public void close() {
    keys.close();
  }

  /** A second later whenever it is asked. */
  static final class TickingClock extends Clock {

    private Instant instant = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public Instant instant() {
      instant = instant.plus(Duration.ofSeconds(1));
      return instant;
    }

    void pass(Duration time) {
      instant = instant.plus(time);
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
