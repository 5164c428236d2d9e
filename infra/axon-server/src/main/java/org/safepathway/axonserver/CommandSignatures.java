package org.safepathway.axonserver;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.security.auth.x500.X500Principal;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * By what a command shows which process sent it, and whose commands are decided (decision 0038).
 * What was signed are the bytes that go over the server; they are checked before they are read.
 * Safe for many threads.
 */
public final class CommandSignatures {

  /** Longer than an answer is waited for, and as far as clocks may be apart besides. */
  private static final Duration NOW = Duration.ofMinutes(5);

  private static final String SIGNED_BY = "signed-by";
  private static final String SIGNED_AT = "signed-at";
  private static final String SIGNATURE = "signature";

  private final SigningKey key;
  private final Table senders;
  private final Clock clock;
  private final Refusals refusals = new Refusals();
  private final AnswerSignatures answers;

  /** Who may do something with which commands. */
  @FunctionalInterface
  public interface Table {

    /** Whether whoever has this subject may, with commands of this type. */
    boolean has(X500Principal subject, String type);
  }

  /**
   * With a key of this process’s own.
   *
   * @param own its key and certificate
   * @param authorities who makes the certificates that are believed
   * @param senders who may send which commands
   * @param deciders who may decide about which, and answer
   * @throws IllegalArgumentException if nothing can be signed with the key, or nobody would be
   *     believed
   */
  public CommandSignatures(
      KeyStore.PrivateKeyEntry own,
      Collection<X509Certificate> authorities,
      Table senders,
      Table deciders,
      Clock clock) {
    key = new SigningKey(own, authorities, clock);
    this.senders = senders;
    this.clock = clock;
    answers = new AnswerSignatures(key, deciders, refusals);
  }

  /** Of what comes of commands. */
  AnswerSignatures answers() {
    return answers;
  }

  /** How many commands were refused since the start, and answers not believed. */
  public long refused() {
    return refusals.all();
  }

  /** How many of them for this reason, for tests. */
  long refused(Why why) {
    return refusals.of(why);
  }

  /** The same command, signed; what is signed is what this serializer makes of it. */
  CommandMessage<?> signed(CommandMessage<?> command, Serializer serializer) {
    String at = clock.instant().toString();
    byte[] text = SignedText.of(at, command, command.serializePayload(serializer, byte[].class));
    String signature = Base64.getEncoder().encodeToString(key.sign(text));
    return command.andMetaData(Map.of(SIGNED_BY, key.chain(), SIGNED_AT, at, SIGNATURE, signature));
  }

  /**
   * Checks a command as it came, and reads it.
   *
   * @throws ForeignCommandException if it is not to be decided; it was not read then
   */
  void check(CommandMessage<?> command) {
    try {
      MetaData said = CheckedReading.checked(CommandSignatures::refuseToRead, command::getMetaData);
      PublicKey sender = sender(command, text(said, SIGNED_BY));
      String at = text(said, SIGNED_AT);
      checkTime(at);
      byte[] signature = bytes(text(said, SIGNATURE));
      AtomicBoolean checked = new AtomicBoolean();
      var unused =
          CheckedReading.checked(
              raw -> {
                checkPayload(at, command, raw, sender, signature);
                checked.set(true);
              },
              command::getPayload);
      if (!checked.get()) {
        // It came another way than over the server.
        throw new ForeignCommandException(Why.NOT_SIGNED);
      }
    } catch (ForeignCommandException foreign) {
      refusals.command(foreign.why());
      throw foreign;
    }
  }

  /** What goes along with a command of ours is text. */
  private static void refuseToRead(SerializedObject<?> unused) {
    throw new ForeignCommandException(Why.NOT_SIGNED);
  }

  private static String text(MetaData said, String name) {
    if (said.get(name) instanceof String text) {
      return text;
    }
    throw new ForeignCommandException(Why.NOT_SIGNED);
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw new ForeignCommandException(Why.NOT_SIGNED);
    }
  }

  /** The key of whoever sent it, who may. */
  private PublicKey sender(CommandMessage<?> command, String shown) {
    X509Certificate certificate;
    try {
      certificate = key.believed(shown);
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      throw new ForeignCommandException(Why.NOT_OUR_CERTIFICATE);
    }
    if (!senders.has(certificate.getSubjectX500Principal(), command.getCommandName())) {
      throw new ForeignCommandException(Why.MAY_NOT_SEND_IT);
    }
    return certificate.getPublicKey();
  }

  private void checkTime(String at) {
    try {
      if (Duration.between(Instant.parse(at), clock.instant()).abs().compareTo(NOW) > 0) {
        throw new ForeignCommandException(Why.NOT_OF_NOW);
      }
    } catch (DateTimeException | ArithmeticException notATime) {
      throw new ForeignCommandException(Why.NOT_SIGNED);
    }
  }

  private static void checkPayload(
      String at,
      CommandMessage<?> command,
      SerializedObject<?> raw,
      PublicKey sender,
      byte[] shown) {
    // Routed as one type and read as another it would be judged by the wrong row of the table.
    if (!raw.getType().getName().equals(command.getCommandName())
        || !SigningKey.isSigned(SignedText.of(at, command, ofBytes(raw)), sender, shown)) {
      throw new ForeignCommandException(Why.CHANGED);
    }
  }

  @SuppressWarnings("unchecked") // Its content type says so.
  private static SerializedObject<byte[]> ofBytes(SerializedObject<?> raw) {
    if (raw.getContentType() != byte[].class) {
      throw new ForeignCommandException(Why.CHANGED);
    }
    return (SerializedObject<byte[]>) raw;
  }
}
