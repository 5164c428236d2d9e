package org.safepathway.eventstore.serial;

import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of one event from a version to the next: an event that was stored in the older shape is
 * read in the newer one, and the store keeps what it has.
 */
public final class ShapeChange extends SingleEventUpcaster {

  private final SimpleSerializedType from;
  private final SimpleSerializedType to;
  private final UnaryOperator<ObjectNode> change;

  private ShapeChange(
      SimpleSerializedType from, SimpleSerializedType to, UnaryOperator<ObjectNode> change) {
    this.from = from;
    this.to = to;
    this.change = change;
  }

  /**
   * From a version to the next.
   *
   * @param event the event's type, the same before and after
   * @param version the older version, from 1
   * @param change makes the newer JSON of the older; pure, and total over what was ever stored
   */
  public static ShapeChange of(Class<?> event, int version, UnaryOperator<ObjectNode> change) {
    return new ShapeChange(
        new SimpleSerializedType(event.getName(), Integer.toString(version)),
        new SimpleSerializedType(event.getName(), Integer.toString(version + 1)),
        change);
  }

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(from);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(to, JsonNode.class, old -> change.apply((ObjectNode) old));
  }
}
