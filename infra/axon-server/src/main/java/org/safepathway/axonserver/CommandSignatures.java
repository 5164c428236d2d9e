package org.safepathway.axonserver;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.safepathway.axonserver.ForeignCommandException.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By what a command shows which process sent it, and whose commands are decided (decision 0038).
 * What was signed are the bytes that go over the server; they are checked before they are read.
 * Safe for many threads.
 */
public final class CommandSignatures {

  private static final Logger LOG = LoggerFactory.getLogger(CommandSignatures.class);

  /** Longer than an answer is waited for, and as far as clocks may be apart besides. */
  private static final Duration NOW = Duration.ofMinutes(5);

  private static final String SIGNED_BY = "signed-by";
  private static final String SIGNED_AT = "signed-at";
  private static final String SIGNATURE = "signature";

  private final KeyStore.PrivateKeyEntry own;
  private final String chain;
  private final Set<TrustAnchor> authorities;
  private final Senders senders;
  private final Clock clock;
  private final Map<Why, LongAdder> refused =
      Arrays.stream(Why.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> new LongAdder()));

  /** Who may send what. */
  @FunctionalInterface
  public interface Senders {

    /** Whether whoever has this subject may send commands of this type. */
    boolean may(X500Principal subject, String type);
  }

  /**
   * With a key of this process’s own.
   *
   * @param own its key and certificate
   * @param authorities who makes the certificates that are believed
   * @throws IllegalArgumentException if nothing can be signed with the key, or nobody would be
   *     believed
   */
  public CommandSignatures(
      KeyStore.PrivateKeyEntry own,
      Collection<X509Certificate> authorities,
      Senders senders,
      Clock clock) {
    this.own = own;
    this.authorities =
        authorities.stream()
            .map(authority -> new TrustAnchor(authority, null))
            .collect(Collectors.toUnmodifiableSet());
    if (authorities.isEmpty()) {
      throw new IllegalArgumentException("nobody’s commands would be believed");
    }
    this.senders = senders;
    this.clock = clock;
    try {
      chain = CertificateChain.text(own.getCertificateChain());
      SigningAlgorithm.of(own.getPrivateKey()).initSign(own.getPrivateKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("commands cannot be signed with this key", e);
    }
  }

  /** How many commands were refused since the start. */
  public long refused() {
    return refused.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** How many of them for this reason, for tests. */
  long refused(Why why) {
    return Objects.requireNonNull(refused.get(why)).sum();
  }

  /** The same command, signed; what is signed is what this serializer makes of it. */
  CommandMessage<?> signed(CommandMessage<?> command, Serializer serializer) {
    String at = clock.instant().toString();
    byte[] text = SignedText.of(at, command, command.serializePayload(serializer, byte[].class));
    try {
      Signature signature = SigningAlgorithm.of(own.getPrivateKey());
      signature.initSign(own.getPrivateKey());
      signature.update(text);
      return command.andMetaData(
          Map.of(
              SIGNED_BY,
              chain,
              SIGNED_AT,
              at,
              SIGNATURE,
              Base64.getEncoder().encodeToString(signature.sign())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a command could not be signed", e);
    }
  }

  /**
   * Checks a command as it came, and reads it.
   *
   * @throws ForeignCommandException if it is not to be decided; it was not read then
   */
  void check(CommandMessage<?> command) {
    try {
      MetaData said = CheckedReading.checked(CommandSignatures::refuseToRead, command::getMetaData);
      PublicKey key = sender(command, text(said, SIGNED_BY));
      String at = text(said, SIGNED_AT);
      checkTime(at);
      byte[] signature = bytes(text(said, SIGNATURE));
      AtomicBoolean checked = new AtomicBoolean();
      var unused =
          CheckedReading.checked(
              raw -> {
                checkPayload(at, command, raw, key, signature);
                checked.set(true);
              },
              command::getPayload);
      if (!checked.get()) {
        // It came another way than over the server.
        throw new ForeignCommandException(Why.NOT_SIGNED);
      }
    } catch (ForeignCommandException foreign) {
      Objects.requireNonNull(refused.get(foreign.why())).increment();
      LOG.warn("a command was refused: {}", foreign.why());
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
      certificate = CertificateChain.believed(shown, authorities, clock.instant());
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      throw new ForeignCommandException(Why.NOT_OUR_CERTIFICATE);
    }
    if (!senders.may(certificate.getSubjectX500Principal(), command.getCommandName())) {
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
      String at, CommandMessage<?> command, SerializedObject<?> raw, PublicKey key, byte[] shown) {
    // Routed as one type and read as another it would be judged by the wrong row of the table.
    if (!raw.getType().getName().equals(command.getCommandName())
        || !isSigned(SignedText.of(at, command, ofBytes(raw)), key, shown)) {
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

  private static boolean isSigned(byte[] text, PublicKey key, byte[] shown) {
    try {
      Signature signature = SigningAlgorithm.of(key);
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(shown);
    } catch (GeneralSecurityException no) {
      return false;
    }
  }
}
