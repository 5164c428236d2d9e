package org.safepathway.hsds.importing;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;
import org.safepathway.directory.PublicContact;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Timers;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.hsds.importing.Imported.Accepted;
import org.safepathway.hsds.importing.Imported.Rejected;
import org.safepathway.hsds.importing.Imported.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads one service into a draft, and notes all that is wrong with it. */
final class ServiceReading {

  static final int NAME = 200;
  static final int ADDRESS = 2_000;
  static final int SENTENCES = 5_000;
  private static final int SHORT = 300;

  /** What an offer keeps, and what it is made of; every other field is named as not kept. */
  private static final Set<String> KEPT =
      Set.of(
          "id",
          "organization_id",
          "name",
          "description",
          "url",
          "email",
          "status",
          "minimum_age",
          "maximum_age",
          "assured_date",
          "last_modified",
          "schedules",
          "service_areas",
          "languages",
          "organization",
          "contacts",
          "attributes",
          "service_at_locations");

  private final Crosswalk crosswalk;
  private final Known known;
  private final Cycles cycles;
  private final SpeakingOfStatus status;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> notKept = new TreeSet<>();

  ServiceReading(
      Crosswalk crosswalk, Known known, Cycles cycles, SpeakingOfStatus status, LocalDate today) {
    this.crosswalk = crosswalk;
    this.known = known;
    this.cycles = cycles;
    this.status = status;
    this.today = today;
  }

  /**
   * Reads it.
   *
   * @param ids the ids of the records before it; this one’s is added
   */
  Result read(int position, JsonNode node, Set<UUID> ids) {
    if (!node.isObject()) {
      return new Rejected(position, null, List.of(new Fault("", ImportFault.NOT_A_RECORD)));
    }
    Fields service = new Fields(node, "", faults);
    service.required("id", 64);
    UUID id = service.id("id");
    if (id != null && !ids.add(id)) {
      service.fault("id", ImportFault.DUPLICATE_ID);
    }
    Fields organization = organization(service);
    UUID organizationId = organization.id("id");
    String organizationName = organization.required("name", NAME);
    if (organizationId != null && cycles.above(organizationId)) {
      organization.fault("parent_organization_id", ImportFault.CYCLE);
    }
    Terming terms = Terming.of(service, crosswalk, cycles);
    terms.languages(service.list("languages"));
    ServiceKind kind = terms.kind(service);
    String name = service.required("name", NAME);
    String description = orEmpty(service.text("description", SENTENCES));
    String hours = hours(service);
    PublicContact contact = Contacts.of(service, notKept);
    Set<LocalAuthority> areas = areas(service);
    IntakeState intake = Intake.of(service, notKept);
    LocalDate assured = assured(service);
    service.list("cost_options").forEach(one -> one.period("valid_from", "valid_to"));
    Eligibility eligibility = eligibility(service, terms);
    URI url = contact.website();
    status
        .faults(
            "",
            new RecordTexts(
                name,
                description,
                hours,
                organizationName,
                contact.email(),
                url == null ? null : url.toString(),
                contact.phone()))
        .forEach(one -> faults.add(new Fault(path(one.path()), ImportFault.SPEAKS_OF_STATUS)));
    if (!faults.isEmpty() || id == null || organizationId == null || kind == null) {
      return new Rejected(position, id, faults.stream().distinct().toList());
    }
    service.names().stream().filter(field -> !KEPT.contains(field)).forEach(notKept::add);
    Offer offer =
        new Offer(
            known.offer(id),
            known.organisation(organizationId),
            name,
            kind,
            description,
            areas,
            Set.of(),
            terms.languages,
            terms.dialects,
            terms.needs,
            eligibility,
            hours,
            intake,
            Timers.STANDARD,
            null,
            null,
            assured,
            contact);
    return new Accepted(position, id, new Draft(offer, organizationName), List.copyOf(notKept));
  }

  private Fields organization(Fields service) {
    Optional<Fields> organization = service.object("organization");
    if (organization.isEmpty()) {
      service.fault("organization", ImportFault.MISSING);
    } else if (!organization.get().names().contains("id")) {
      organization.get().fault("id", ImportFault.MISSING);
    }
    // An empty one has its faults in a list that nobody reads.
    return organization.orElseGet(
        () -> new Fields(MissingNode.getInstance(), "", new ArrayList<>()));
  }

  private String hours(Fields service) {
    List<String> hours = new ArrayList<>();
    for (Fields schedule : service.list("schedules")) {
      schedule.period("valid_from", "valid_to");
      String words = schedule.text("description", SHORT);
      if (words != null) {
        hours.add(words);
      } else if (schedule.names().contains("opens_at")) {
        notKept.add("schedules");
      }
    }
    String all = hours.stream().distinct().collect(Collectors.joining("\n"));
    if (all.length() > SHORT) {
      service.fault("schedules", ImportFault.TOO_LONG);
    }
    return all;
  }

  private Set<LocalAuthority> areas(Fields service) {
    List<String> names = new ArrayList<>();
    for (Fields area : service.list("service_areas")) {
      for (String field : List.of("uri", "extent", "name", "service_area")) {
        // A long one is the outline of an area, of which nothing is kept.
        String text = area.text(field, 200_000);
        if (text != null) {
          names.add(text);
        }
      }
    }
    Set<LocalAuthority> areas = crosswalk.areas(names);
    if (areas.isEmpty()) {
      service.fault("service_areas", ImportFault.NO_KNOWN_AREA);
    }
    return areas;
  }

  private @Nullable LocalDate assured(Fields service) {
    LocalDate assured = service.day("assured_date");
    if (assured != null && assured.isAfter(today)) {
      service.fault("assured_date", ImportFault.IN_THE_FUTURE);
    }
    return assured;
  }

  private Eligibility eligibility(Fields service, Terming terms) {
    Integer from = service.age("minimum_age");
    Integer to = service.age("maximum_age");
    int youngest = from == null ? Eligibility.ANYBODY.fromAge() : from;
    if (to != null && to < youngest) {
      service.fault("maximum_age", ImportFault.AGES_OUT_OF_RANGE);
      to = null;
    }
    return new Eligibility(youngest, to, terms.genders(), terms.children(), terms.access);
  }

  /** Where the text of a public record stood in the service. */
  private static String path(String field) {
    return switch (field) {
      case ".hours" -> "schedules";
      case ".organization" -> "organization.name";
      case ".phone" -> "contacts";
      default -> field.substring(1);
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
