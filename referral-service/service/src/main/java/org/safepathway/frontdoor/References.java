package org.safepathway.frontdoor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.subtle.AesSiv;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.safepathway.consent.ConsentId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;

/**
 * An organisation's own opaque handles. A handle is the inside ids under AES-SIV with the
 * organisation as associated data: the same for the same organisation, unlike for another, and what
 * another organisation holds, a made-up or a changed one resolves to nothing. Projectors write them
 * into documents; the front door resolves them.
 */
public final class References {

  private static final int ID_BYTES = 16;
  private static final int ORGANISATION_BYTES = 40;
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final DeterministicAead siv;

  /** What is behind a referral's handle. */
  public record Resolved(VictimId victim, ReferralId referral) {}

  /**
   * Under the platform's key.
   *
   * @param platformKey at least 32 random bytes, as durable as the events
   */
  public References(byte[] platformKey) {
    try {
      siv = new AesSiv(new Keyed(platformKey).of("references-1"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-SIV is not available", e);
    }
  }

  /** The organisation's own handle of a referral: 64 characters of Base64url. */
  public String referenceFor(OrganisationId organisation, VictimId victim, ReferralId referral) {
    byte[] ids =
        ByteBuffer.allocate(2 * ID_BYTES)
            .put(HexFormat.of().parseHex(victim.value()))
            .put(HexFormat.of().parseHex(referral.value()))
            .array();
    return seal("referral", organisation, ids);
  }

  /** What is behind a handle of this organisation's, or empty. */
  public Optional<Resolved> resolve(OrganisationId organisation, String handle) {
    return open("referral", organisation, handle, 2 * ID_BYTES)
        .map(
            ids ->
                new Resolved(
                    new VictimId(HexFormat.of().formatHex(ids, 0, ID_BYTES)),
                    new ReferralId(HexFormat.of().formatHex(ids, ID_BYTES, 2 * ID_BYTES))));
  }

  /**
   * The organisation's own handle of an override that waits for its second person: 96 characters of
   * Base64url.
   */
  public String overrideReferenceFor(OrganisationId organisation, ConsentId consent) {
    byte[] padded =
        ByteBuffer.allocate(ID_BYTES + ORGANISATION_BYTES)
            .put(HexFormat.of().parseHex(consent.victim().value()))
            .put(consent.recipient().value().getBytes(US_ASCII))
            .array();
    return seal("override", organisation, padded);
  }

  /** The Consent stream behind an override's handle of this organisation's, or empty. */
  public Optional<ConsentId> resolveOverride(OrganisationId organisation, String handle) {
    return open("override", organisation, handle, ID_BYTES + ORGANISATION_BYTES)
        .map(
            padded ->
                ConsentId.of(
                    new VictimId(HexFormat.of().formatHex(padded, 0, ID_BYTES)),
                    new OrganisationId(
                        new String(padded, ID_BYTES, ORGANISATION_BYTES, US_ASCII)
                            .replace("\0", ""))));
  }

  /**
   * The display form of a handle, for example {@code SP-7K2M-9QXD}: to read out, never to resolve.
   */
  public static String shortReference(String handle) {
    long bits = ByteBuffer.wrap(sha256(handle.getBytes(UTF_8))).getLong();
    StringBuilder text = new StringBuilder("SP");
    for (int i = 0; i < 8; i++) {
      if (i % 4 == 0) {
        text.append('-');
      }
      text.append(CROCKFORD.charAt((int) (bits >>> (59 - 5 * i)) & 31));
    }
    return text.toString();
  }

  private String seal(String type, OrganisationId organisation, byte[] plain) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(siv.encryptDeterministically(plain, bound(type, organisation)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a reference could not be made", e);
    }
  }

  private Optional<byte[]> open(
      String type, OrganisationId organisation, String handle, int length) {
    try {
      byte[] plain =
          siv.decryptDeterministically(
              Base64.getUrlDecoder().decode(handle), bound(type, organisation));
      return plain.length == length ? Optional.of(plain) : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] bound(String type, OrganisationId organisation) {
    return (type + ":" + organisation).getBytes(UTF_8);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
