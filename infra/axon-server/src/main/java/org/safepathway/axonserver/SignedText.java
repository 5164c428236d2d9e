package org.safepathway.axonserver;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * What is signed of a command: the very bytes that go over the server, and what they are taken for.
 * Each piece has its length before it, so that none runs into the next.
 */
final class SignedText {

  /** Changes with what is signed: an older signature is then one of nothing. */
  private static final String VERSION = "safe-pathway command 1";

  private SignedText() {}

  static byte[] of(String at, CommandMessage<?> command, SerializedObject<byte[]> payload) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(text)) {
      for (String piece :
          List.of(
              VERSION,
              at,
              command.getIdentifier(),
              command.getCommandName(),
              payload.getType().getName(),
              orNothing(payload.getType().getRevision()))) {
        write(piece.getBytes(StandardCharsets.UTF_8), out);
      }
      write(payload.getData(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }

  /** A revision that is missing arrives as an empty one. */
  private static String orNothing(@Nullable String revision) {
    return revision == null ? "" : revision;
  }

  private static void write(byte[] piece, DataOutputStream out) throws IOException {
    out.writeInt(piece.length);
    out.write(piece);
  }
}
