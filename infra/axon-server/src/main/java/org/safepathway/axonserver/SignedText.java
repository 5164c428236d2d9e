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
 * What is signed of a command or an answer: the very bytes that go over the server, and what they
 * are taken for. Each piece has its length before it, so that none runs into the next.
 */
final class SignedText {

  /** Changes with what is signed: an older signature is then one of nothing. */
  private static final String COMMAND = "safe-pathway command 1";

  /** Never a command’s: nobody takes the one for the other. */
  private static final String ANSWER = "safe-pathway answer 1";

  private SignedText() {}

  /** Of a command that was sent at this time. */
  static byte[] of(String at, CommandMessage<?> command, SerializedObject<byte[]> payload) {
    return text(
        List.of(
            COMMAND,
            at,
            command.getIdentifier(),
            command.getCommandName(),
            payload.getType().getName(),
            orNothing(payload.getType().getRevision())),
        payload.getData());
  }

  /** Of the answer to this very command, whose id no other has. */
  static byte[] ofAnswer(CommandMessage<?> command, SerializedObject<byte[]> answer) {
    return text(
        List.of(
            ANSWER,
            command.getIdentifier(),
            command.getCommandName(),
            answer.getType().getName(),
            orNothing(answer.getType().getRevision())),
        answer.getData());
  }

  private static byte[] text(List<String> pieces, byte[] data) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(text)) {
      for (String piece : pieces) {
        write(piece.getBytes(StandardCharsets.UTF_8), out);
      }
      write(data, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }

  /** A revision that is missing arrives as an empty one. */
  static String orNothing(@Nullable String revision) {
    return revision == null ? "" : revision;
  }

  private static void write(byte[] piece, DataOutputStream out) throws IOException {
    out.writeInt(piece.length);
    out.write(piece);
  }
}
