package org.safepathway.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.VictimId;

class DueItemsTest {

  private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");
  private static final VictimId SHE = new VictimId("c".repeat(32));
  private static final VictimId ANOTHER = new VictimId("d".repeat(32));

  @TempDir Path folder;
  private SqliteDueIndex index = new SqliteDueIndex(Path.of(":memory:"));

  @BeforeEach
  void open() {
    index.close();
    index = new SqliteDueIndex(folder.resolve("due.db"));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void whatIsDueComesEarliestFirstAndNothingEarlyComes() {
    index.put(item("one", T.plusSeconds(1), 1));
    index.put(item("two", T, 2));
    index.put(item("three", T.plusSeconds(2), 3));

    assertThat(index.due(T.plusSeconds(1), 10))
        .extracting(DueItem::subject)
        .containsExactly("two", "one");
    assertThat(index.due(T.plusSeconds(1), 1)).extracting(DueItem::subject).containsExactly("two");
    assertThat(index.due(T.minusMillis(1), 10)).isEmpty();
  }

  @Test
  void aLaterEventTakesThePlaceOfAnEarlierOne() {
    index.put(item("one", T, 1));
    index.put(item("one", T.plusSeconds(9), 2));

    assertThat(index.due(T, 10)).isEmpty();
    assertThat(index.due(T.plusSeconds(9), 10)).containsExactly(item("one", T.plusSeconds(9), 2));
  }

  @Test
  void anEventSeenAgainChangesNothing() {
    index.put(item("one", T, 1));
    index.remove(DueKind.RECEIPT, "one", SHE, 2);
    index.put(item("one", T, 1));

    assertThat(index.due(T, 10)).isEmpty();
  }

  @Test
  void whatIsRemovedBeforeItWasPutDoesNotComeBack() {
    index.remove(DueKind.RECEIPT, "one", SHE, 2);
    index.put(item("one", T, 1));

    assertThat(index.due(T, 10)).isEmpty();
  }

  @Test
  void whatWasAnsweredDoesNotComeBackAtAReplay() {
    index.put(item("one", T, 1));
    index.answered(item("one", T, 1));
    index.put(item("one", T, 1));

    assertThat(index.due(T, 10)).isEmpty();
  }

  @Test
  void answeringDoesNotRemoveWhatWasPutSinceWithAnotherTime() {
    index.put(item("one", T, 1));
    index.put(item("one", T.plusSeconds(1), 2));
    index.answered(item("one", T, 1));

    assertThat(index.due(T.plusSeconds(1), 10)).hasSize(1);
  }

  @Test
  void norWhatALaterEventSaidOfTheSameTime() {
    index.put(item("one", T, 1));
    index.put(item("one", T, 2));
    index.answered(item("one", T, 1));

    assertThat(index.due(T, 10)).containsExactly(item("one", T, 2));
    assertThat(index.holds(item("one", T, 1))).isFalse();
    assertThat(index.holds(item("one", T, 2))).isTrue();
  }

  @Test
  void theLaterOfTwoTimesIsKeptWhereAskedFor() {
    index.putLater(item("one", T.plusSeconds(5), 1));
    index.putLater(item("one", T, 2));

    assertThat(index.due(T, 10)).isEmpty();
    assertThat(index.due(T.plusSeconds(5), 10)).hasSize(1);
  }

  @Test
  void whereTheLaterIsAskedForWhatWasRemovedOrAnsweredStaysAway() {
    index.putLater(item("one", T, 1));
    index.remove(DueKind.RECEIPT, "one", SHE, 2);
    index.putLater(item("one", T, 3));
    index.putLater(item("two", T, 4));
    index.answered(item("two", T, 4));
    index.putLater(item("two", T.plusSeconds(1), 5));
    index.remove(DueKind.RECEIPT, "three", SHE, 6);
    index.putLater(item("three", T, 7));

    assertThat(index.due(T.plusSeconds(1), 10)).isEmpty();
  }

  @Test
  void everythingOfAVictimIsRemovedAndNothingOfAnother() {
    index.put(item("one", T, 1));
    index.put(new DueItem(DueKind.CONTACT, "one", SHE, T, 2));
    index.put(new DueItem(DueKind.CONTACT, "two", ANOTHER, T, 3));
    index.removeAll(SHE, 4);

    assertThat(index.due(T, 10)).extracting(DueItem::victim).containsExactly(ANOTHER);
  }

  @Test
  void itemsSurviveAReopening() {
    index.put(item("one", T, 1));
    open();

    assertThat(index.due(T, 10)).containsExactly(item("one", T, 1));
  }

  @Test
  void changesThatFailTogetherLeaveNothing() {
    assertThatThrownBy(
            () ->
                index.together(
                    () -> {
                      index.put(item("one", T, 1));
                      throw new IllegalStateException("broken off");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(index.due(T, 10)).isEmpty();
  }

  @Test
  void afterClearingEarlierPositionsCountAgain() {
    index.put(item("one", T, 5));
    index.clear();
    index.put(item("one", T, 1));

    assertThat(index.due(T, 10)).hasSize(1);
  }

  private static DueItem item(String subject, Instant due, long position) {
    return new DueItem(DueKind.RECEIPT, subject, SHE, due, position);
  }
}
