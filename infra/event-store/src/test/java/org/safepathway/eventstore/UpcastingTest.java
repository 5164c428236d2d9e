package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpcastingTest {

  @TempDir Path folder;

  @Test
  void anEventOfAnOlderShapeIsReadInItsNewOne() {
    try (SqliteEvents events = SqliteEvents.open(folder.resolve("events.db"))) {
      Messages.append(events.engine(), "tally-1", 7);
    }
    try (SqliteEvents events =
        SqliteEvents.at(folder.resolve("events.db")).upcasters(new AddedCountsDouble()).open()) {
      assertThat(events.engine().readEvents("tally-1").next().getPayload())
          .isEqualTo(new Tally.Added("tally-1", 14));
      assertThat(Messages.all(events.engine()).getFirst().getPayload())
          .isEqualTo(new Tally.Added("tally-1", 14));
    }
  }

  private static final class AddedCountsDouble extends SingleEventUpcaster {

    private static final String TYPE = Tally.Added.class.getName();

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return event.getType().equals(new SimpleSerializedType(TYPE, "1"));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      return event.upcastPayload(
          new SimpleSerializedType(TYPE, "2"),
          JsonNode.class,
          old -> ((ObjectNode) old).put("amount", old.get("amount").asInt() * 2));
    }
  }
}
