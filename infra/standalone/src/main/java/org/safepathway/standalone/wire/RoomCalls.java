package org.safepathway.standalone.wire;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OrganisationKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of the inside one room has at once: so many calls, and so many connections. Whatever a
 * desk does, the others go on. Safe for use by many threads.
 */
final class RoomCalls {

  private static final Logger LOG = LoggerFactory.getLogger(RoomCalls.class);
  private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

  private final int calls;
  private final int connections;
  private final long idleNanos;
  private final LongSupplier nanos;
  private final Map<OrganisationKind, Room> rooms = new EnumMap<>(OrganisationKind.class);

  /**
   * For all rooms alike.
   *
   * @param calls the most that are made at once
   * @param connections the most that are open
   * @param idle after how long a connection without a call is closed by the server
   * @param nanos a clock that only goes on
   */
  RoomCalls(int calls, int connections, Duration idle, LongSupplier nanos) {
    this.calls = calls;
    this.connections = connections;
    this.idleNanos = idle.toNanos();
    this.nanos = nanos;
    for (OrganisationKind kind : OrganisationKind.values()) {
      rooms.put(kind, new Room());
    }
  }

  /**
   * Begins a call, which {@link #end} ends.
   *
   * @param room whose
   * @param connection the id of the connection on which it came
   * @return false if the room has too many; nothing is to be ended then
   */
  boolean begin(OrganisationKind room, String connection) {
    boolean begins = of(room).begin(connection);
    if (!begins && of(room).isToTell()) {
      LOG.warn("refused calls of a room: {}", room);
    }
    return begins;
  }

  /** Ends a call that began. */
  void end(OrganisationKind room) {
    of(room).end();
  }

  private Room of(OrganisationKind kind) {
    Room room = rooms.get(kind);
    if (room == null) {
      throw new IllegalStateException("every kind has a room");
    }
    return room;
  }

  private final class Room {

    /** When each connection was last heard of, the longest ago first. */
    private final LinkedHashMap<String, Long> heard = new LinkedHashMap<>();

    private int running;
    private @Nullable Long told;

    synchronized boolean begin(String connection) {
      long now = nanos.getAsLong();
      heard.values().removeIf(when -> now - when > idleNanos);
      Long known = heard.remove(connection);
      if (running >= calls || (known == null && heard.size() >= connections)) {
        // Its connection is closed with the answer.
        return false;
      }
      heard.put(connection, now);
      running++;
      return true;
    }

    synchronized void end() {
      running--;
    }

    /** Whether the log is to hear of it: now and then, or it would be the log that is filled. */
    synchronized boolean isToTell() {
      long now = nanos.getAsLong();
      if (told != null && now - told < TOLD_AGAIN.toNanos()) {
        return false;
      }
      told = now;
      return true;
    }
  }
}
