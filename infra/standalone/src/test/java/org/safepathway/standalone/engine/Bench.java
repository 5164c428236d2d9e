package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.StoreName;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.CaseFacts;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.specialist.documents.SpecialistCollections;

/** A running engine with the demonstration network, driven through the port as desks drive it. */
public final class Bench implements AutoCloseable {

  public static final OfferId OFFER = new OfferId("amberwell-by-and-for");
  public static final Clock NOON =
      InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")).withZone(ZoneOffset.UTC);

  /** Who takes part; a test may put another network in its place. */
  public final StaffRegistry registry = new StaffRegistry(NetworkFile.demo());

  public final Engine engine;
  public final Inside inside;

  public Bench(Path folder) {
    this(folder, NOON, FaultPoint.NONE);
  }

  public Bench(Path folder, Clock clock, FaultPoint faults) {
    this(folder, clock, Randomness.SECURE, faults);
  }

  public Bench(Path folder, Clock clock, Randomness randomness, FaultPoint faults) {
    this(new DataFolder(folder), clock, randomness, faults);
  }

  public Bench(DataFolder data, Clock clock, Randomness randomness, FaultPoint faults) {
    engine =
        new Engine(
            data, registry, new SpeakingOfStatus(StatusWords.builtIn()), clock, randomness, faults);
    inside = engine.inside();
  }

  /** One that runs in another way than over files. */
  public Bench(DataFolder data, EngineSettings settings) {
    engine =
        new Engine(
            data,
            registry,
            new SpeakingOfStatus(StatusWords.builtIn()),
            NOON,
            Randomness.SECURE,
            FaultPoint.NONE,
            settings);
    inside = engine.inside();
  }

  /** A running engine whose clock a test moves. */
  public static Bench at(Path folder, MovingClock clock) {
    return new Bench(folder, clock, FaultPoint.NONE);
  }

  /** Everything in the log, oldest first. */
  public List<Event> log() {
    return new Overrides(this).events();
  }

  /** Everything that a room holds. */
  public String dump(String room) throws InterruptedException {
    settle();
    return engine.stores(room).dump();
  }

  /** An officer's referral with consent, sent to Amberwell. */
  public Inside.Outcome refer(String request) {
    return refer(request, false);
  }

  /** The same, and whether she agrees to be counted. */
  public Inside.Outcome refer(String request, boolean statistics) {
    return refer(request, request, statistics);
  }

  /** The same, of somebody with a name. */
  public Inside.Outcome refer(String request, String name, boolean statistics) {
    RequestId id = new RequestId(request);
    Vault.Sealed sealed =
        sealed(
            People.OFFICER,
            request,
            null,
            Facts.identity(name),
            Facts.safeContact(),
            Facts.risk(false),
            Facts.support());
    return inside.act(
        People.OFFICER,
        id,
        new Refer(
            OFFER,
            sealed,
            Facts.consentToAllThatPoliceMayEnter(),
            LawfulBasis.PUBLIC_TASK,
            statistics));
  }

  public Vault.Sealed sealed(
      Actor actor, String request, @Nullable String reference, Fact... facts) {
    return (Vault.Sealed)
        inside.seal(actor, new RequestId(request), reference, Facts.entries(facts));
  }

  public Inside.Outcome act(Actor actor, String request, Act act) {
    return inside.act(actor, new RequestId(request), act);
  }

  /** Amberwell receives, triages and accepts. */
  public void accept(String reference, String request) {
    done(act(People.ASHA, request + "-receive", new Receive(reference)));
    done(act(People.ASHA, request + "-triage", new GiveTriage(reference, Triage.A)));
    done(act(People.ASHA, request + "-accept", new Accept(reference)));
  }

  /** Amberwell takes her consent, status included, and records her status. */
  public void recordStatus(String reference, String request, String mark) {
    done(
        act(
            People.ASHA,
            request + "-consent",
            new TakeConsent(
                reference,
                Purpose.SUPPORT,
                Facts.consent(
                    FactClass.IDENTITY,
                    FactClass.SAFE_CONTACT,
                    FactClass.RISK,
                    FactClass.SUPPORT,
                    FactClass.STATUS))));
    done(
        act(
            People.ASHA,
            request + "-status",
            new AddFacts(
                reference,
                sealed(People.ASHA, request + "-status", reference, Facts.status(mark)))));
  }

  /** Opens classes of a case as its organisation's database has them. */
  public Vault.OpenAnswer open(
      Actor actor, String request, String reference, FactClass... classes) {
    Set<FactClass> asked = Set.of(classes);
    List<SealedFact> facts =
        facts(actor, reference).stream()
            .map(HeldFact::sealed)
            .filter(fact -> asked.contains(fact.factClass()))
            .toList();
    return inside.open(actor, new RequestId(request), reference, Purpose.SUPPORT, asked, facts);
  }

  public List<HeldFact> facts(Actor actor, String reference) {
    return store(actor)
        .get(SpecialistCollections.FACTS, reference)
        .map(document -> read(document, CaseFacts.class).facts())
        .orElse(List.of());
  }

  /** The cases of an organisation, newest first. */
  public List<Case> cases(Actor actor) {
    return store(actor)
        .page(
            SpecialistCollections.CASES,
            SpecialistCollections.inbox(null, null, null),
            Order.NEWEST_FIRST,
            java.util.Optional.empty(),
            500)
        .documents()
        .stream()
        .map(document -> read(document, Case.class))
        .toList();
  }

  public String onlyCase(Actor actor) {
    List<Case> cases = cases(actor);
    assertThat(cases).hasSize(1);
    return cases.getFirst().reference();
  }

  public ReadStore store(Actor actor) {
    return engine.stores("specialist").open(StoreName.of(actor.organisation()));
  }

  public void settle() throws InterruptedException {
    assertThat(engine.awaitProjected(Duration.ofSeconds(30))).isTrue();
  }

  /**
   * Waits until whatever follows the events has taken all of them and has added none meanwhile, so
   * that what comes next has one place in the log.
   */
  public void quiet() {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(30))
        .until(this::isQuiet);
  }

  /** Whether whatever follows the events has taken all of them. */
  public boolean isAtRest() throws InterruptedException {
    return isQuiet();
  }

  private boolean isQuiet() throws InterruptedException {
    long head = head();
    return engine.listenersAreCurrent()
        && engine.awaitProjected(Duration.ofSeconds(30))
        && head() == head;
  }

  private long head() {
    return engine.rooms().values().stream().mapToLong(ProjectingRuntime::head).max().orElseThrow();
  }

  /** Sends a command as no desk can. */
  public Answer send(Command command) {
    return engine.send(command);
  }

  /** Everything in the log, oldest first. */
  public List<Event> events() {
    return new Overrides(this).events();
  }

  /** Lets everything happen that is due now. */
  public void tick() throws InterruptedException {
    assertThat(engine.tick(Duration.ofSeconds(30))).isTrue();
  }

  public static String done(Inside.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Inside.Outcome.Done.class);
    return ((Inside.Outcome.Done) outcome).reference();
  }

  private static <T> T read(Document document, Class<T> type) {
    return CanonicalJson.mapper().readValue(document.body(), type);
  }

  @Override
  public void close() {
    engine.close();
  }
}
