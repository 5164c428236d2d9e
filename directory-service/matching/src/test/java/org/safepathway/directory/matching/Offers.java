package org.safepathway.directory.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;

/** The invented offers of {@code network.json}, and the same with one thing changed. */
public final class Offers {

  /** The day of all tests, a Monday. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Offers() {}

  /** All of them. */
  public static List<Listed> listed() {
    Network network = NetworkFile.decode(bytes("network.json"));
    return network.offers().stream()
        .map(offer -> new Listed(offer, whose(offer, network), Instant.EPOCH))
        .toList();
  }

  /** A resource of these tests. */
  public static byte[] bytes(String name) {
    try (InputStream in = Offers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of them. */
  public static Listed offer(String id) {
    return listed().stream()
        .filter(each -> each.offer().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Organisation whose(Offer offer, Network network) {
    return network.organisations().stream()
        .filter(each -> each.id().equals(offer.organisation()))
        .findFirst()
        .orElseThrow();
  }

  static Listed with(Listed listed, OfferId id) {
    return with(
        listed,
        id,
        listed.offer().languages(),
        listed.offer().dialects(),
        listed.offer().capacity(),
        listed.offer().areasUnsafe());
  }

  static Listed speaking(Listed listed, Set<Language> languages) {
    return with(
        listed,
        listed.offer().id(),
        languages,
        listed.offer().dialects(),
        listed.offer().capacity(),
        listed.offer().areasUnsafe());
  }

  static Listed with(Listed listed, @Nullable Capacity capacity) {
    return with(
        listed,
        listed.offer().id(),
        listed.offer().languages(),
        listed.offer().dialects(),
        capacity,
        listed.offer().areasUnsafe());
  }

  static Listed unsafe(Listed listed, Set<LocalAuthority> areas) {
    return with(
        listed,
        listed.offer().id(),
        listed.offer().languages(),
        listed.offer().dialects(),
        listed.offer().capacity(),
        areas);
  }

  private static Listed with(
      Listed listed,
      OfferId id,
      Set<Language> languages,
      Set<Dialect> dialects,
      @Nullable Capacity capacity,
      Set<LocalAuthority> unsafe) {
    Offer was = listed.offer();
    return new Listed(
        new Offer(
            id,
            was.organisation(),
            was.name(),
            was.kind(),
            was.description(),
            was.areas(),
            unsafe,
            languages,
            dialects,
            was.needs(),
            was.eligibility(),
            was.hours(),
            was.intake(),
            was.timers(),
            capacity,
            was.funding(),
            was.assured(),
            was.contact()),
        listed.organisation(),
        listed.modified());
  }
}
