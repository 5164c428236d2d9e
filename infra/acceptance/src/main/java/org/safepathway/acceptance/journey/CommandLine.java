package org.safepathway.acceptance.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.journey.http.Addresses;

/**
 * What {@code infra/journey} was started with.
 *
 * @param addresses where the instance is, and its desks in processes of their own
 * @param referral the file, or null for the one of the repository
 */
record CommandLine(Addresses addresses, @Nullable Path referral) {

  static final String USAGE =
      "usage: infra/journey [--url URL] [--desk ROOM=URL ...] [--referral FILE]";

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if they are not understood
   */
  static CommandLine parse(List<String> arguments) {
    URI url = URI.create("http://127.0.0.1:8080");
    Map<String, URI> rooms = new TreeMap<>();
    Path referral = null;
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.pop();
      if (rest.isEmpty()) {
        throw new IllegalArgumentException(USAGE);
      }
      switch (option) {
        case "--url" -> url = address(rest.pop());
        case "--desk" -> {
          String[] desk = rest.pop().split("=", 2);
          if (desk.length != 2) {
            throw new IllegalArgumentException(USAGE);
          }
          rooms.put(desk[0], address(desk[1]));
        }
        case "--referral" -> referral = Path.of(rest.pop());
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    return new CommandLine(new Addresses(url, rooms), referral);
  }

  private static URI address(String text) {
    URI url = URI.create(text);
    if (url.getHost() == null || url.getScheme() == null || !url.getScheme().startsWith("http")) {
      throw new IllegalArgumentException("an address is wanted, such as http://127.0.0.1:8080");
    }
    return url;
  }
}
