package org.safepathway.acceptance.journey.http;

import java.net.URI;
import java.util.Map;

/**
 * Where the desks are: all at one address, or some rooms in processes of their own.
 *
 * @param base the address of whatever has no other, without a path
 * @param rooms the addresses of rooms, by the first part of their paths, for example {@code police}
 */
public record Addresses(URI base, Map<String, URI> rooms) {

  /** Copies the map. */
  public Addresses {
    rooms = Map.copyOf(rooms);
  }

  /** All at one. */
  public static Addresses one(URI base) {
    return new Addresses(base, Map.of());
  }

  /** Where a path is asked. */
  URI of(String target) {
    String room = target.substring(1).split("[/?]", 2)[0];
    return rooms.getOrDefault(room, base).resolve(target);
  }
}
