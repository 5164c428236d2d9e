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
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.safepathway.axonserver.CommandSignatures.Table;

/**
 * By what an answer shows which process decided, and whose answers are believed (decision 0038): an
 * opening is recorded by the part that decides for consent, and nobody else can say that it was.
 * Nor can anybody else say how a command failed. Safe for many threads.
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

  /** What came of a command here, signed; of a failure its type alone. */
  CommandResultMessage<?> signed(
      CommandMessage<?> command, CommandResultMessage<?> result, Serializer serializer) {
    SerializedObject<byte[]> answer =
        result.isExceptional()
            ? serializer.serialize(new Failed(type(result.exceptionResult())), byte[].class)
            : result.serializePayload(serializer, byte[].class);
    return new GenericCommandResultMessage<>(
        new SignedAnswer(
            answer.getType().getName(),
            SignedText.orNothing(answer.getType().getRevision()),
            text(answer.getData()),
            key.chain(),
            text(key.sign(SignedText.ofAnswer(command, answer)))));
  }

  private static String type(Throwable failure) {
    return failure instanceof HandlerFaultException fault
        ? fault.type()
        : failure.getClass().getName();
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
   * What came of a command of ours, checked and then read; a failure where it is not believed. Of a
   * failure that nobody has signed nothing is told on but whether somebody is away.
   */
  CommandResultMessage<?> believed(
      CommandMessage<?> command, CommandResultMessage<?> result, Serializer serializer) {
    try {
      if (result.isExceptional()) {
        unread(result.exceptionResult()).ifPresent(refusals::answer);
        throw new UnsignedFailureException(result.exceptionResult());
      }
      SerializedObject<byte[]> answer = checked(command, payload(result));
      Object read = read(answer, serializer);
      return read instanceof Failed failed
          ? new GenericCommandResultMessage<>(new HandlerFaultException(failed.type()))
          : new GenericCommandResultMessage<>(read);
    } catch (ForeignAnswerException foreign) {
      refusals.answer(foreign.why());
      return new GenericCommandResultMessage<>(foreign);
    } catch (RuntimeException fault) {
      return new GenericCommandResultMessage<>(fault);
    }
  }

  /** Why what came back could not even be read, if that is so. */
  private static Optional<Why> unread(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(
            one -> one instanceof ForeignAnswerException || one instanceof SerializationException)
        .map(_ -> Why.NOT_SIGNED)
        .findFirst();
  }

  private static @Nullable Object payload(CommandResultMessage<?> result) {
    try {
      return result.getPayload();
    } catch (RuntimeException notRead) {
      throw new ForeignAnswerException(Why.NOT_SIGNED);
    }
  }

  /** An answer that whoever may has signed for this command. */
  private SerializedObject<byte[]> checked(CommandMessage<?> command, @Nullable Object payload) {
    if (!(payload instanceof SignedAnswer answer)) {
      throw new ForeignAnswerException(Why.NOT_SIGNED);
    }
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
    return unread;
  }

  private static Object read(SerializedObject<byte[]> answer, Serializer serializer) {
    try {
      return serializer.deserialize(answer);
    } catch (SerializationException ofAnotherRelease) {
      // No stream is damaged, which is what such a fault would be taken for.
      throw new IllegalStateException("an answer of a part of another release");
    }
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
