package org.safepathway.projections.projecting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.VictimId;

/**
 * Reads what the log gives. An event that this program cannot read (damaged, or of a type that it
 * does not know) does not stop everybody else’s: it is the victim’s whose stream it is in, and the
 * projection says whether hers are parked from it on ({@link Bearing}). By default they are: to
 * skip it would leave documents as if it had not happened.
 */
final class EventReading {

  private static final int ID_BYTES = 16;

  private final StreamOwners owners;

  EventReading(StreamOwners owners) {
    this.owners = owners;
  }

  /** The event, or empty where it is none of a victim’s. */
  Optional<PositionedEvent> of(EventMessage<?> message) {
    try {
      return switch (message.getPayload()) {
        case null -> Optional.of(unreadable(message, nameOf(message.getPayloadType()), null));
        case Event event -> Optional.of(new PositionedEvent(positionOf(message), event));
        case UnknownSerializedType unknown ->
            Optional.of(unreadable(message, nameOf(unknown), null));
        default -> Optional.empty();
      };
    } catch (RuntimeException damaged) {
      // Also where it is JSON still, and says not even whose it is.
      Class<?> type = message.getPayloadType();
      return Optional.of(
          unreadable(
              message,
              nameOf(type),
              Event.class.isAssignableFrom(type) ? type.asSubclass(Event.class) : null));
    }
  }

  private static String nameOf(Class<?> type) {
    return type.getSimpleName();
  }

  /** As of one that is known: without its package. */
  private static String nameOf(UnknownSerializedType unknown) {
    String name = unknown.serializedType().getName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private PositionedEvent unreadable(
      EventMessage<?> message, String name, @Nullable Class<? extends Event> type) {
    String stream =
        message instanceof DomainEventMessage<?> domain
            ? domain.getAggregateIdentifier()
            : message.getIdentifier();
    return new PositionedEvent(
        positionOf(message),
        owners.of(stream).orElseGet(() -> standIn(stream)),
        name,
        new Unreadable(stream, type));
  }

  /** Nobody’s documents stand still then, but that there is such an event is kept and shown. */
  private static VictimId standIn(String stream) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(stream.getBytes(StandardCharsets.UTF_8));
      return new VictimId(HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  static long positionOf(EventMessage<?> message) {
    if (message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null) {
      return tracked
          .trackingToken()
          .position()
          .orElseThrow(() -> new IllegalStateException("a token without a position"));
    }
    throw new IllegalStateException("an event without a position");
  }
}
