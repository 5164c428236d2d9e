package org.safepathway.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Event;

/** An event or a snapshot as a row: made on the caller's thread, bound on the writer's. */
final class EventRow {

  /** The columns, in the order of {@link #bind} and {@link #read}. */
  static final String COLUMNS =
      "stream, sequence, type, event_id, at, payload_type, revision, payload, metadata";

  private final String stream;
  private final long sequence;
  private final @Nullable String type;
  private final String eventId;
  private final String at;
  private final SerializedObject<byte[]> payload;
  private final SerializedObject<byte[]> metadata;

  private EventRow(EventMessage<?> event, boolean snapshot, Serializer serializer) {
    if (event instanceof DomainEventMessage<?> ofStream) {
      stream = ofStream.getAggregateIdentifier();
      sequence = ofStream.getSequenceNumber();
      type = ofStream.getType();
      eventId = snapshot ? EventId.ofSnapshot(stream, sequence) : EventId.of(stream, sequence);
    } else {
      // An event of no aggregate is the only one of a stream of its own, as in Axon's own engines.
      stream = event.getIdentifier();
      sequence = 0;
      type = null;
      eventId = event.getIdentifier();
    }
    if (stream.isEmpty()) {
      // An aggregate whose id field is not null before its first event publishes for no stream.
      throw new IllegalArgumentException(
          "An event without a stream: " + event.getPayloadType().getSimpleName());
    }
    at = DateTimeUtils.formatInstant(happened(event));
    payload = event.serializePayload(serializer, byte[].class);
    metadata = event.serializeMetaData(serializer, byte[].class);
  }

  static EventRow of(EventMessage<?> event, Serializer serializer) {
    return new EventRow(event, false, serializer);
  }

  static EventRow ofSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    return new EventRow(snapshot, true, serializer);
  }

  // Axon asks a clock of its own. What our events say is when the aggregate decided.
  private static Instant happened(EventMessage<?> event) {
    return event.getPayload() instanceof Event said ? said.stamp().at() : event.getTimestamp();
  }

  void bind(PreparedStatement statement) throws SQLException {
    statement.setString(1, stream);
    statement.setLong(2, sequence);
    statement.setString(3, type);
    statement.setString(4, eventId);
    statement.setString(5, at);
    statement.setString(6, payload.getType().getName());
    statement.setString(7, payload.getType().getRevision());
    statement.setBytes(8, payload.getData());
    statement.setBytes(9, metadata.getData());
  }

  static DomainEventData<byte[]> read(ResultSet row) throws SQLException {
    return new GenericDomainEventEntry<>(
        row.getString("type"),
        row.getString("stream"),
        row.getLong("sequence"),
        row.getString("event_id"),
        row.getString("at"),
        row.getString("payload_type"),
        row.getString("revision"),
        row.getBytes("payload"),
        row.getBytes("metadata"));
  }
}
