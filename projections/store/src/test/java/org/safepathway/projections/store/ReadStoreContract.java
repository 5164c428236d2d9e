package org.safepathway.projections.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter of the read-store port does. */
public abstract class ReadStoreContract {

  private static final Index BY_STATE = Index.of("by-state", KeyKind.TEXT, KeyKind.NUMBER);
  private static final Index BY_TIME = Index.of("by-time", KeyKind.NUMBER);
  private static final DocumentCollection CASES = DocumentCollection.of("cases", BY_STATE, BY_TIME);
  private static final DocumentCollection NOTES = DocumentCollection.of("notes");
  private static final StoreName ROWAN = new StoreName("org_rowan-house");
  private static final StoreName HAZEL = new StoreName("org_hazel-house");

  private ReadStores stores;
  private ReadStore store;

  /** Opens the set of databases of this test; the second time, the same again. */
  protected abstract ReadStores openStores();

  @BeforeEach
  void open() {
    stores = openStores();
    store = stores.open(ROWAN);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void whatWasPutIsThereAndAlsoAfterOpeningAgain() {
    store.put(CASES, List.of(put("a", 1, "open", 10, "{\"x\":1}")));
    assertThat(store.get(CASES, "a")).contains(new Document("a", "{\"x\":1}"));

    reopen();

    assertThat(store.get(CASES, "a")).contains(new Document("a", "{\"x\":1}"));
  }

  @Test
  void aLaterRevisionReplacesTheWholeDocumentAndItsKeys() {
    store.put(CASES, List.of(put("a", 1, "open", 10, "{\"x\":1}")));
    store.put(CASES, List.of(put("a", 2, "closed", 11, "{\"y\":2}")));

    assertThat(store.get(CASES, "a")).contains(new Document("a", "{\"y\":2}"));
    assertThat(ids(BY_STATE.key("open"), Order.OLDEST_FIRST)).isEmpty();
    assertThat(ids(BY_STATE.key("closed"), Order.OLDEST_FIRST)).containsExactly("a");
  }

  @Test
  void anEarlierOrEqualRevisionChangesNothing() {
    store.put(CASES, List.of(put("a", 5, "open", 10, "{\"x\":5}")));
    store.put(
        CASES,
        List.of(
            put("a", 4, "closed", 9, "{\"x\":4}"),
            put("a", 5, "closed", 9, "{\"x\":55}"),
            new Write.Tombstone("a", 5)));

    assertThat(store.get(CASES, "a")).contains(new Document("a", "{\"x\":5}"));
    assertThat(ids(BY_STATE.key("open"), Order.OLDEST_FIRST)).containsExactly("a");
  }

  @Test
  void oneBatchMayWriteADocumentSeveralTimes() {
    store.put(
        CASES,
        List.of(
            put("a", 1, "open", 1, "{\"x\":1}"),
            put("a", 3, "open", 3, "{\"x\":3}"),
            put("a", 2, "open", 2, "{\"x\":2}")));

    assertThat(store.get(CASES, "a")).contains(new Document("a", "{\"x\":3}"));
  }

  @Test
  @Tag("firewall")
  void aTombstoneTakesAwayAndNoEarlierPositionBringsBack() {
    store.put(CASES, List.of(put("a", 1, "open", 10, "{}")));
    store.put(CASES, List.of(new Write.Tombstone("a", 7)));
    reopen();
    store.put(
        CASES, List.of(put("a", 6, "open", 10, "{\"x\":6}"), put("a", 7, "open", 1, "{\"x\":7}")));

    assertThat(store.get(CASES, "a")).isEmpty();
    assertThat(ids(BY_STATE.key(), Order.OLDEST_FIRST)).isEmpty();
    assertThat(ids(BY_TIME.key(), Order.NEWEST_FIRST)).isEmpty();
    assertThat(stores.dump()).isEmpty();
  }

  @Test
  @Tag("firewall")
  void aTombstoneGuardsADocumentThatNeverWas() {
    store.put(CASES, List.of(new Write.Tombstone("a", 7)));
    store.put(CASES, List.of(put("a", 6, "open", 10, "{}")));

    assertThat(store.get(CASES, "a")).isEmpty();
  }

  @Test
  void aLaterRevisionMayPutWhereATombstoneWas() {
    store.put(CASES, List.of(new Write.Tombstone("a", 7), put("a", 8, "open", 10, "{}")));

    assertThat(store.get(CASES, "a")).isPresent();
  }

  @Test
  void databasesAndCollectionsShareNothing() {
    store.put(CASES, List.of(put("a", 1, "open", 10, "{}")));

    assertThat(stores.open(HAZEL).get(CASES, "a")).isEmpty();
    assertThat(store.get(NOTES, "a")).isEmpty();
    assertThat(stores.open(HAZEL).page(CASES, BY_TIME.key(), Order.OLDEST_FIRST, start(), 5))
        .isEqualTo(new Page(List.of(), Optional.empty()));
  }

  @Test
  void aDocumentWithoutAKeyIsNotInThatList() {
    store.put(
        CASES,
        List.of(
            new Write.Put("a", 1, List.of(BY_TIME.key(5L)), "{}"),
            new Write.Put("b", 1, List.of(BY_STATE.key("open", 5L)), "{}")));

    assertThat(ids(BY_TIME.key(), Order.OLDEST_FIRST)).containsExactly("a");
    assertThat(ids(BY_TIME.key(), Order.NEWEST_FIRST)).containsExactly("a");
    assertThat(ids(BY_STATE.key(), Order.OLDEST_FIRST)).containsExactly("b");
  }

  @Test
  void keysThatDoNotFitAreRefusedAndNothingOfTheBatchIsApplied() {
    Index strange = Index.of("by-strange", KeyKind.TEXT);
    for (List<Key> keys :
        List.of(
            List.of(strange.key("x")),
            List.of(BY_STATE.key("open")),
            List.of(BY_TIME.key(1L), BY_TIME.key(2L)))) {
      assertThatThrownBy(
              () ->
                  store.put(
                      CASES,
                      List.of(put("a", 1, "open", 1, "{}"), new Write.Put("b", 1, keys, "{}"))))
          .isInstanceOf(IllegalArgumentException.class);
    }

    assertThat(store.get(CASES, "a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void pagesGiveEachDocumentOnceAndInOrderForAnyPageSize(long seed) {
    Random random = new Random(seed);
    Map<String, Long> times = new HashMap<>();
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String id = "Ref-" + Integer.toHexString(random.nextInt());
      long time = random.nextInt(12) - 6;
      times.put(id, time);
      writes.add(put(id, i, random.nextInt(4) == 0 ? "closed" : "open", time, "{}"));
    }
    store.put(CASES, writes);
    store.put(CASES, List.of(new Write.Tombstone(writes.getFirst().id(), 1000)));
    times.remove(writes.getFirst().id());

    List<String> oldestFirst = new ArrayList<>(times.keySet());
    oldestFirst.sort(
        Comparator.<String>comparingLong(times::get).thenComparing(Comparator.naturalOrder()));
    assertThat(ids(BY_TIME.key(), Order.OLDEST_FIRST)).isEqualTo(oldestFirst);
    assertThat(ids(BY_TIME.key(), Order.NEWEST_FIRST)).isEqualTo(oldestFirst.reversed());

    for (int size : new int[] {1, 2, 7, 60}) {
      for (Order order : Order.values()) {
        List<String> open = ids(BY_STATE.key("open"), order);
        assertThat(open).isNotEmpty();
        assertThat(walk(BY_STATE.key("open"), order, size)).isEqualTo(open);
        assertThat(walk(BY_TIME.key(), order, size)).isEqualTo(ids(BY_TIME.key(), order));
        assertThat(walk(BY_TIME.key(3L), order, size)).isEqualTo(ids(BY_TIME.key(3L), order));
      }
    }
  }

  @Test
  void aPageThatEndsTheListHasNoCursor() {
    store.put(CASES, List.of(put("a", 1, "open", 1, "{}"), put("b", 1, "open", 2, "{}")));

    assertThat(store.page(CASES, BY_TIME.key(), Order.OLDEST_FIRST, start(), 2).next()).isEmpty();
    assertThat(store.page(CASES, BY_TIME.key(), Order.OLDEST_FIRST, start(), 1).next()).isPresent();
  }

  @Test
  void aCursorStaysGoodWhenTheDocumentItEndedAtIsTakenAwayAndAfterOpeningAgain() {
    store.put(CASES, List.of(put("a", 1, "open", 1, "{}"), put("b", 1, "open", 2, "{}")));
    Optional<Cursor> after =
        store.page(CASES, BY_TIME.key(), Order.OLDEST_FIRST, start(), 1).next();
    store.put(CASES, List.of(new Write.Tombstone("a", 2)));
    reopen();

    assertThat(store.page(CASES, BY_TIME.key(), Order.OLDEST_FIRST, after, 1).documents())
        .containsExactly(new Document("b", "{}"));
  }

  @Test
  void aCursorOfAnotherListOrOfNobodyIsUnknown() {
    for (StoreName name : List.of(ROWAN, HAZEL)) {
      stores
          .open(name)
          .put(CASES, List.of(put("a", 1, "open", 1, "{}"), put("b", 1, "open", 2, "{}")));
    }
    Cursor cursor =
        store.page(CASES, BY_TIME.key(), Order.OLDEST_FIRST, start(), 1).next().orElseThrow();

    assertUnknown(store, BY_TIME.key(), Order.NEWEST_FIRST, cursor);
    assertUnknown(store, BY_STATE.key("open"), Order.OLDEST_FIRST, cursor);
    assertUnknown(stores.open(HAZEL), BY_TIME.key(), Order.OLDEST_FIRST, cursor);
    for (String made : List.of("", "x", "é", cursor.value() + "A", "A" + cursor.value())) {
      assertUnknown(store, BY_TIME.key(), Order.OLDEST_FIRST, new Cursor(made));
    }
  }

  @Test
  void aCursorIsSafeInAnAddressAndSaysNothing() {
    store.put(
        CASES, List.of(put("reference", 1, "open", 12345, "{}"), put("z", 1, "open", 99999, "{}")));
    String cursor =
        store
            .page(CASES, BY_TIME.key(), Order.OLDEST_FIRST, start(), 1)
            .next()
            .orElseThrow()
            .value();

    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(new String(Base64.getUrlDecoder().decode(cursor), ISO_8859_1))
        .doesNotContain("reference")
        .doesNotContain("12345");
  }

  @Test
  void limitsOutOfRangeAndStrangeIndexesAreRefused() {
    for (int limit : new int[] {-1, 0, ReadStore.MAX_PAGE + 1}) {
      assertThatThrownBy(() -> store.page(CASES, BY_TIME.key(), Order.OLDEST_FIRST, start(), limit))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> store.page(NOTES, BY_TIME.key(), Order.OLDEST_FIRST, start(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theDumpIsCanonicalAndShowsNeitherRevisionsNorTombstones() {
    store.put(
        NOTES,
        List.of(new Write.Put("n", 77, List.of(), "{ \"b\":null, \"a\":[{\"d\":1,\"c\":2}] }")));
    store.put(
        CASES,
        List.of(
            put("b", 78, "open", 2, "{\"é\":\"ü\"}"),
            put("a", 79, "open", 1, "{}"),
            new Write.Tombstone("c", 80)));
    stores.open(HAZEL).put(NOTES, List.of(new Write.Tombstone("x", 81)));
    stores
        .open(new StoreName("inside_police"))
        .put(NOTES, List.of(new Write.Put("w", 82, List.of(), "7")));

    assertThat(stores.dump())
        .isEqualTo(
            """
            # inside_police
            {"body":7,"collection":"notes","id":"w","keys":{}}
            # org_rowan-house
            {"body":{},"collection":"cases","id":"a","keys":{"by-state":["open",1],"by-time":[1]}}
            {"body":{"é":"ü"},"collection":"cases","id":"b","keys":{"by-state":["open",2],"by-time":[2]}}
            {"body":{"a":[{"c":2,"d":1}],"b":null},"collection":"notes","id":"n","keys":{}}
            """);
  }

  @Test
  @Tag("firewall")
  void anyOrderOfTheSameChangesEndsInTheSameDump() {
    Random random = new Random(42);
    List<Write> writes = new ArrayList<>();
    for (int revision = 0; revision < 80; revision++) {
      String id = "d" + random.nextInt(8);
      writes.add(
          random.nextInt(4) == 0
              ? new Write.Tombstone(id, revision)
              : put(id, revision, "open", revision, "{\"p\":" + revision + "}"));
    }
    store.put(CASES, writes);
    String inOrder = stores.dump();

    for (int round = 0; round < 10; round++) {
      List<Write> shuffled = new ArrayList<>(writes);
      Collections.shuffle(shuffled, random);
      ReadStore other = stores.open(new StoreName("org_other-" + round));
      int cut = random.nextInt(shuffled.size());
      other.put(CASES, shuffled.subList(0, cut));
      other.put(CASES, shuffled.subList(cut, shuffled.size()));
      List<String> lines = new ArrayList<>();
      other.dump(lines::add);
      assertThat("# " + ROWAN + "\n" + String.join("\n", lines) + "\n").isEqualTo(inOrder);
    }
  }

  @Test
  void aFinishedRebuildTakesThePlaceOfTheOldSet() {
    store.put(CASES, List.of(put("old", 100, "open", 1, "{}")));
    stores.open(HAZEL).put(CASES, List.of(put("old", 100, "open", 1, "{}")));
    try (StoreRebuild rebuild = stores.beginRebuild()) {
      rebuild.stores().open(ROWAN).put(CASES, List.of(put("new", 1, "open", 1, "{}")));
      assertThat(store.get(CASES, "old")).isPresent();
      assertThat(store.get(CASES, "new")).isEmpty();
      rebuild.finish();
    }

    assertThat(store.get(CASES, "old")).isEmpty();
    assertThat(store.get(CASES, "new")).isPresent();
    assertThat(stores.names()).containsExactly(ROWAN);
    reopen();
    assertThat(store.get(CASES, "new")).isPresent();
  }

  @Test
  void anUnfinishedRebuildLeavesNoTrace() {
    store.put(CASES, List.of(put("old", 1, "open", 1, "{}")));
    String before = stores.dump();
    try (StoreRebuild rebuild = stores.beginRebuild()) {
      rebuild.stores().open(ROWAN).put(CASES, List.of(put("new", 1, "open", 1, "{}")));
    }

    assertThat(stores.dump()).isEqualTo(before);
    try (StoreRebuild rebuild = stores.beginRebuild()) {
      assertThat(rebuild.stores().names()).isEmpty();
    }
  }

  /** Everything in one page. */
  private List<String> ids(Key prefix, Order order) {
    return store.page(CASES, prefix, order, start(), ReadStore.MAX_PAGE).documents().stream()
        .map(Document::id)
        .toList();
  }

  /** Everything, page by page. */
  private List<String> walk(Key prefix, Order order, int size) {
    List<String> ids = new ArrayList<>();
    Optional<Cursor> after = start();
    do {
      Page page = store.page(CASES, prefix, order, after, size);
      page.documents().forEach(document -> ids.add(document.id()));
      after = page.next();
    } while (after.isPresent());
    return ids;
  }

  private void reopen() {
    stores.close();
    open();
  }

  private static void assertUnknown(ReadStore store, Key prefix, Order order, Cursor cursor) {
    assertThatThrownBy(() -> store.page(CASES, prefix, order, Optional.of(cursor), 1))
        .isInstanceOf(UnknownCursorException.class);
  }

  private static Optional<Cursor> start() {
    return Optional.empty();
  }

  private static Write put(String id, long revision, String state, long time, String body) {
    return new Write.Put(id, revision, List.of(BY_STATE.key(state, time), BY_TIME.key(time)), body);
  }
}
