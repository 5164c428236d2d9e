package org.safepathway.hsds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;

/**
 * The ids of the feed: the standard wants UUIDs. Ours are derived from our own ids (RFC 9562,
 * version 5), so that they never change. What was imported keeps the UUID that it came with.
 */
public final class PublicId {

  private static final UUID NAMESPACE = UUID.fromString("7c0f2b1e-5d43-4f0a-9a6e-2f6d0f4c9b31");
  private static final String IMPORTED_OFFER = "offer-";
  private static final String IMPORTED_ORGANISATION = "org-";
  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private PublicId() {}

  /** The UUID of an offer. */
  public static UUID of(OfferId offer) {
    return imported(offer.value(), IMPORTED_OFFER)
        .orElseGet(() -> derived("service/" + offer.value()));
  }

  /** The UUID of an organisation. */
  public static UUID of(OrganisationId organisation) {
    return imported(organisation.value(), IMPORTED_ORGANISATION)
        .orElseGet(() -> derived("organization/" + organisation.value()));
  }

  /** Our id of an offer that was imported with this UUID. */
  public static OfferId importedOffer(UUID id) {
    return new OfferId(IMPORTED_OFFER + id);
  }

  /** Our id of an organisation that was imported with this UUID. */
  public static OrganisationId importedOrganisation(UUID id) {
    return new OrganisationId(IMPORTED_ORGANISATION + id);
  }

  /** A UUID as somebody wrote it, if it is one: {@link UUID#fromString} also takes shorter ones. */
  public static Optional<UUID> read(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return SHAPE.matcher(small).matches() ? Optional.of(UUID.fromString(small)) : Optional.empty();
  }

  /** The UUID of a thing by its name, which says what it is. */
  static UUID derived(String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & ~0xF000L) | 0x5000L;
      long low = (hash.getLong() & ~(3L << 62)) | (2L << 62);
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<UUID> imported(String ours, String prefix) {
    return ours.startsWith(prefix) ? read(ours.substring(prefix.length())) : Optional.empty();
  }
}
