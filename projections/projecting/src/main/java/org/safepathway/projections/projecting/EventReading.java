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
import org.safepathway.kernel.Event;
import org.safepathway.kernel.VictimId;

/**
 * Reads what the log gives. An event that this program cannot read (damaged, or of a type that it
 * does not know) is not skipped, which would leave documents as if it had not happened, and does
 * not stop everybody else’s: it is the victim’s whose stream it is in, and hers are parked from it
 * on.
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
        case null -> Optional.of(unreadable(message));
        case Event event -> Optional.of(new PositionedEvent(positionOf(message), event));
        case UnknownSerializedType unknown -> Optional.of(unreadable(message));
        default -> Optional.empty();
      };
    } catch (RuntimeException damaged) {
      // Also where it is JSON still, and says not even whose it is.
      return Optional.of(unreadable(message));
    }
  }

  private PositionedEvent unreadable(EventMessage<?> message) {
    String stream =
        message instanceof DomainEventMessage<?> domain
            ? domain.getAggregateIdentifier()
            : message.getIdentifier();
    return new PositionedEvent(
        positionOf(message),
        owners.of(stream).orElseGet(() -> standIn(stream)),
        message.getPayloadType().getSimpleName(),
        null);
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
