package org.safepathway.projections.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.ReadStoreException;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.StoreRebuild;
import org.safepathway.projections.store.Write;

/** What projectors work on is on another server than a room’s documents, and both go together. */
@SuppressWarnings("NullAway.Init")
@Tag("firewall")
class ProjectorsKeepTheirOwnElsewhereTest {

  private static final SetName SET = new SetName("parted");
  private static final DocumentCollection CASES = DocumentCollection.of("cases");
  private static final DocumentCollection WORKING = DocumentCollection.of("working");
  private static final StoreName ROWAN = new StoreName("org_rowan-house");
  private static final StoreName OWN = new StoreName("inside_room");
  private static TestServer inside;
  private static TestServer documents;

  private final Watched watched = new Watched();

  @BeforeAll
  static void start() {
    inside = new TestServer();
    documents = new TestServer();
  }

  @AfterAll
  static void stop() {
    inside.close();
    documents.close();
  }

  @BeforeEach
  void wipe() {
    inside.wipe(SET);
    documents.wipe(SET);
  }

  @Test
  void eachIsWhereItBelongs() {
    try (MongoReadStores projector = projector()) {
      projector.open(OWN).put(WORKING, List.of(put("hers", "{}")));
      projector.open(ROWAN).put(CASES, List.of(put("a", "{}")));

      assertThat(projector.names()).containsExactly(OWN, ROWAN);
    }
    assertThat(databases(inside)).contains("parted_inside_room", "parted_inside_control");
    assertThat(databases(documents)).containsExactly("parted_control", "parted_org_rowan-house");
  }

  @Test
  void whatChangesOnlyTheProjectorsOwnTheDocumentsServerDoesNotHearOf() {
    try (MongoReadStores projector = projector()) {
      projector.open(OWN).put(WORKING, List.of(put("hers", "{}")));
      projector.open(ROWAN).put(CASES, List.of(put("a", "{}")));
      isNotAsked(projector);
    }
  }

  private void isNotAsked(MongoReadStores projector) {
    projector.open(OWN).put(WORKING, List.of(put("hers", "{}")));
    watched.asked.clear();
    // Longer than a process goes on with what it knows to be live.
    long end = System.nanoTime() + MongoReadStores.LOOK.multipliedBy(2).toNanos();
    for (int revision = 2; System.nanoTime() < end; revision++) {
      projector.open(OWN).put(WORKING, List.of(new Write.Put("hers", revision, List.of(), "{}")));
      assertThat(projector.open(OWN).get(WORKING, "hers")).isPresent();
    }
    assertThat(watched.asked).isEmpty();
  }

  /** Everything was on one server once, and there a rebuild was killed. */
  @Test
  void whatAnUnfinishedRebuildOfBeforeLeftIsNotTakenForNew() {
    try (MongoReadStores before =
        MongoReadStores.open(documents.connections(), SET, Access.WRITE)) {
      before.open(ROWAN).put(CASES, List.of(put("a", "old")));
      before.beginRebuild().stores().open(ROWAN).put(CASES, List.of(put("b", "left")));
    }
    try (MongoReadStores projector = projector()) {
      rebuilt(projector, "new");

      assertThat(projector.open(ROWAN).get(CASES, "b")).isEmpty();
      sees("new");
      assertThat(collections(documents, ROWAN)).containsExactlyInAnyOrder("meta", "g2_cases");
    }
  }

  @Test
  void aDeskSeesARebuiltSet() {
    try (MongoReadStores projector = projector()) {
      projector.open(ROWAN).put(CASES, List.of(put("a", "old")));
      rebuilt(projector, "new");

      sees("new");
      assertThat(collections(documents, ROWAN)).containsExactlyInAnyOrder("meta", "g1_cases");
      assertThat(collections(inside, OWN)).containsExactlyInAnyOrder("meta", "g1_working");
    }
  }

  /** Killed between the two servers: the projectors have the new set, the desks the old one. */
  @Test
  void aSwitchThatWasCutShortIsEndedByWhoeverComesNext() {
    try (MongoReadStores projector = projector()) {
      projector.open(ROWAN).put(CASES, List.of(put("a", "old")));
      try (StoreRebuild rebuild = projector.beginRebuild()) {
        fill(rebuild, "new");
        watched.cut.set(true);
        assertThatThrownBy(rebuild::finish).isInstanceOf(ReadStoreException.class);
        watched.cut.set(false);
      }
      sees("old");

      try (MongoReadStores next = projector()) {
        assertThat(next.open(OWN).get(WORKING, "hers")).contains(new Document("hers", "new"));
        sees("new");
      }
    }
  }

  @Test
  void aServerThatWasSetBackLacksWhatTheOtherHas() {
    try (MongoReadStores projector = projector()) {
      projector.open(OWN).put(WORKING, List.of(put("hers", "{}")));
      projector.open(ROWAN).put(CASES, List.of(put("a", "old")));
      rebuilt(projector, "new");
    }
    inside.wipe(SET);
    try (MongoReadStores projector = projector()) {
      assertThat(projector.names()).containsExactly(ROWAN);
      assertThat(projector.open(OWN).get(WORKING, "hers")).isEmpty();
      isNotAsked(projector);
      rebuilt(projector, "newer");
      sees("newer");
    }
    documents.wipe(SET);
    try (MongoReadStores projector = projector()) {
      assertThat(projector.open(OWN).get(WORKING, "hers")).isPresent();
      // Reading it has not made as if it were there.
      assertThat(projector.names()).containsExactly(ROWAN);
      rebuilt(projector, "newest");
      sees("newest");
    }
  }

  /** A desk that starts now. */
  private static void sees(String body) {
    try (MongoReadStores desk = MongoReadStores.open(documents.connections(), SET, Access.READ)) {
      assertThat(desk.open(ROWAN).get(CASES, "a")).contains(new Document("a", body));
    }
  }

  private static void rebuilt(MongoReadStores projector, String body) {
    try (StoreRebuild rebuild = projector.beginRebuild()) {
      fill(rebuild, body);
      rebuild.finish();
    }
  }

  private static void fill(StoreRebuild rebuild, String body) {
    rebuild.stores().open(ROWAN).put(CASES, List.of(put("a", body)));
    rebuild.stores().open(OWN).put(WORKING, List.of(put("hers", body)));
  }

  private MongoReadStores projector() {
    return MongoReadStores.apart(
        inside.connections(), watched.over(documents.connections()), SET, Duration.ofMillis(10));
  }

  private static List<String> databases(TestServer server) {
    try (MongoClient client = server.client()) {
      return client.listDatabaseNames().into(new ArrayList<>());
    }
  }

  private static List<String> collections(TestServer server, StoreName name) {
    try (MongoClient client = server.client()) {
      return client.getDatabase(SET.databaseOf(name)).listCollectionNames().into(new ArrayList<>());
    }
  }

  private static Write put(String id, String body) {
    return new Write.Put(id, 1, List.of(), body);
  }

  /** Hears what the documents’ server is asked, and can be cut off what says which is live. */
  private static final class Watched {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicBoolean cut = new AtomicBoolean();

    Connections over(Connections behind) {
      return new Connections() {
        @Override
        public <T> T with(String database, Function<MongoDatabase, T> work) {
          asked.add(database);
          if (cut.get() && database.equals(SET.control())) {
            throw new MongoException("cut");
          }
          return behind.with(database, work);
        }

        @Override
        public void close() {
          behind.close();
        }
      };
    }
  }
}
