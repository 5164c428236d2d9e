package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Outside a demonstration the inside sends nothing to a MongoDB elsewhere that others could read.
 */
@Tag("firewall")
class DatabasesElsewhereAreReachedByTlsTest {

  private static final String HERE = "mongodb://127.0.0.1:27017/";
  private static final String OPEN = "mongodb://projector:word@192.0.2.1:27017/";

  @Test
  void inClearTheInsideDoesNotStartWhicheverRoomItIs() {
    refuses(new Databases(OPEN, Map.of(), 4, null, 1));
    refuses(new Databases(HERE, Map.of("police", OPEN), 4, null, 1));
    // What projectors work on is there.
    refuses(new Databases(OPEN, Map.of("police", HERE, "specialist", HERE), 4, null, 1));
    refuses(new Databases(OPEN + "?tls=true&tlsInsecure=true", Map.of(), 4, null, 1));
  }

  @Test
  void byTlsOrOnThisMachineItDoes() {
    for (String address : new String[] {HERE, OPEN + "?tls=true"}) {
      assertThatCode(() -> new Databases(address, Map.of(), 4, null, 1).keepToTls())
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> new Databases(null, Map.of(), 4, null, 1).keepToTls())
        .doesNotThrowAnyException();
  }

  private static void refuses(Databases databases) {
    assertThatThrownBy(databases::keepToTls)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tls=true")
        .hasMessageNotContaining("word@");
  }
}
