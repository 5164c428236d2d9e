package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Language;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Registry;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.referral.link.service.Link;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.service.Referral;
import org.safepathway.referral.service.StreamTargetResolver;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.SettableClock;
import org.safepathway.referral.victim.service.Victim;

/**
 * The front door before the real Referral and Victim streams on Axon's command bus and in-memory
 * event store. The Consent stream is a recorder that agrees unless told otherwise: the real one is
 * tested in the consent service, and the whole in the standalone process.
 */
abstract class InsideTesting {

  static final byte[] KEY =
      "a key of thirty-two bytes, at least".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final Vault.Entry IDENTITY = entry(FactClass.IDENTITY, "a name");
  static final Vault.Entry CONTACT = entry(FactClass.SAFE_CONTACT, "a number and a time");
  static final Vault.Entry HIGH_RISK = entry(FactClass.RISK, "high, with a reason");

  final Network network = new Network();
  final SettableClock clock = new SettableClock(NOW);
  final MapVault vault = new MapVault();
  final References references = new References(KEY);
  final Ids ids = new Ids(KEY);
  final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
  final List<Command> sent = new ArrayList<>();
  final Map<Class<?>, RefusalReason> consentRefuses = new HashMap<>();

  /** What happens, once, just before a command of a type is sent, or after it was answered. */
  final Map<Class<?>, Runnable> before = new HashMap<>();

  final Map<Class<?>, Runnable> after = new HashMap<>();
  private final Configuration axon = start();
  private final CommandGateway gateway = axon.commandGateway();
  final FrontDoor door = new FrontDoor(this::dispatch, vault, vault, network, references, ids);

  private Configuration start() {
    return DefaultConfigurer.defaultConfiguration(false)
        .configureEmbeddedEventStore(_ -> log)
        .configureSerializer(_ -> EventSerializer.forMessages())
        .registerComponent(Clock.class, _ -> clock)
        .registerComponent(Registry.class, _ -> network)
        .registerComponent(Retention.class, _ -> Retention.OF_THE_TABLE)
        .registerComponent(Attestations.class, _ -> vault)
        .configureAggregate(aggregate(Victim.class))
        .configureAggregate(aggregate(Referral.class))
        .configureAggregate(aggregate(Link.class))
        .start();
  }

  private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
    return AggregateConfigurer.defaultConfiguration(type)
        .configureCommandTargetResolver(_ -> new StreamTargetResolver());
  }

  @AfterEach
  void stop() {
    axon.shutdown();
  }

  Answer dispatch(Command command) {
    once(before, command);
    Answer answer = answer(command);
    once(after, command);
    return answer;
  }

  private static void once(Map<Class<?>, Runnable> happenings, Command command) {
    Runnable happening = happenings.remove(command.getClass());
    if (happening != null) {
      happening.run();
    }
  }

  private Answer answer(Command command) {
    sent.add(command);
    if (command instanceof ConsentCommand) {
      RefusalReason refusal = consentRefuses.get(command.getClass());
      return refusal == null ? new Answer.Done(command.stream()) : Answer.refused(refusal);
    }
    Answer answer = gateway.sendAndWait(command);
    return java.util.Objects.requireNonNull(answer);
  }

  /** Everything in the log, oldest first. */
  List<Event> events() {
    return log.readEvents(null, false)
        .map(TrackedEventMessage::getPayload)
        .map(Event.class::cast)
        .toList();
  }

  /** The names of the events in the log. */
  List<String> happened() {
    return events().stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  /** The names of the commands sent so far, and forgets them. */
  List<String> sentNow() {
    List<String> names = sent.stream().map(command -> command.getClass().getSimpleName()).toList();
    sent.clear();
    return names;
  }

  Vault.Sealed sealed(Actor by, String request, @Nullable String reference, Vault.Entry... facts) {
    Vault.SealAnswer answer =
        door.seal(by, new RequestId(request), reference, Arrays.asList(facts));
    assertThat(answer).isInstanceOf(Vault.Sealed.class);
    return (Vault.Sealed) answer;
  }

  Outcome act(Actor by, String request, Act act) {
    return door.act(by, new RequestId(request), act);
  }

  String done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).reference();
  }

  static Outcome refused(RefusalReason reason) {
    return new Outcome.Refused(Refusal.of(reason));
  }

  Refer refer(String request, OfferId offer, Vault.Entry... facts) {
    return new Refer(
        offer,
        sealed(OFFICER, request, null, facts),
        record(ConsentRecord.ConsentAnswer.GIVEN, FactClass.IDENTITY, FactClass.SAFE_CONTACT),
        LawfulBasis.CONSENT,
        false);
  }

  ReferByOverride override(String request, LawfulBasis basis, Vault.Entry... facts) {
    return new ReferByOverride(Network.ROWAN_IDVA, sealed(OFFICER, request, null, facts), basis);
  }

  /** The officer has referred her to Rowan; the officer's reference. */
  String referred() {
    return done(
        act(OFFICER, "refer-0001", refer("refer-0001", Network.ROWAN_IDVA, IDENTITY, CONTACT)));
  }

  /** Rowan's own reference of what the officer referred. */
  String rowans(String officersReference) {
    return referenceOf(ROWAN, FORCE, officersReference);
  }

  String referenceOf(OrganisationId organisation, OrganisationId holder, String reference) {
    References.Resolved at = references.resolve(holder, reference).orElseThrow();
    return references.referenceFor(organisation, at.victim(), at.referral());
  }

  /** Rowan's reference of what a caseworker has received and triaged. */
  String triaged() {
    String reference = rowans(referred());
    done(act(CASEWORKER, "receive-01", new org.safepathway.referral.inside.Receive(reference)));
    done(
        act(
            CASEWORKER,
            "triage-001",
            new org.safepathway.referral.inside.GiveTriage(
                reference, org.safepathway.referral.Triage.B)));
    sent.clear();
    return reference;
  }

  static Vault.Entry entry(FactClass factClass, String words) {
    return new Vault.Entry(new Said(factClass, words), null);
  }

  static ConsentRecord record(ConsentRecord.ConsentAnswer answer, FactClass... classes) {
    return new ConsentRecord(
        answer,
        Set.of(classes),
        ConsentRecord.Method.SPOKEN,
        "2026-1",
        Language.values()[0],
        ConsentRecord.Aid.NONE,
        true,
        true,
        true,
        null,
        LocalDate.parse("2026-03-20"),
        LocalDate.parse("2026-03-25"));
  }
}
