package org.safepathway.firewall.side;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The answers whose lines may not be in the log file yet: a request is logged when it has ended,
 * and its answer can be read a moment before. Used by one thread.
 */
final class Unlogged {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TAIL = 32 * 1024;
  private static final long PAUSE_NANOS = 50_000;

  /** More than can be under way at once by far. */
  private static final int LAST = 8;

  /** What only the line about the end of a request has; others of it come before. */
  private static final String ENDED = "\"millis\"";

  private final Path file;
  private final Set<String> ids = new LinkedHashSet<>();

  Unlogged(Path file) {
    this.file = file;
  }

  void answered(Answer answer) {
    ids.addAll(answer.headers().getOrDefault("x-correlation-id", List.of()));
    if (ids.size() > LAST) {
      ids.remove(ids.iterator().next());
    }
  }

  /**
   * Waits until they are there.
   *
   * @throws IllegalStateException if one is not in time
   */
  void await() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!areLogged()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("a request is not in the log");
      }
      pause();
    }
    ids.clear();
  }

  /** Waits for none of them any more. */
  void forget() {
    ids.clear();
  }

  private boolean areLogged() {
    if (ids.isEmpty()) {
      return true;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - TAIL));
      ByteBuffer tail = ByteBuffer.allocate(TAIL);
      while (tail.hasRemaining() && channel.read(tail) >= 0) {
        // Until it is full, or the file is at its end.
      }
      List<String> ended =
          new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains(ENDED))
              .toList();
      return ids.stream().allMatch(id -> ended.stream().anyMatch(line -> line.contains(id)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Much shorter than a request: it is asked after each of them. */
  private static void pause() {
    LockSupport.parkNanos(PAUSE_NANOS);
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted");
    }
  }
}
