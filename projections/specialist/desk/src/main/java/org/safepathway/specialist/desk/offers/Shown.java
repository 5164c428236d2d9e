package org.safepathway.specialist.desk.offers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.Offer;

/**
 * What a page showed of a description, in a few letters: a form that comes back with others is
 * older than what somebody else has saved since.
 */
final class Shown {

  private static final String BETWEEN = "\u001f";

  private Shown() {}

  /** Of all that a manager describes; intake, places and funding are said elsewhere. */
  static String of(Offer offer) {
    Eligibility takes = offer.eligibility();
    return digest(
        List.of(
                offer.name(),
                offer.kind(),
                offer.description(),
                sorted(offer.areas()),
                sorted(offer.areasUnsafe()),
                sorted(offer.languages()),
                sorted(offer.dialects()),
                sorted(offer.needs()),
                takes.fromAge(),
                String.valueOf(takes.toAge()),
                sorted(takes.genders()),
                takes.children(),
                sorted(takes.access()),
                offer.hours(),
                offer.timers(),
                offer.contact())
            .stream()
            .map(Object::toString)
            .collect(Collectors.joining(BETWEEN)));
  }

  private static <E extends Enum<E>> String sorted(Collection<E> values) {
    return new TreeSet<>(values).toString();
  }

  /** SHA-256, in hexadecimal digits. */
  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
