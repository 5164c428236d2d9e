package org.safepathway.hsds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServicesAreFilteredTest extends WithTheApi {

  private static final String NOBODYS = "7c0f2b1e-5d43-4f0a-9a6e-2f6d0f4c9b31";

  @Test
  void bySearch() {
    assertThat(found("search=" + encoded("SAFE home"))).containsExactly("Rowan refuge");
    assertThat(found("search=mirpuri")).containsExactly("Rowan refuge");
    assertThat(found("search=nothing+has+this")).isEmpty();
    assertThat(found("search=+")).hasSize(14);
  }

  @Test
  void byATermAndANarrowerOne() {
    assertThat(found("taxonomy_term_id=" + term("Refuge"))).containsExactly("Rowan refuge");
    assertThat(found("taxonomy_term_id=" + term("Mirpuri"))).containsExactly("Rowan refuge");
    assertThat(found("taxonomy_term_id=" + term("Bengali"))).containsExactly("Rowan refuge");
    assertThat(found("taxonomy_term_id=" + term("Chatgaya"))).isEmpty();
    assertThat(found("taxonomy_term_id=" + NOBODYS)).isEmpty();
  }

  @Test
  void byATaxonomy() {
    assertThat(found("taxonomy_id=" + id("/taxonomies", "Kind of service"))).hasSize(14);
    assertThat(found("taxonomy_id=" + NOBODYS)).isEmpty();
  }

  @Test
  void byAnOrganisation() {
    String rowan = id("/organizations", "Rowan Test House");

    assertThat(found("organization_id=" + rowan)).containsExactly("Rowan refuge");
    assertThat(found("organization_id=" + NOBODYS)).isEmpty();
  }

  @Test
  void byTheTimeOfTheLastChangeWhichIsIncluded() {
    assertThat(found("modified_after=2026-11-20T09:30:12.123Z"))
        .containsExactly("Outreach 12", "Outreach 13");
    assertThat(found("modified_after=2026-11-20T09:30:12.124Z")).containsExactly("Outreach 13");
    assertThat(found("modified_after=" + encoded("2026-11-20T10:30:12.124+01:00")))
        .containsExactly("Outreach 13");
    assertThat(found("modified_after=2026-11-20")).hasSize(14);
    assertThat(found("modified_after=2026-11-21")).isEmpty();
  }

  @Test
  void byAllAtOnce() {
    String term = term("Outreach");
    assertThat(
            found(
                "search=outreach&taxonomy_term_id="
                    + term
                    + "&modified_after=2026-11-20&page=2"
                    + "&per_page=12"))
        .containsExactly("Outreach 13");
  }

  @Test
  void aMinimalListIsOnOnePageUnlessAnotherSizeIsAskedFor() {
    JsonNode page = api.json("/services?minimal=true");

    assertThat(page.path("total_pages").asInt()).isEqualTo(1);
    assertThat(page.path("contents").path(0).propertyNames())
        .containsExactly("id", "name", "status", "last_modified");
    assertThat(api.json("/services?minimal=true&per_page=3").path("size").asInt()).isEqualTo(3);
  }

  @Test
  void placesByThePostcodeAreThoseThatServeItsLocalAuthority() {
    for (String postcode : List.of("B70", "b70 9zz", "B709ZZ", "B70+9ZZ&proximity=0")) {
      JsonNode page = api.json("/service_at_locations?postcode=" + postcode.replace(" ", "%20"));
      assertThat(page.path("total_items").asInt()).isEqualTo(13);
    }
    assertThat(api.json("/service_at_locations").path("total_items").asInt()).isEqualTo(14);
  }

  @Test
  void termsByTheirTaxonomyAndTheWiderTerm() {
    String taxonomy = id("/taxonomies", "Language");
    JsonNode all = api.json("/taxonomy_terms?per_page=500&taxonomy_id=" + taxonomy);
    JsonNode top = api.json("/taxonomy_terms?top_only=true&per_page=500&taxonomy_id=" + taxonomy);

    assertThat(all.path("total_items").asInt() - top.path("total_items").asInt()).isEqualTo(4);
    assertThat(names(api.json("/taxonomy_terms?parent_id=" + term("Bengali"))))
        .containsExactly("Sylheti", "Chatgaya");
  }

  @Test
  void anOrganisationShowsItsServices() {
    String rowan = id("/organizations", "Rowan Test House");
    JsonNode plain = api.json("/organizations/" + rowan).path("services").path(0);
    JsonNode whole = api.json("/organizations/" + rowan + "?full_service=true");

    assertThat(plain.path("name").asString()).isEqualTo("Rowan refuge");
    assertThat(plain.has("service_areas")).isFalse();
    assertThat(whole.path("services").path(0).has("service_areas")).isTrue();
  }

  private static List<String> found(String query) {
    return names(api.json("/services?" + query));
  }

  private static String term(String name) {
    return id("/taxonomy_terms", name);
  }
}
