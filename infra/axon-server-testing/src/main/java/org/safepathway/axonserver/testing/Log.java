package org.safepathway.axonserver.testing;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events, in the order appended; the position of the first is 0. Safe for many threads. */
final class Log {

  private final List<Event> events = new ArrayList<>();
  private final Map<String, List<Event>> streams = new HashMap<>();
  private final Map<String, Event> snapshots = new HashMap<>();
  private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

  /**
   * Appends all of them, or none.
   *
   * @throws io.grpc.StatusRuntimeException if one of them does not follow the last of its stream
   */
  void append(List<Event> together) {
    synchronized (this) {
      Map<String, Long> next = new HashMap<>();
      for (Event event : together) {
        if (!event.getAggregateType().isEmpty()) {
          String stream = event.getAggregateIdentifier();
          long expected = next.getOrDefault(stream, highest(stream) + 1);
          if (event.getAggregateSequenceNumber() != expected) {
            throw Faults.invalidSequence();
          }
          next.put(stream, expected + 1);
        }
      }
      for (Event event : together) {
        events.add(event);
        streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>()).add(event);
      }
    }
    listeners.forEach(Runnable::run);
  }

  /** Keeps a snapshot; the newest of a stream is the one that is given. */
  synchronized void snapshot(Event snapshot) {
    snapshots.merge(
        snapshot.getAggregateIdentifier(),
        snapshot,
        (one, other) ->
            one.getAggregateSequenceNumber() > other.getAggregateSequenceNumber() ? one : other);
  }

  synchronized Optional<Event> snapshotOf(String stream) {
    return Optional.ofNullable(snapshots.get(stream));
  }

  /** The events of a stream from a sequence number on. */
  synchronized List<Event> of(String stream, long from) {
    return streams.getOrDefault(stream, List.of()).stream()
        .filter(event -> event.getAggregateSequenceNumber() >= from)
        .toList();
  }

  /** The sequence number of a stream’s last event, or -1. */
  synchronized long highest(String stream) {
    List<Event> known = streams.get(stream);
    return known == null ? -1 : known.getLast().getAggregateSequenceNumber();
  }

  /** The position of the last event, or -1. */
  synchronized long last() {
    return events.size() - 1L;
  }

  /** The position of the first event that is not older than this, or the next one. */
  synchronized long since(long instant) {
    return Stream.iterate(0, i -> i + 1)
        .limit(events.size())
        .filter(i -> events.get(i).getTimestamp() >= instant)
        .findFirst()
        .orElse(events.size());
  }

  /** The event at a position, or null if there is none yet. */
  synchronized @Nullable EventWithToken at(long position) {
    return position < events.size()
        ? EventWithToken.newBuilder()
            .setToken(position)
            .setEvent(events.get(Math.toIntExact(position)))
            .build()
        : null;
  }

  synchronized List<byte[]> everything() {
    return events.stream().map(Event::toByteArray).toList();
  }

  /** Has somebody told whenever something was appended. */
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  void forget(Runnable listener) {
    listeners.remove(listener);
  }
}
