package org.safepathway.demand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.demand.service.Room.said;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.demand.NeedGroup;
import org.safepathway.kernel.RequestId;

/** Several processes keep the needs that nobody took in one file (decision 0037). */
@Tag("firewall")
@SuppressWarnings("NullAway.Init")
class NeedsAreSharedByProcessesTest {

  private static final int TIMES = 30;

  @TempDir Path folder;
  private Room room;
  private KeptDemands one;
  private KeptDemands other;

  @BeforeEach
  void open() {
    room = new Room(folder);
    room.close();
    one = room.open(true);
    other = room.open(true);
    for (int i = 0; i < TIMES; i++) {
      room.unmet.put("force-" + i, true);
    }
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void whatIsAskedAtOneIsSeenAtTheOtherAndTakenBackThere() {
    assertThat(said(one.ask(Room.OFFICER, room.request(), "force-1", Room.NEED))).isEqualTo("done");

    assertThat(other.asked(Room.OFFICER, "force-1")).isPresent();
    assertThat(other.demands(Room.COORDINATOR).orElseThrow()).hasSize(1);

    other.withdraw(Room.agreement("force-1"), room.now());

    assertThat(one.demands(Room.COORDINATOR).orElseThrow()).isEmpty();
  }

  @Test
  void whatIsTakenBackAtOneThatHasNotReadItYetIsTakenBack() {
    assertThat(said(one.ask(Room.OFFICER, room.request(), "force-1", Room.NEED))).isEqualTo("done");

    other.withdraw(Room.agreement("force-1"), room.now());

    assertThat(one.demands(Room.COORDINATOR).orElseThrow()).isEmpty();
  }

  @Test
  void whatWasAskedAtOneIsAnsweredAlikeAtTheOtherWhenTheReferralHasGoneOn() {
    RequestId request = room.request();
    assertThat(said(one.ask(Room.OFFICER, request, "force-1", Room.NEED))).isEqualTo("done");
    room.unmet.remove("force-1");

    assertThat(said(other.ask(Room.OFFICER, request, "force-1", Room.NEED))).isEqualTo("done");
  }

  @Test
  void whatIsAskedAtOneCountsInTheFiguresOfTheOther() {
    for (int i = 0; i < 5; i++) {
      assertThat(said(one.ask(Room.OFFICER, room.request(), "force-" + i, Room.NEED)))
          .isEqualTo("done");
    }
    room.later(Duration.ofDays(7L * DisclosureControl.WEEKS));

    assertThat(other.figures(Room.COORDINATOR).orElseThrow().needs())
        .isEqualTo(Map.of(NeedGroup.SAFE_PLACE, 5));
  }

  @Test
  void whatIsAskedAtBothAtOnceIsNotedOnce() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    CompletableFuture<List<String>> atOne =
        CompletableFuture.supplyAsync(() -> asking(one, "one", both));
    CompletableFuture<List<String>> atOther =
        CompletableFuture.supplyAsync(() -> asking(other, "other", both));

    for (int i = 0; i < TIMES; i++) {
      assertThat(List.of(atOne.get().get(i), atOther.get().get(i)))
          .as("need %d", i)
          .containsExactlyInAnyOrder("done", "asked-already");
    }
    assertThat(one.demands(Room.COORDINATOR).orElseThrow())
        .hasSize(TIMES)
        .isEqualTo(other.demands(Room.COORDINATOR).orElseThrow());
  }

  private static List<String> asking(KeptDemands demands, String where, CyclicBarrier both) {
    return IntStream.range(0, TIMES)
        .mapToObj(
            i -> {
              await(both);
              RequestId request = new RequestId("asked-at-" + where + "-" + i);
              return said(demands.ask(Room.OFFICER, request, "force-" + i, Room.NEED));
            })
        .toList();
  }

  private static void await(CyclicBarrier both) {
    try {
      both.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
