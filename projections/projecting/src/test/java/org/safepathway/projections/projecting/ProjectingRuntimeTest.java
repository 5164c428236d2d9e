package org.safepathway.projections.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.kernel.Away;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.projecting.TestEvents.Broken;
import org.safepathway.projections.projecting.TestEvents.Shared;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.StoreRebuild;
import org.safepathway.projections.store.sqlite.SqliteReadStores;

/** A projection under Axon's streaming processor. */
class ProjectingRuntimeTest {

  private static final Duration BOUND = Duration.ofSeconds(20);

  @TempDir Path folder;

  private final EmbeddedEventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

  @AfterEach
  void shutDown() {
    events.shutDown();
  }

  @ParameterizedTest
  @Tag("firewall")
  @CsvSource({"1, 1", "7, 1", "1000, 1", "10, 4"})
  void whatRanLiveEqualsItsRebuild(int batchSize, int segments) throws Exception {
    ProjectingSettings settings = new ProjectingSettings(batchSize, segments, FaultPoint.NONE);
    Random random = new Random(7);
    try (ReadStores stores = stores();
        ProjectingRuntime runtime = start(stores, new InMemoryTokenStore(), settings)) {
      for (int round = 0; round < 5; round++) {
        publish(TestEvents.history(random, 60, 12));
        publish(List.of("of no projection's concern"));
        assertThat(runtime.awaitHead(BOUND)).isTrue();
        assertThat(runtime.position()).isEqualTo(61 * (round + 1) - 1);
        assertThat(runtime.lag()).isZero();
      }
      assertThat(runtime.failure()).isEmpty();
    }

    rebuildEquals(300);
  }

  @Test
  void afterAnActItsDocumentIsThereWithinTheBound() throws Exception {
    try (ReadStores stores = stores();
        ProjectingRuntime runtime =
            start(stores, new InMemoryTokenStore(), ProjectingSettings.DEFAULT)) {
      for (int i = 1; i < 40; i++) {
        publish(List.of(new Shared(TestEvents.victim(i), TestEvents.HOUSES.getFirst(), "x")));
        assertThat(runtime.awaitHead(BOUND)).isTrue();
        assertThat(
                stores
                    .open(StoreName.of(TestEvents.HOUSES.getFirst()))
                    .get(TestProjection.THINGS, "ref-%04x".formatted(i)))
            .isPresent();
      }
    }
  }

  @Test
  void waitingForWhatDoesNotComeEndsAtTheBound() throws Exception {
    try (ReadStores stores = stores();
        ProjectingRuntime runtime =
            start(stores, new InMemoryTokenStore(), ProjectingSettings.DEFAULT)) {
      assertThat(runtime.awaitPosition(0, Duration.ofMillis(50))).isFalse();
      assertThat(runtime.position()).isEqualTo(-1);
      assertThat(runtime.head()).isEqualTo(-1);
    }
  }

  @Test
  void theTokenIsStoredOnlyAfterTheDocuments() throws Exception {
    List<String> early = new ArrayList<>();
    AtomicInteger stored = new AtomicInteger();
    try (ReadStores stores = stores()) {
      TokenStore tokens =
          new InMemoryTokenStore() {
            @Override
            public void storeToken(TrackingToken token, String processor, int segment) {
              // The event at position n is about victim n + 1.
              long position = token == null ? -1 : token.position().orElse(-1);
              if (position >= 0) {
                stored.incrementAndGet();
                String ref = "ref-%04x".formatted(position + 1);
                if (!stores.dump().contains(ref) || !working(stores, position + 1)) {
                  early.add(ref);
                }
              }
              super.storeToken(token, processor, segment);
            }
          };
      try (ProjectingRuntime runtime = start(stores, tokens, ProjectingSettings.DEFAULT)) {
        for (int i = 1; i < 20; i++) {
          publish(List.of(new Shared(TestEvents.victim(i), TestEvents.HOUSES.getFirst(), "x")));
          assertThat(runtime.awaitHead(BOUND)).isTrue();
        }
      }
    }

    assertThat(stored).hasPositiveValue();
    assertThat(early).isEmpty();
  }

  @ParameterizedTest
  @Tag("firewall")
  @CsvSource({"half-batch-projected", "batch-projected"})
  void killedAtAFaultPointAndStartedAgainItEqualsItsRebuild(String point) throws Exception {
    TokenStore tokens = new InMemoryTokenStore();
    Random random = new Random(11);
    for (int round = 0; round < 4; round++) {
      publish(TestEvents.history(random, 40, 6));
      try (ReadStores stores = stores()) {
        CountDownLatch reached = new CountDownLatch(1);
        FaultPoint kill =
            name -> {
              if (name.equals(point)) {
                reached.countDown();
                throw new IllegalStateException("killed here");
              }
            };
        try (ProjectingRuntime runtime =
            start(stores, tokens, new ProjectingSettings(9, 1, kill))) {
          assertThat(runtime.isRunning()).isTrue();
          assertThat(reached.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
      }
      publish(TestEvents.history(random, 10, 6));
    }
    try (ReadStores stores = stores();
        ProjectingRuntime runtime = start(stores, tokens, ProjectingSettings.DEFAULT)) {
      assertThat(runtime.awaitHead(BOUND)).isTrue();
    }

    rebuildEquals(200);
  }

  @Test
  @Tag("firewall")
  void aFaultOfTheStoreIsShownAndTriedAgain() throws Exception {
    AtomicInteger faults = new AtomicInteger();
    FaultPoint once =
        name -> {
          if (name.equals("half-batch-projected") && faults.getAndIncrement() == 0) {
            throw new IllegalStateException("disk full");
          }
        };
    try (ReadStores stores = stores();
        ProjectingRuntime runtime =
            start(stores, new InMemoryTokenStore(), ProjectingSettings.DEFAULT.withFaults(once))) {
      publish(TestEvents.history(new Random(3), 50, 5));

      assertThat(runtime.awaitHead(BOUND)).isTrue();
      assertThat(faults).hasValueGreaterThan(1);
    }

    rebuildEquals(50);
  }

  /** Somebody whom it asks is away for a moment; she does not stand still for that. */
  @Test
  void whoIsAwayForAMomentIsAskedAgainAndNothingIsParked() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Projection<TestProjection.Held> asking =
        new Asking<>(
            new TestProjection(),
            () -> {
              if (asked.incrementAndGet() <= 2) {
                throw new AwayException();
              }
            });
    try (ReadStores stores = stores();
        ProjectingRuntime runtime =
            ProjectingRuntime.start(
                asking, events, new InMemoryTokenStore(), stores, ProjectingSettings.DEFAULT)) {
      publish(List.of(new Shared(TestEvents.victim(1), TestEvents.HOUSES.getFirst(), "x")));

      assertThat(runtime.awaitHead(BOUND)).isTrue();
      assertThat(asked).hasValueGreaterThan(2);
      assertThat(runtime.deadLetters()).isEmpty();
      assertThat(runtime.failure()).isEmpty();
    }
  }

  private static final class AwayException extends RuntimeException implements Away {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean isAway() {
      return true;
    }
  }

  /** Asks somebody else at each event. */
  private record Asking<W>(Projection<W> of, Runnable somebody) implements Projection<W> {

    @Override
    public String name() {
      return of.name();
    }

    @Override
    public int version() {
      return of.version();
    }

    @Override
    public Class<W> workingType() {
      return of.workingType();
    }

    @Override
    public List<DocumentCollection> collections() {
      return of.collections();
    }

    @Override
    public W start(VictimId victim) {
      return of.start(victim);
    }

    @Override
    public W fold(W working, Event event) {
      somebody.run();
      return of.fold(working, event);
    }

    @Override
    public List<Derived> derive(W working) {
      return of.derive(working);
    }
  }

  @Test
  void aLostTokenDoesNoHarm() throws Exception {
    publish(TestEvents.history(new Random(5), 120, 5));
    String first = "";
    for (int run = 0; run < 2; run++) {
      try (ReadStores stores = stores();
          ProjectingRuntime runtime =
              start(
                  stores,
                  new InMemoryTokenStore(),
                  new ProjectingSettings(13, 1, FaultPoint.NONE))) {
        assertThat(runtime.awaitHead(BOUND)).isTrue();
        assertThat(run == 0 || stores.dump().equals(first)).isTrue();
        first = stores.dump();
      }
    }
    assertThat(first).contains("org_");
  }

  @Test
  void deadLettersAreShownAndBeginAfreshWithARebuild() throws Exception {
    publish(List.of(new Broken(TestEvents.victim(1))));
    try (ReadStores stores = stores()) {
      try (ProjectingRuntime runtime =
          start(stores, new InMemoryTokenStore(), ProjectingSettings.DEFAULT)) {
        assertThat(runtime.awaitHead(BOUND)).isTrue();
        assertThat(runtime.deadLetters()).hasSize(1);
      }
      Projection<TestProjection.Held> mended = new Mended();
      try (StoreRebuild rebuild = stores.beginRebuild()) {
        Rebuild.run(mended, events, rebuild.stores(), StreamOwners.UNKNOWN, RebuildProgress.SILENT);
        rebuild.finish();
      }
      try (ProjectingRuntime runtime =
          ProjectingRuntime.start(
              mended, events, new InMemoryTokenStore(), stores, ProjectingSettings.DEFAULT)) {
        assertThat(runtime.awaitHead(BOUND)).isTrue();
        assertThat(runtime.deadLetters()).isEmpty();
      }
    }
  }

  @Test
  void anEventOfAnUnknownTypeParksTheVictimOfItsStreamAndARebuildParksItAlike() throws Exception {
    VictimId known = TestEvents.victim(1);
    publish(List.of(new Shared(known, TestEvents.HOUSES.getFirst(), "what-0")));
    publishUnknown("stream-1");
    publishUnknown("stream-of-nobody");
    publish(
        List.of(
            new Shared(known, TestEvents.HOUSES.getFirst(), "what-1"),
            new Shared(TestEvents.victim(2), TestEvents.HOUSES.getFirst(), "what-0")));
    StreamOwners owners =
        stream -> stream.equals("stream-1") ? Optional.of(known) : Optional.empty();
    try (ReadStores stores = stores()) {
      List<DeadLetter> parked;
      String live;
      try (ProjectingRuntime runtime =
          start(stores, new InMemoryTokenStore(), ProjectingSettings.DEFAULT.withOwners(owners))) {
        assertThat(runtime.awaitHead(BOUND)).isTrue();
        parked = runtime.deadLetters();
        live = stores.dump();
      }
      assertThat(parked)
          .extracting(DeadLetter::position, DeadLetter::cause)
          .containsExactlyInAnyOrder(
              tuple(1L, DeadLetter.UNREADABLE),
              tuple(2L, DeadLetter.UNREADABLE),
              tuple(3L, DeadLetter.BEHIND));
      assertThat(parked)
          .filteredOn(letter -> letter.cause().equals(DeadLetter.UNREADABLE))
          .extracting(DeadLetter::event)
          .containsOnly("Tomorrow");
      assertThat(parked)
          .filteredOn(letter -> letter.position() != 2)
          .extracting(DeadLetter::victim)
          .containsOnly(known);
      assertThat(live).contains("what-0").doesNotContain("what-1").contains("ref-0002");
      try (StoreRebuild rebuild = stores.beginRebuild()) {
        Rebuild.run(new TestProjection(), events, rebuild.stores(), owners, RebuildProgress.SILENT);
        rebuild.finish();
      }
      assertThat(stores.dump()).isEqualTo(live);
    }
  }

  private void publishUnknown(String stream) {
    events.publish(
        new GenericDomainEventMessage<>(
            "test",
            stream,
            0,
            new UnknownSerializedType(
                Jackson3Serializer.builder().build(),
                new SimpleSerializedObject<>("{}", String.class, "org.invented.Tomorrow", "1"))));
  }

  @Test
  void aRebuildTellsHowFarItIs() throws Exception {
    publish(TestEvents.history(new Random(9), 2_500, 40));
    List<String> progress = new ArrayList<>();
    try (ReadStores stores = stores();
        StoreRebuild rebuild = stores.beginRebuild()) {
      Rebuild.run(
          new TestProjection(),
          events,
          rebuild.stores(),
          StreamOwners.UNKNOWN,
          (position, head) -> progress.add(position + "/" + head));
    }

    assertThat(progress).containsExactly("999/2499", "1999/2499", "2499/2499");
  }

  /** The live set, then rebuilt, has the same dump. */
  private void rebuildEquals(long count) throws InterruptedException {
    try (ReadStores stores = stores()) {
      String live = stores.dump();
      assertThat(live).contains("# org_").contains("# inside_invented");
      try (StoreRebuild rebuild = stores.beginRebuild()) {
        assertThat(
                Rebuild.run(
                    new TestProjection(),
                    events,
                    rebuild.stores(),
                    StreamOwners.UNKNOWN,
                    RebuildProgress.SILENT))
            .isEqualTo(count);
        rebuild.finish();
      }
      assertThat(stores.dump()).isEqualTo(live);
    }
  }

  private static boolean working(ReadStores stores, long victim) {
    return stores.dump().contains("\"id\":\"%032x\"".formatted(victim));
  }

  private ProjectingRuntime start(
      ReadStores stores, TokenStore tokens, ProjectingSettings settings) {
    return ProjectingRuntime.start(new TestProjection(), events, tokens, stores, settings);
  }

  private ReadStores stores() {
    return SqliteReadStores.open(folder.resolve("read"));
  }

  private void publish(List<?> payloads) {
    List<EventMessage<?>> messages = new ArrayList<>();
    payloads.forEach(payload -> messages.add(GenericEventMessage.asEventMessage(payload)));
    events.publish(messages);
  }

  /** The test projection, mended: it folds what was broken. */
  private static final class Mended implements Projection<TestProjection.Held> {
    private final TestProjection broken = new TestProjection(2);

    @Override
    public String name() {
      return broken.name();
    }

    @Override
    public int version() {
      return broken.version();
    }

    @Override
    public Class<TestProjection.Held> workingType() {
      return broken.workingType();
    }

    @Override
    public List<DocumentCollection> collections() {
      return broken.collections();
    }

    @Override
    public TestProjection.Held start(VictimId victim) {
      return broken.start(victim);
    }

    @Override
    public TestProjection.Held fold(TestProjection.Held working, Event event) {
      return event instanceof Broken ? working : broken.fold(working, event);
    }

    @Override
    public List<Derived> derive(TestProjection.Held working) {
      return broken.derive(working);
    }
  }
}
