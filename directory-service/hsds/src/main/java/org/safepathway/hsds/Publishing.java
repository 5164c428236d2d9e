package org.safepathway.hsds;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Funding;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Organisation;
import org.safepathway.hsds.document.Attribute;
import org.safepathway.hsds.document.Contact;
import org.safepathway.hsds.document.FundingSource;
import org.safepathway.hsds.document.LanguageSpoken;
import org.safepathway.hsds.document.OrganizationDocument;
import org.safepathway.hsds.document.Schedule;
import org.safepathway.hsds.document.ServiceArea;
import org.safepathway.hsds.document.ServiceAtLocationDocument;
import org.safepathway.hsds.document.ServiceDocument;

/**
 * An offer as the standard has it. The standard has no field for how soon a service answers or for
 * its funding period, and what is private is taken off before ({@link PublicFace}).
 */
public final class Publishing {

  /** How the standard wants a time: milliseconds of UTC. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final String GEOGRAPHY = "http://statistics.data.gov.uk/id/statistical-geography/";

  private Publishing() {}

  /** The whole service. */
  public static ServiceDocument service(Listed listed) {
    return full(PublicFace.of(listed));
  }

  /** The service of what has its public face only. */
  static ServiceDocument full(Listed face) {
    Offer offer = face.offer();
    URI website = offer.contact().website();
    String email = offer.contact().email();
    return new ServiceDocument(
        PublicId.of(offer.id()),
        offer.name(),
        value(offer.description()),
        website == null ? null : URI.create(website.toASCIIString()),
        email == null || !PublicContacts.isEmail(email) ? null : email,
        offer.intake() == IntakeState.PAUSED ? "temporarily closed" : "active",
        offer.eligibility().fromAge(),
        offer.eligibility().toAge(),
        offer.assured() == null ? null : offer.assured().toString(),
        alert(offer.intake()).orElse(null),
        time(face.modified()),
        offer.hours().isBlank()
            ? List.of()
            : List.of(new Schedule(part(offer, "schedule"), offer.hours())),
        areas(offer),
        List.of(withinItsService(offer)),
        languages(offer),
        organization(face.organisation()),
        funding(offer),
        contacts(offer),
        attributes(offer));
  }

  /** The service where it is given, which is not published. */
  static ServiceAtLocationDocument place(Offer offer, ServiceDocument service) {
    ServiceAtLocationDocument within = withinItsService(offer);
    return new ServiceAtLocationDocument(
        within.id(),
        within.serviceId(),
        within.locationId(),
        within.location(),
        service,
        service.serviceAreas());
  }

  /** The organisation without its services. */
  static OrganizationDocument organization(Organisation organisation) {
    String description = organisation.byAndFor() ? "organization.by-and-for" : "organization";
    return new OrganizationDocument(
        PublicId.of(organisation.id()), organisation.name(), Texts.of(description), List.of());
  }

  /** What somebody should know who wants to refer now. */
  public static Optional<String> alert(IntakeState intake) {
    return intake == IntakeState.OPEN
        ? Optional.empty()
        : Optional.of(Texts.of("alert." + intake.name()));
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }

  private static ServiceAtLocationDocument withinItsService(Offer offer) {
    // One location for all: not even whether two services share one is told.
    UUID location = PublicId.derived("location");
    return new ServiceAtLocationDocument(
        part(offer, "place"),
        PublicId.of(offer.id()),
        location,
        new ServiceAtLocationDocument.Location(
            location, "virtual", Texts.of("location"), Texts.of("location.description")),
        null,
        List.of());
  }

  private static List<ServiceArea> areas(Offer offer) {
    return sorted(LocalAuthority.class, offer.areas()).stream()
        .map(
            area ->
                new ServiceArea(
                    part(offer, "area/" + area.ons()),
                    area.label(),
                    area.ons(),
                    "text",
                    URI.create(GEOGRAPHY + area.ons()),
                    area.label()))
        .toList();
  }

  private static List<LanguageSpoken> languages(Offer offer) {
    return sorted(Language.class, offer.languages()).stream()
        .map(
            language ->
                new LanguageSpoken(
                    part(offer, "language/" + language.tag()),
                    language.label(),
                    language.tag(),
                    value(dialects(offer, language))))
        .toList();
  }

  private static String dialects(Offer offer, Language language) {
    return Arrays.stream(Dialect.values())
        .filter(dialect -> dialect.language() == language && offer.dialects().contains(dialect))
        .map(dialect -> Texts.of("dialect." + dialect.name()))
        .collect(Collectors.joining(", "));
  }

  private static List<FundingSource> funding(Offer offer) {
    Funding funding = offer.funding();
    return funding == null
        ? List.of()
        : List.of(new FundingSource(part(offer, "funding"), funding.funder()));
  }

  private static List<Contact> contacts(Offer offer) {
    String phone = offer.contact().phone();
    return phone == null || phone.isBlank()
        ? List.of()
        : List.of(
            new Contact(
                part(offer, "contact"), List.of(new Contact.Phone(part(offer, "phone"), phone))));
  }

  private static List<Attribute> attributes(Offer offer) {
    return Terms.of(offer).stream()
        .map(
            term ->
                new Attribute(
                    part(offer, "term/" + term.id()), term.id(), "service", term.document()))
        .toList();
  }

  private static UUID part(Offer offer, String what) {
    return PublicId.derived("service/" + PublicId.of(offer.id()) + "/" + what);
  }

  private static @Nullable String value(String text) {
    return text.isBlank() ? null : text;
  }

  private static <E extends Enum<E>> EnumSet<E> sorted(Class<E> words, Set<E> some) {
    EnumSet<E> sorted = EnumSet.noneOf(words);
    sorted.addAll(some);
    return sorted;
  }
}
