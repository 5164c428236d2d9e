package org.safepathway.acceptance.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code infra/journey} was started with.
 *
 * @param url the address of the instance
 * @param referral the file, or null for the one of the repository
 */
record CommandLine(URI url, @Nullable Path referral) {

  static final String USAGE = "usage: infra/journey [--url URL] [--referral FILE]";

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if they are not understood
   */
  static CommandLine parse(List<String> arguments) {
    URI url = URI.create("http://127.0.0.1:8080");
    Path referral = null;
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.pop();
      if (rest.isEmpty()) {
        throw new IllegalArgumentException(USAGE);
      }
      switch (option) {
        case "--url" -> url = address(rest.pop());
        case "--referral" -> referral = Path.of(rest.pop());
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    return new CommandLine(url, referral);
  }

  private static URI address(String text) {
    URI url = URI.create(text);
    if (url.getHost() == null || url.getScheme() == null || !url.getScheme().startsWith("http")) {
      throw new IllegalArgumentException("--url wants an address such as http://127.0.0.1:8080");
    }
    return url;
  }
}
