package org.safepathway.projections.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Index;
import org.safepathway.projections.store.KeyKind;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStoreException;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.StoreRebuild;
import org.safepathway.projections.store.Write;

@SuppressWarnings("NullAway.Init")
class MongoReadStoresTest {

  private static final SetName SET = new SetName("stores");
  private static final Index BY_STATE = Index.of("by-state", KeyKind.TEXT, KeyKind.NUMBER);
  private static final DocumentCollection CASES = DocumentCollection.of("cases", BY_STATE);
  private static final StoreName ROWAN = new StoreName("org_rowan-house");
  private static final StoreName HAZEL = new StoreName("org_hazel-house");
  private static final Duration GRACE = Duration.ofMillis(1_500);
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.wipe(SET);
    server.close();
  }

  @BeforeEach
  void wipe() {
    server.wipe(SET);
  }

  @Test
  void anotherProcessSeesARebuiltSetAndNeverAnEmptyOne() throws Exception {
    try (MongoReadStores projector = open(Access.WRITE, GRACE);
        MongoReadStores desk = open(Access.READ, GRACE);
        ExecutorService reading = Executors.newSingleThreadExecutor()) {
      projector.open(ROWAN).put(CASES, List.of(put("a", 1, "{\"round\":0}")));
      for (int round = 1; round <= 2; round++) {
        String body = "{\"round\":" + round + "}";
        try (StoreRebuild rebuild = projector.beginRebuild()) {
          rebuild.stores().open(ROWAN).put(CASES, List.of(put("a", 1, body)));
          assertThat(desk.open(ROWAN).get(CASES, "a").orElseThrow().body()).isNotEqualTo(body);
          Future<Integer> finished =
              reading.submit(
                  () -> {
                    int reads = 0;
                    while (!desk.open(ROWAN).get(CASES, "a").orElseThrow().body().equals(body)) {
                      assertThat(
                              desk.open(ROWAN)
                                  .page(
                                      CASES,
                                      BY_STATE.key("open"),
                                      Order.NEWEST_FIRST,
                                      Optional.empty(),
                                      5)
                                  .documents())
                          .hasSize(1);
                      reads++;
                    }
                    return reads;
                  });
          rebuild.finish();
          assertThat(finished.get()).isPositive();
        }
        assertThat(desk.open(ROWAN).get(CASES, "a")).contains(new Document("a", body));
        assertThat(collections(ROWAN)).containsExactlyInAnyOrder("meta", "g" + round + "_cases");
      }
    }
  }

  @Test
  void whatTookLongerThanOldDocumentsStayIsAskedAgain() {
    try (MongoReadStores projector = open(Access.WRITE, Duration.ZERO);
        MongoReadStores desk = open(Access.READ, Duration.ZERO)) {
      projector.open(ROWAN).put(CASES, List.of(put("a", 1, "{}")));
      assertThat(desk.open(ROWAN).get(CASES, "a")).isPresent();
      try (StoreRebuild rebuild = projector.beginRebuild()) {
        rebuild.stores().open(ROWAN).put(CASES, List.of(put("a", 1, "{}")));
        rebuild.finish();
      }

      // The desk goes on with the generation that it knows, whose documents are gone.
      assertThat(desk.open(ROWAN).get(CASES, "a")).isPresent();
    }
  }

  @Test
  void twoRebuildsAtOnceDoNotMix() {
    try (MongoReadStores one = open(Access.WRITE, Duration.ZERO);
        MongoReadStores two = open(Access.WRITE, Duration.ZERO)) {
      one.open(ROWAN).put(CASES, List.of(put("old", 1, "{}")));
      try (StoreRebuild first = one.beginRebuild();
          StoreRebuild second = two.beginRebuild()) {
        first.stores().open(ROWAN).put(CASES, List.of(put("first", 1, "{}")));
        second.stores().open(ROWAN).put(CASES, List.of(put("second", 1, "{}")));
        assertThatThrownBy(first::finish)
            .isInstanceOf(ReadStoreException.class)
            .hasMessageContaining("another rebuild");
        assertThat(one.open(ROWAN).get(CASES, "old")).isPresent();
        second.finish();
      }
      assertThat(one.open(ROWAN).get(CASES, "second")).isPresent();
      assertThat(one.open(ROWAN).get(CASES, "first")).isEmpty();
    }
  }

  @Test
  void aFaultAfterTheSwitchDoesNotTakeTheNewDocumentsAway() {
    FailingOnce failing = new FailingOnce(server.connections(), SET.databaseOf(ROWAN));
    try (MongoReadStores stores = MongoReadStores.open(failing, SET, Access.WRITE, Duration.ZERO)) {
      stores.open(ROWAN).put(CASES, List.of(put("old", 1, "{}")));
      try (StoreRebuild rebuild = stores.beginRebuild()) {
        rebuild.stores().open(ROWAN).put(CASES, List.of(put("new", 1, "{}")));
        failing.next.set(true);
        assertThatThrownBy(rebuild::finish).isInstanceOf(ReadStoreException.class);
      }

      assertThat(stores.open(ROWAN).get(CASES, "new")).isPresent();
      stores.beginRebuild().close();
      assertThat(collections(ROWAN)).containsExactlyInAnyOrder("meta", "g1_cases");
    }
  }

  /** Connections of which the next one to a database fails, once. */
  private record FailingOnce(Connections behind, String database, AtomicBoolean next)
      implements Connections {

    FailingOnce(Connections behind, String database) {
      this(behind, database, new AtomicBoolean());
    }

    @Override
    public <T> T with(String asked, Function<MongoDatabase, T> work) {
      if (asked.equals(database) && next.getAndSet(false)) {
        throw new MongoException("cut");
      }
      return behind.with(asked, work);
    }

    @Override
    public void close() {
      behind.close();
    }
  }

  @Test
  void theGreatestRevisionStaysWhoeverWrites() throws Exception {
    try (MongoReadStores stores = open(Access.WRITE, GRACE);
        MongoReadStores others = open(Access.WRITE, GRACE);
        ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int round = 0; round < 40; round++) {
        String id = "d" + round;
        List<Future<?>> all = new ArrayList<>();
        for (int revision = 1; revision <= 6; revision++) {
          Write write = put(id, revision, "{\"r\":" + revision + "}");
          MongoReadStores through = revision % 2 == 0 ? stores : others;
          all.add(threads.submit(() -> through.open(ROWAN).put(CASES, List.of(write))));
        }
        for (Future<?> one : all) {
          one.get();
        }
        assertThat(stores.open(ROWAN).get(CASES, id)).contains(new Document(id, "{\"r\":6}"));
      }
    }
  }

  @Test
  void aWriteThatMetTheInsertOfAnOlderOneIsNotTakenForStale() {
    try (MongoReadStores stores = open(Access.WRITE, GRACE);
        MongoReadStores meeting =
            MongoReadStores.open(new Meeting(server.connections()), SET, Access.WRITE)) {
      stores.open(ROWAN).put(CASES, List.of(put("a", 1, "{\"r\":1}")));
      meeting.open(ROWAN).put(CASES, List.of(put("a", 2, "{\"r\":2}")));

      assertThat(stores.open(ROWAN).get(CASES, "a")).contains(new Document("a", "{\"r\":2}"));
      meeting.open(ROWAN).put(CASES, List.of(put("a", 1, "{\"r\":1}")));
      assertThat(stores.open(ROWAN).get(CASES, "a")).contains(new Document("a", "{\"r\":2}"));
    }
  }

  @Test
  void aDeskMakesNothingAndWritesNothing() {
    try (MongoReadStores desk = open(Access.READ, GRACE)) {
      assertThat(desk.open(ROWAN).get(CASES, "a")).isEmpty();
      assertThat(
              desk.open(ROWAN)
                  .page(CASES, BY_STATE.key(), Order.OLDEST_FIRST, Optional.empty(), 5)
                  .documents())
          .isEmpty();
      assertThatThrownBy(() -> desk.open(ROWAN).put(CASES, List.of(put("a", 1, "{}"))))
          .isInstanceOf(ReadStoreException.class);
      assertThatThrownBy(desk::beginRebuild).isInstanceOf(ReadStoreException.class);
    }
    assertThat(collections(ROWAN)).isEmpty();
  }

  @Test
  void anotherShapeOfACollectionAsksForARebuild() {
    try (MongoReadStores stores = open(Access.WRITE, GRACE);
        MongoReadStores later = open(Access.READ, GRACE)) {
      stores.open(ROWAN).put(CASES, List.of(put("a", 1, "{}")));
      DocumentCollection other =
          DocumentCollection.of("cases", BY_STATE, Index.of("by-time", KeyKind.NUMBER));

      assertThatThrownBy(() -> later.open(ROWAN).get(other, "a"))
          .isInstanceOfSatisfying(
              ReadStoreException.class, fault -> assertThat(fault.isAway()).isFalse())
          .hasMessageContaining("rebuild");
      assertThat(stores.open(ROWAN).get(CASES, "a")).isPresent();
    }
  }

  @Test
  void eachDatabaseHasAClientOfItsOwnAndNoMoreStayOpenThanAllowed() {
    try (MongoReadStores projector = open(Access.WRITE, GRACE)) {
      List<StoreName> names = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        StoreName name = new StoreName("org_house-" + i);
        names.add(name);
        projector.open(name).put(CASES, List.of(put("a", 1, "{}")));
      }
      List<String> asked = new ArrayList<>();
      PerUser users =
          new PerUser(
              database -> {
                asked.add(database);
                return server.client();
              },
              3);
      try (MongoReadStores desk = MongoReadStores.open(users, SET, Access.READ)) {
        for (StoreName name : names) {
          assertThat(desk.open(name).get(CASES, "a")).isPresent();
          assertThat(users.open()).isLessThanOrEqualTo(3);
        }
        assertThat(asked).contains("stores_control", "stores_org_house-0", "stores_org_house-8");
      }
      assertThat(users.open()).isZero();
    }
  }

  @Test
  void aDatabaseThatCannotBeReachedIsAFaultThatTellsNothing() {
    TestServer gone = new TestServer();
    try (MongoReadStores stores =
        MongoReadStores.open(gone.connections(), SET, Access.WRITE, GRACE)) {
      stores.open(HAZEL).put(CASES, List.of(put("a", 1, "{}")));
      gone.close();

      assertThatThrownBy(() -> stores.open(HAZEL).put(CASES, List.of(put("secret", 1, "{}"))))
          .isInstanceOfSatisfying(
              ReadStoreException.class, fault -> assertThat(fault.isAway()).isTrue())
          .hasNoCause()
          .hasMessageNotContaining("secret");
    }
  }

  private static MongoReadStores open(Access access, Duration grace) {
    return MongoReadStores.open(server.connections(), SET, access, grace);
  }

  private static List<String> collections(StoreName name) {
    try (MongoClient client = server.client()) {
      return client.getDatabase(SET.databaseOf(name)).listCollectionNames().into(new ArrayList<>());
    }
  }

  private static Write put(String id, long revision, String body) {
    return new Write.Put(id, revision, List.of(BY_STATE.key("open", revision)), body);
  }
}
