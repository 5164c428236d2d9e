package org.safepathway.projections.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.projections.projecting.ProjectingSettings;
import org.safepathway.projections.projecting.Rebuild;
import org.safepathway.projections.projecting.RebuildProgress;
import org.safepathway.projections.projecting.StreamOwners;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreRebuild;
import org.safepathway.projections.store.mongo.Access;
import org.safepathway.projections.store.mongo.MongoReadStores;
import org.safepathway.projections.store.mongo.SetName;

/** Two processes project one room: each some of the victims, and either knows how far both are. */
class ProjectorsShareTest {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int VICTIMS = 20;

  private final TestServer server = new TestServer();
  private final EmbeddedEventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

  /** One of the processes. */
  private final class Node implements AutoCloseable {

    private final MongoPositions positions;
    private final ReadStores stores;
    private final ProjectingRuntime runtime;

    Node(String name) {
      positions = new MongoPositions(server.connections(), name, TIMEOUT, Clock.systemUTC());
      stores = stores();
      runtime =
          ProjectingRuntime.start(
              new Counting(),
              events,
              positions,
              stores,
              ProjectingSettings.DEFAULT.withSegments(4));
    }

    /** How many are its own, or nobody’s. */
    int segments() {
      return positions.fetchAvailableSegments("projection-counting").size();
    }

    @Override
    public void close() {
      runtime.close();
      stores.close();
      positions.close();
    }
  }

  @AfterEach
  void close() {
    events.shutDown();
    server.close();
  }

  @Test
  void eachKnowsWhenBothAreThereAndNothingIsProjectedTwiceOrNever() throws Exception {
    try (Node one = new Node("one");
        Node other = new Node("other")) {
      for (int round = 0; round < 5; round++) {
        publish(3);
        assertThat(one.runtime.awaitHead(BOUND)).isTrue();
        assertThat(other.runtime.awaitHead(BOUND)).isTrue();
        assertThat(other.runtime.position()).isEqualTo(one.runtime.head());
        assertThat(one.stores.dump()).contains("\"times\":" + 3 * (round + 1));
      }
      assertThat(one.runtime.lag()).isZero();
      rebuildEquals(one.stores.dump());
    }
  }

  @Test
  void whatOneHadTheOtherTakesUpWhereItIsGone() throws Exception {
    try (Node other = new Node("other")) {
      try (Node one = new Node("one")) {
        publish(2);
        assertThat(one.runtime.awaitHead(BOUND)).isTrue();
      }
      publish(2);
      assertThat(other.runtime.awaitHead(BOUND)).isTrue();
      assertThat(other.stores.dump()).contains("\"times\":4").doesNotContain("\"times\":2");
      await().atMost(BOUND).until(() -> other.segments() == 4);
      rebuildEquals(other.stores.dump());
    }
  }

  private void publish(int times) {
    List<EventMessage<?>> messages = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      for (int victim = 1; victim <= VICTIMS; victim++) {
        messages.add(GenericEventMessage.asEventMessage(Counting.to(victim)));
      }
    }
    events.publish(messages);
  }

  private void rebuildEquals(String live) throws InterruptedException {
    try (ReadStores stores = stores();
        StoreRebuild rebuild = stores.beginRebuild()) {
      Rebuild.run(
          new Counting(), events, rebuild.stores(), StreamOwners.UNKNOWN, RebuildProgress.SILENT);
      rebuild.finish();
      await().atMost(BOUND).untilAsserted(() -> assertThat(stores.dump()).isEqualTo(live));
    }
  }

  private ReadStores stores() {
    return MongoReadStores.open(server.connections(), new SetName("counting"), Access.WRITE);
  }
}
