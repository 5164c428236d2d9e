package org.safepathway.axonserver;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.safepathway.axonserver.CommandSignatures.Table;

/**
 * By what an answer shows which process decided, and whose answers are believed (decision 0038): an
 * opening is recorded by the part that decides for consent, and nobody else can say that it was.
 * That a command failed, anybody may say: nothing follows from it. Safe for many threads.
 */
final class AnswerSignatures {

  private final SigningKey key;
  private final Table deciders;
  private final Refusals refusals;

  AnswerSignatures(SigningKey key, Table deciders, Refusals refusals) {
    this.key = key;
    this.deciders = deciders;
    this.refusals = refusals;
  }

  /** What came of a command here, signed; a failure is told as it is. */
  CommandResultMessage<?> signed(
      CommandMessage<?> command, CommandResultMessage<?> result, Serializer serializer) {
    if (result.isExceptional()) {
      return result;
    }
    SerializedObject<byte[]> answer = result.serializePayload(serializer, byte[].class);
    return new GenericCommandResultMessage<>(
        new SignedAnswer(
            answer.getType().getName(),
            SignedText.orNothing(answer.getType().getRevision()),
            text(answer.getData()),
            key.chain(),
            text(key.sign(SignedText.ofAnswer(command, answer)))));
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Refuses to read what came back, or goes along with it, if it is no signed answer: Axon would
   * make whatever it names.
   *
   * @throws ForeignAnswerException if it is anything else
   */
  static void refuseToRead(SerializedObject<?> raw) {
    if (!raw.getType().getName().equals(SignedAnswer.class.getName())) {
      throw new ForeignAnswerException(Why.NOT_SIGNED);
    }
  }

  /**
   * What came of a command of ours, checked and then read; a failure where it is not believed. A
   * failure is told as it came.
   */
  CommandResultMessage<?> believed(
      CommandMessage<?> command, CommandResultMessage<?> result, Serializer serializer) {
    if (result.isExceptional()) {
      foreign(result.exceptionResult())
          .map(ForeignAnswerException::why)
          .ifPresent(refusals::answer);
      return result;
    }
    try {
      if (!(result.getPayload() instanceof SignedAnswer answer)) {
        throw new ForeignAnswerException(Why.NOT_SIGNED);
      }
      return new GenericCommandResultMessage<>(read(command, answer, serializer));
    } catch (ForeignAnswerException foreign) {
      refusals.answer(foreign.why());
      return new GenericCommandResultMessage<>(foreign);
    }
  }

  /** What was not read, since it is no signed answer. */
  private static Optional<ForeignAnswerException> foreign(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(ForeignAnswerException.class::isInstance)
        .map(ForeignAnswerException.class::cast)
        .findFirst();
  }

  private Object read(CommandMessage<?> command, SignedAnswer answer, Serializer serializer) {
    SerializedObject<byte[]> unread;
    byte[] signature;
    try {
      unread = answer.unread();
      signature = Base64.getDecoder().decode(answer.signature());
    } catch (IllegalArgumentException notBase64) {
      throw new ForeignAnswerException(Why.NOT_SIGNED);
    }
    PublicKey decider = decider(command, answer);
    if (!SigningKey.isSigned(SignedText.ofAnswer(command, unread), decider, signature)) {
      throw new ForeignAnswerException(Why.CHANGED);
    }
    return serializer.deserialize(unread);
  }

  private PublicKey decider(CommandMessage<?> command, SignedAnswer answer) {
    X509Certificate certificate;
    try {
      certificate = key.believed(answer.signedBy());
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      throw new ForeignAnswerException(Why.NOT_OUR_CERTIFICATE);
    }
    if (!deciders.has(certificate.getSubjectX500Principal(), command.getCommandName())) {
      throw new ForeignAnswerException(Why.MAY_NOT_DECIDE_IT);
    }
    return certificate.getPublicKey();
  }
}
