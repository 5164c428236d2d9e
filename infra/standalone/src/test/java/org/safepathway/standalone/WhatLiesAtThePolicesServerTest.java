package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.mongo.Access;
import org.safepathway.projections.store.mongo.Clients;
import org.safepathway.projections.store.mongo.Connections;
import org.safepathway.projections.store.mongo.MongoReadStores;
import org.safepathway.projections.store.mongo.SetName;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.EngineSettings;
import org.safepathway.standalone.engine.People;

/**
 * What an administrator of the police’s own server, or whoever has its backups, can look at: the
 * documents of forces, and nothing from which acts that they do not see could be counted.
 */
@SuppressWarnings("NullAway.Init")
@Tag("firewall")
class WhatLiesAtThePolicesServerTest {

  @TempDir Path folder;
  private MongoServer general;
  private MongoServer police;

  @BeforeEach
  void start() {
    general = server();
    police = server();
  }

  @AfterEach
  void stop() {
    general.shutdownNow();
    police.shutdownNow();
  }

  @Test
  void theDocumentsOfForcesAndNothingThatProjectorsWorkOn() throws Exception {
    try (Bench bench = bench(apart())) {
      String hers = referred(bench);
      bench.recordStatus(hers, "asha-status", "canary");
      var unused = bench.open(People.ASHA, "opening-1", hers, FactClass.STATUS);
      bench.quiet();

      assertThat(names(police)).allMatch(name -> name.matches("police_(control|org_.*)"));
      assertThat(names(general)).contains("police_inside_police", "specialist_inside_specialist");
      String all = text(police);
      assertThat(all).contains("\"state\"");
      bench.log().forEach(event -> assertThat(all).doesNotContain(event.victimId().value()));
    }
  }

  /** As it was before: what the projector works on lay with the documents. */
  @Test
  void anInstallationOfBeforeIsBuiltAgainAndGoesOn() throws Exception {
    try (Bench bench = bench(together())) {
      Bench.done(bench.refer("request-1"));
      bench.quiet();
      assertThat(names(police)).contains("police_inside_police");
    }
    goesOn();
  }

  /** The police’s databases were once moved away from the others’, and an old copy stayed there. */
  @Test
  void anOldCopyOfWhatTheProjectorWorksOnIsNotTakenForIt() throws Exception {
    try (Bench bench = bench(room -> stores(room, general))) {
      bench.quiet();
    }
    try (Bench bench = bench(together())) {
      Bench.done(bench.refer("request-1"));
      bench.quiet();
    }
    assertThat(names(general)).contains("police_inside_police");
    goesOn();
  }

  @Test
  void whereThePolicesServerIsANewOneItsDocumentsAreBuiltAgain() throws Exception {
    try (Bench bench = bench(apart())) {
      Bench.done(bench.refer("request-1"));
      bench.quiet();
    }
    police.shutdownNow();
    police = server();
    goesOn();
  }

  @Test
  void whereTheOtherServerIsANewOneTheyAreToo() throws Exception {
    try (Bench bench = bench(apart())) {
      Bench.done(bench.refer("request-1"));
      bench.quiet();
    }
    general.shutdownNow();
    general = server();
    goesOn();
  }

  private void goesOn() throws Exception {
    try (Bench bench = bench(apart())) {
      bench.quiet();
      assertThat(row(bench)).contains("\"state\":\"SENT\"");
      bench.accept(bench.onlyCase(People.ASHA), "asha-1");
      bench.quiet();

      assertThat(row(bench)).contains("\"state\":\"RECEIVED\"").doesNotContain("SENT");
    }
    // Nothing is built again where nothing is missing.
    int generation = generation();
    try (Bench bench = bench(apart())) {
      bench.quiet();
      assertThat(row(bench)).contains("\"state\":\"RECEIVED\"");
    }
    assertThat(generation()).isEqualTo(generation);
  }

  @Test
  void aRoomWithAServerOfItsOwnNeedsAnotherForWhatProjectorsWorkOn() {
    Databases alone =
        new Databases(null, Map.of("police", police.getConnectionString()), 4, null, 1);

    assertThatThrownBy(() -> alone.of("police", new DataFolder(folder)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("safe-pathway.databases.rooms.police")
        .hasMessageNotContaining("mongodb://");
  }

  private String referred(Bench bench) throws Exception {
    Bench.done(bench.refer("request-1"));
    bench.quiet();
    String hers = bench.onlyCase(People.ASHA);
    bench.accept(hers, "asha-1");
    return hers;
  }

  /** What the force holds, without what the projector works on. */
  private static String row(Bench bench) {
    StringBuilder all = new StringBuilder();
    ReadStores stores = bench.engine.stores("police");
    stores.names().stream()
        .filter(name -> name.value().startsWith("org_"))
        .forEach(name -> stores.open(name).dump(all::append));
    return all.toString();
  }

  private Function<String, ReadStores> apart() {
    Databases databases =
        new Databases(
            general.getConnectionString(),
            Map.of("police", police.getConnectionString()),
            4,
            null,
            1);
    return room -> databases.of(room, new DataFolder(folder));
  }

  private Function<String, ReadStores> together() {
    return room -> stores(room, room.equals("police") ? police : general);
  }

  private static ReadStores stores(String room, MongoServer server) {
    return MongoReadStores.open(
        Connections.shared(new Clients(server.getConnectionString(), 4).client()),
        new SetName(room),
        Access.WRITE);
  }

  private Bench bench(Function<String, ReadStores> stores) {
    DataFolder data = new DataFolder(folder);
    EngineSettings files = EngineSettings.of(data);
    return new Bench(
        data,
        new EngineSettings(
            files.retention(),
            files.tick(),
            files.log(),
            stores,
            false,
            files.segments(),
            files.spans()));
  }

  private int generation() {
    return on(
        police,
        client -> {
          @Nullable Document live =
              client.getDatabase("police_control").getCollection("generations").find().first();
          return live == null ? 0 : live.getInteger("live", 0);
        });
  }

  private static List<String> names(MongoServer server) {
    return on(server, client -> client.listDatabaseNames().into(new ArrayList<>()));
  }

  private static String text(MongoServer server) {
    return on(
        server,
        client ->
            client.listDatabaseNames().into(new ArrayList<>()).stream()
                .map(name -> text(client.getDatabase(name)))
                .collect(Collectors.joining()));
  }

  private static String text(MongoDatabase database) {
    return database.listCollectionNames().into(new ArrayList<>()).stream()
        .flatMap(name -> database.getCollection(name).find().into(new ArrayList<>()).stream())
        .map(document -> document.toJson() + document.get("body", ""))
        .collect(Collectors.joining());
  }

  private static <T> T on(MongoServer server, Function<MongoClient, T> work) {
    try (MongoClient client = new Clients(server.getConnectionString(), 1).client()) {
      return work.apply(client);
    }
  }

  private static MongoServer server() {
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind("127.0.0.1", 0);
    return server;
  }
}
