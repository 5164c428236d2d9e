package org.safepathway.hsds.document;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service ({@code service.json}).
 *
 * @param status {@code active} or {@code temporarily closed}
 * @param minimumAge in years
 * @param maximumAge in years, or null where no such limit is
 * @param assuredDate when somebody last checked it, as {@code 2026-11-23}, or null if never
 * @param alert what somebody should know who wants to refer now
 * @param lastModified when what is public of it last changed, in milliseconds of UTC
 */
public record ServiceDocument(
    UUID id,
    String name,
    @Nullable String description,
    @Nullable URI url,
    @Nullable String email,
    String status,
    @Nullable Integer minimumAge,
    @Nullable Integer maximumAge,
    @Nullable String assuredDate,
    @Nullable String alert,
    @Nullable String lastModified,
    List<Schedule> schedules,
    List<ServiceArea> serviceAreas,
    List<ServiceAtLocationDocument> serviceAtLocations,
    List<LanguageSpoken> languages,
    @Nullable OrganizationDocument organization,
    List<FundingSource> funding,
    List<Contact> contacts,
    List<Attribute> attributes) {

  /** Copies the lists. */
  public ServiceDocument {
    schedules = List.copyOf(schedules);
    serviceAreas = List.copyOf(serviceAreas);
    serviceAtLocations = List.copyOf(serviceAtLocations);
    languages = List.copyOf(languages);
    funding = List.copyOf(funding);
    contacts = List.copyOf(contacts);
    attributes = List.copyOf(attributes);
  }

  /** What a list shows: what there is one of. */
  public ServiceDocument basic() {
    return new ServiceDocument(
        id,
        name,
        description,
        url,
        email,
        status,
        minimumAge,
        maximumAge,
        assuredDate,
        alert,
        lastModified,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        organization,
        List.of(),
        List.of(),
        List.of());
  }

  /** Which service and since when; with the name and status, without which it is no service. */
  public ServiceDocument minimal() {
    return new ServiceDocument(
        id,
        name,
        null,
        null,
        null,
        status,
        null,
        null,
        null,
        null,
        lastModified,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /** The same that last changed at another time. */
  public ServiceDocument modified(@Nullable String at) {
    return new ServiceDocument(
        id,
        name,
        description,
        url,
        email,
        status,
        minimumAge,
        maximumAge,
        assuredDate,
        alert,
        at,
        schedules,
        serviceAreas,
        serviceAtLocations,
        languages,
        organization,
        funding,
        contacts,
        attributes);
  }

  /** The same without the organisation, where it stands within it. */
  public ServiceDocument withinItsOrganization() {
    return new ServiceDocument(
        id,
        name,
        description,
        url,
        email,
        status,
        minimumAge,
        maximumAge,
        assuredDate,
        alert,
        lastModified,
        schedules,
        serviceAreas,
        serviceAtLocations,
        languages,
        null,
        funding,
        contacts,
        attributes);
  }
}
