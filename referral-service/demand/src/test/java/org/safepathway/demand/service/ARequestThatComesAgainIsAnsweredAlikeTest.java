package org.safepathway.demand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.demand.service.Room.said;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.demand.DemandId;
import org.safepathway.kernel.RequestId;

/** Whoever sends a request again learns what it did, whatever has happened since. */
class ARequestThatComesAgainIsAnsweredAlikeTest {

  private static final String REFERENCE = "force-1";

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() {
    room = new Room(folder);
    room.unmet.put(REFERENCE, true);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void whatWasToldIsDoneAlsoWhenTheReferralHasGoneOn() {
    RequestId request = room.request();
    assertThat(ask(request)).isEqualTo("done");
    room.unmet.remove(REFERENCE);

    assertThat(ask(request)).isEqualTo("done");
    assertThat(ask(room.request())).isEqualTo("not-found");
  }

  /** What she took back is not there any more for anything new. */
  @Tag("firewall")
  @Test
  void whatWasSuggestedIsDoneAlsoWhenTheNeedIsShownNoMore() {
    assertThat(ask(room.request())).isEqualTo("done");
    DemandId shown = room.only().id();
    RequestId request = room.request();
    assertThat(suggest(request, shown)).isEqualTo("done");
    assertThat(suggest(request, shown)).isEqualTo("done");
    assertThat(suggest(room.request(), shown)).isEqualTo("nothing-changes");
    room.demands().withdraw(Room.agreement(REFERENCE), room.now());

    assertThat(suggest(request, shown)).isEqualTo("done");
    assertThat(suggest(room.request(), shown)).isEqualTo("not-found");
  }

  @Test
  void whatArrivesTwiceAtOnceIsDoneOnce() {
    RequestId request = room.request();
    List<String> meanwhile = new ArrayList<>();
    room.afterHeld =
        () -> {
          room.afterHeld = () -> {};
          meanwhile.add(ask(request));
        };

    assertThat(ask(request)).isEqualTo("done");
    assertThat(meanwhile).containsExactly("done");
    assertThat(room.seen()).hasSize(1);
  }

  private String ask(RequestId request) {
    return said(room.demands().ask(Room.OFFICER, request, REFERENCE, Room.NEED));
  }

  private String suggest(RequestId request, DemandId shown) {
    return said(room.demands().suggest(Room.COORDINATOR, request, shown, Room.ROWAN));
  }
}
