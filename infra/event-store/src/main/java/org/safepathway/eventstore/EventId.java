package org.safepathway.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of an event or a snapshot, derived from its place: nothing else has the same stream and
 * sequence, so nothing else has the same id, and a history that is replayed has the same ids.
 */
final class EventId {

  private static final long VERSION = 8;

  private EventId() {}

  /** Of an event. */
  static String of(String stream, long sequence) {
    return derived("event/1", stream, sequence);
  }

  /** Of a snapshot. */
  static String ofSnapshot(String stream, long sequence) {
    return derived("snapshot/1", stream, sequence);
  }

  // In the shape that ids of events always had: a UUID, here of the version for one's own digests.
  private static String derived(String kind, String stream, long sequence) {
    ByteBuffer digest = ByteBuffer.wrap(sha256(kind + "/" + sequence + "/" + stream));
    long high = (digest.getLong() & ~0xf000L) | (VERSION << 12);
    long low = (digest.getLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
