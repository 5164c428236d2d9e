package org.safepathway.projections.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Index;
import org.safepathway.projections.store.KeyKind;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStoreException;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.StoreRebuild;
import org.safepathway.projections.store.Write;

class SqliteReadStoresTest {

  private static final Index BY_STATE =
      Index.of("by-state", KeyKind.TEXT, KeyKind.TEXT, KeyKind.NUMBER);
  private static final DocumentCollection CASES = DocumentCollection.of("cases", BY_STATE);
  private static final StoreName ROWAN = new StoreName("org_rowan-house");

  @TempDir Path parent;

  @Test
  void aFolderInUseIsNotOpenedTwice() {
    try (SqliteReadStores first = SqliteReadStores.open(folder())) {
      assertThat(first.names()).isEmpty();
      assertThatThrownBy(() -> SqliteReadStores.open(folder()))
          .isInstanceOf(ReadStoreException.class)
          .hasMessage("the read stores are in use");
    }
    SqliteReadStores.open(folder()).close();
  }

  @Test
  void theFolderIsForItsOwnerAlone() throws IOException {
    try (SqliteReadStores stores = SqliteReadStores.open(folder())) {
      assertThat(stores.names()).isEmpty();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void noMoreFilesStayOpenThanAllowed() {
    try (SqliteReadStores stores = SqliteReadStores.open(folder(), 3)) {
      for (int i = 0; i < 10; i++) {
        stores.open(new StoreName("org_house-" + i)).put(CASES, List.of(put("a", i)));
        assertThat(stores.openFiles()).isLessThanOrEqualTo(3);
      }
      assertThat(stores.names()).hasSize(10);
      for (int i = 0; i < 10; i++) {
        assertThat(stores.open(new StoreName("org_house-" + i)).get(CASES, "a")).isPresent();
      }
    }
  }

  @Test
  void manyThreadsMayUseMoreFilesThanStayOpen() throws Exception {
    try (SqliteReadStores stores = SqliteReadStores.open(folder(), 2);
        ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 6; thread++) {
        String id = "t" + thread;
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 60; i++) {
                    StoreName name = new StoreName("org_house-" + i % 5);
                    stores.open(name).put(CASES, List.of(put(id, i)));
                    assertThat(stores.open(name).get(CASES, id)).isPresent();
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertThat(stores.openFiles()).isLessThanOrEqualTo(2);
      assertThat(stores.dump().lines().filter(line -> line.startsWith("{"))).hasSize(30);
    }
  }

  @Test
  void aSwitchThatACrashInterruptedIsTakenBackOrFinished() throws IOException {
    try (SqliteReadStores stores = SqliteReadStores.open(folder())) {
      stores.open(ROWAN).put(CASES, List.of(put("a", 1)));
    }
    Path old = folder().resolveSibling("read.old");

    Files.move(folder(), old);
    try (SqliteReadStores stores = SqliteReadStores.open(folder())) {
      assertThat(stores.open(ROWAN).get(CASES, "a")).isPresent();
    }

    Files.createDirectory(old);
    Files.writeString(old.resolve("org_rowan-house.db"), "the old set");
    try (SqliteReadStores stores = SqliteReadStores.open(folder())) {
      assertThat(stores.open(ROWAN).get(CASES, "a")).isPresent();
      assertThat(old).doesNotExist();
    }
  }

  @Test
  void desksReadOnWhileTheSetIsSwitched() throws Exception {
    try (SqliteReadStores stores = SqliteReadStores.open(folder());
        ExecutorService desk = Executors.newSingleThreadExecutor()) {
      stores.open(ROWAN).put(CASES, List.of(put("a", 1)));
      for (int round = 0; round < 5; round++) {
        try (StoreRebuild rebuild = stores.beginRebuild()) {
          rebuild.stores().open(ROWAN).put(CASES, List.of(put("a", 1)));
          Future<?> reading =
              desk.submit(
                  () -> {
                    for (int i = 0; i < 200; i++) {
                      assertThat(stores.open(ROWAN).get(CASES, "a")).isPresent();
                    }
                  });
          rebuild.finish();
          reading.get();
        }
      }
    }
  }

  @Test
  @Tag("firewall")
  void whatWasTakenAwayIsInNoFileAnyMore() throws IOException {
    String canary = "CANARY-7f3a";
    try (SqliteReadStores stores = SqliteReadStores.open(folder())) {
      for (int i = 1; i < 50; i++) {
        stores
            .open(ROWAN)
            .put(
                CASES,
                List.of(
                    new Write.Put(
                        "d" + i,
                        1,
                        List.of(BY_STATE.key("open", canary, 1L)),
                        "{\"x\":\"" + canary.repeat(200) + "\"}")));
      }
      assertThat(holding(canary)).isNotEmpty();
      for (int i = 1; i < 50; i++) {
        stores.open(ROWAN).put(CASES, List.of(new Write.Tombstone("d" + i, 2)));
      }

      assertThat(holding(canary)).isEmpty();
    }
  }

  @Test
  void anotherShapeOfACollectionAsksForARebuild() {
    try (SqliteReadStores stores = SqliteReadStores.open(folder())) {
      stores.open(ROWAN).put(CASES, List.of(put("a", 1)));
      DocumentCollection other =
          DocumentCollection.of("cases", BY_STATE, Index.of("by-time", KeyKind.NUMBER));

      assertThatThrownBy(() -> stores.open(ROWAN).get(other, "a"))
          .isInstanceOf(ReadStoreException.class)
          .hasMessageContaining("rebuild");
      assertThat(stores.open(ROWAN).get(CASES, "a")).contains(new Document("a", "{}"));
    }
  }

  @Test
  void pagesAreSearchedByIndexAndNeverSorted() throws Exception {
    try (SqliteReadStores stores = SqliteReadStores.open(folder())) {
      stores.open(ROWAN).put(CASES, List.of(put("a", 1)));
      Table table = new Table(CASES);
      try (Connection connection =
              DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("org_rowan-house.db"));
          Statement statement = connection.createStatement()) {
        for (Order order : Order.values()) {
          for (boolean after : new boolean[] {false, true}) {
            for (Object[] prefix :
                new Object[][] {{}, {"open"}, {"open", "x"}, {"open", "x", 1L}}) {
              String sql = table.page(BY_STATE.key(prefix), order, after).replace("?", "1");
              try (ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
                assertThat(plan.next()).isTrue();
                assertThat(plan.getString("detail"))
                    .as(sql)
                    .startsWith("SEARCH c_cases USING INDEX c_cases.by-state");
                assertThat(plan.next()).as(sql).isFalse();
              }
            }
          }
        }
      }
      assertThat(
              stores
                  .open(ROWAN)
                  .page(CASES, BY_STATE.key(), Order.OLDEST_FIRST, Optional.empty(), 1)
                  .documents())
          .hasSize(1);
    }
  }

  private List<Path> holding(String canary) throws IOException {
    List<Path> holding = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder())) {
      for (Path path : paths.toList()) {
        if (new String(Files.readAllBytes(path), UTF_8).contains(canary)) {
          holding.add(path);
        }
      }
    }
    return holding;
  }

  private Path folder() {
    return parent.resolve("read");
  }

  private static Write put(String id, long revision) {
    return new Write.Put(id, revision, List.of(BY_STATE.key("open", "x", 1L)), "{}");
  }
}
