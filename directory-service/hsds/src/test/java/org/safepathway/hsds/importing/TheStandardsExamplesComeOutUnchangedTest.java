package org.safepathway.hsds.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.ServiceKind;
import org.safepathway.hsds.Meaning;
import org.safepathway.hsds.Publishing;
import org.safepathway.hsds.check.Standard;
import org.safepathway.hsds.importing.Imported.Accepted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples have a term and an area of their own, as every directory has; a crosswalk says what
 * they mean here.
 */
class TheStandardsExamplesComeOutUnchangedTest {

  /** The fields that an offer keeps as they are. */
  private static final List<String> KEPT =
      List.of(
          "/id",
          "/name",
          "/description",
          "/url",
          "/email",
          "/status",
          "/minimum_age",
          "/maximum_age",
          "/assured_date",
          "/last_modified",
          "/organization/id",
          "/organization/name",
          "/schedules/0/description");

  private static final Set<Meaning> COUNSELLING =
      Set.of(new Meaning.OfKind(ServiceKind.COUNSELLING));

  @ParameterizedTest
  @CsvSource({
    "service_full, ''",
    "organization_full, /services/0",
    "service_at_location_full, /service"
  })
  void inEveryFieldThatIsKept(String example, String where) {
    JsonNode source = JsonMapper.shared().readTree(Documents.example(example));
    JsonNode service = source.at(where);
    Accepted accepted =
        Documents.read(Documents.example(example), crosswalk()).accepted().getFirst();

    JsonNode out = published(accepted, service.path("last_modified").asString());

    for (String field : KEPT) {
      JsonNode was =
          example.startsWith("organization") && field.startsWith("/organization/")
              ? source.at(field.substring("/organization".length()))
              : service.at(field);
      assertThat(was.isMissingNode()).as(field).isFalse();
      assertThat(out.at(field)).as(field).isEqualTo(was);
    }
    assertThat(new Standard().faults("service", out)).isEmpty();
    assertThat(accepted.notKept())
        .contains("accreditations", "alert", "assurer_email", "contacts", "fees", "funding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"service_list", "service_at_location_list"})
  void aListHasNeitherAreasNorTermsSoItsServicesAreReported(String example) {
    assertThat(Documents.read(Documents.example(example), crosswalk()).rejected())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.source())
                  .isEqualTo(UUID.fromString("ac148810-d857-441c-9679-408f346de14b"));
              assertThat(one.faults())
                  .containsExactlyInAnyOrder(
                      new Fault("attributes", ImportFault.NO_KIND),
                      new Fault("service_areas", ImportFault.NO_KNOWN_AREA));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"taxonomy", "taxonomy_term"})
  void whatHoldsNoServiceIsSaidToHoldNone(String example) {
    assertThat(Documents.unreadable(Documents.example(example))).isEqualTo(ImportFault.NO_SERVICES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"taxonomy_list", "taxonomy_term_list", "organization_list"})
  void aListOfSomethingElseMakesNoOffer(String example) {
    assertThat(Documents.read(Documents.example(example), crosswalk()).accepted()).isEmpty();
  }

  private static JsonNode published(Accepted accepted, String modified) {
    Draft draft = accepted.draft();
    Organisation organisation =
        new Organisation(
            draft.offer().organisation(),
            draft.organisationName(),
            OrganisationKind.SPECIALIST,
            false,
            true,
            List.of());
    return JsonMapper.shared()
        .readTree(
            org.safepathway.hsds.document.Documents.bytes(
                Publishing.service(
                    new Listed(draft.offer(), organisation, Instant.parse(modified)))));
  }

  private static Crosswalk crosswalk() {
    return new Crosswalk(
        Map.of(UUID.fromString("3f7b145d-84af-42d7-8fae-eaca714b02b2"), COUNSELLING),
        Map.of(
            "The service is available to all residents of the MyCity area. We provide the service in"
                + " our offices or via video conferencing to any who can provide evidence of their"
                + " residency.",
            Set.of(LocalAuthority.COVENTRY)));
  }
}
