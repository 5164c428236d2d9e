package org.safepathway.directory;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of an offer in her own words and everybody may read; the rest is chosen from
 * closed sets. None of it may speak of immigration status or a proxy of it (DOMAIN.md rule 5).
 *
 * @param name the name that people use, or null
 * @param description a sentence or two, or null
 * @param hours opening hours in words, or null
 * @param email an address, or null
 * @param website a page, or null
 * @param funder who pays, or null
 */
public record PublicTexts(
    @Nullable String name,
    @Nullable String description,
    @Nullable String hours,
    @Nullable String email,
    @Nullable String website,
    @Nullable String funder) {

  /** Those of an offer. */
  public static PublicTexts of(Offer offer) {
    Funding funding = offer.funding();
    URI website = offer.contact().website();
    return new PublicTexts(
        offer.name(),
        offer.description(),
        offer.hours(),
        offer.contact().email(),
        website == null ? null : website.toString(),
        funding == null ? null : funding.funder());
  }

  /** That of an organisation: its name. */
  public static PublicTexts of(Organisation organisation) {
    return new PublicTexts(organisation.name(), null, null, null, null, null);
  }

  /** That of a funding. */
  public static PublicTexts of(Funding funding) {
    return new PublicTexts(null, null, null, null, null, funding.funder());
  }
}
