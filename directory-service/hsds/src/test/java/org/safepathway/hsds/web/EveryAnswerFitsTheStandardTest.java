package org.safepathway.hsds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.hsds.check.Paging;
import org.safepathway.hsds.check.Standard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EveryAnswerFitsTheStandardTest extends WithTheApi {

  private static final Standard STANDARD = new Standard();

  record Shown(String path, String list, String one) {}

  static Stream<Shown> lists() {
    return Stream.of(
        new Shown("/services", "service_list", "service"),
        new Shown("/services?full=true", "service_list", "service"),
        new Shown("/services?minimal=true", "service_list", "service"),
        new Shown("/organizations", "organization_list", "organization"),
        new Shown("/organizations?full=true", "organization_list", "organization"),
        new Shown("/organizations?full_service=true", "organization_list", "organization"),
        new Shown("/service_at_locations", "service_at_location_list", "service_at_location"),
        new Shown(
            "/service_at_locations?full=true", "service_at_location_list", "service_at_location"),
        new Shown("/taxonomies", "taxonomy_list", "taxonomy"),
        new Shown("/taxonomy_terms", "taxonomy_term_list", "taxonomy_term"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyPageAndEverythingOnIt(Shown shown) {
    String and = shown.path().contains("?") ? "&" : "?";
    int pages = api.json(shown.path() + and + "per_page=3").path("total_pages").asInt();
    assertThat(pages).isPositive();
    for (int number = 1; number <= pages + 1; number++) {
      JsonNode page = api.json(shown.path() + and + "per_page=3&page=" + number);
      assertThat(STANDARD.faults(shown.list(), page)).isEmpty();
      assertThat(Paging.faults(page, number, 3)).isEmpty();
      page.path("contents").forEach(one -> assertThat(STANDARD.faults(shown.one(), one)).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyLine(Shown shown) {
    String and = shown.path().contains("?") ? "&" : "?";
    List<String> lines = api.get(shown.path() + and + "format=ndjson").body().lines().toList();
    assertThat(lines)
        .hasSize(api.json(shown.path()).path("total_items").asInt())
        .allSatisfy(
            line ->
                assertThat(STANDARD.faults(shown.one(), JsonMapper.shared().readTree(line)))
                    .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyOneByItsId(Shown shown) {
    String path = shown.path().replaceFirst("\\?.*", "");
    JsonNode all = api.json(path + "?per_page=500").path("contents");
    assertThat(all.size()).isPositive();
    for (JsonNode one : all) {
      String id = one.path("id").asString();
      JsonNode body = api.json(path + "/" + id);
      assertThat(STANDARD.faults(shown.one(), body)).isEmpty();
      assertThat(body.path("id").asString()).isEqualTo(id);
    }
  }

  @Test
  void whatTheApiIsWithAndWithoutASlash() {
    assertThat(STANDARD.faults("api_details", api.json(""))).isEmpty();
    assertThat(api.json("/")).isEqualTo(api.json(""));
    assertThat(api.json("").path("openapi_url").asString()).isEqualTo(api.url() + "/openapi.json");
  }

  @Test
  void theSchemasAndTheirFormatsAreReallyChecked() {
    JsonNode bad =
        JsonMapper.shared()
            .readTree("{\"id\": \"1\", \"name\": null, \"email\": \"x\", \"url\": \"a b\"}");
    assertThat(STANDARD.faults("service", bad)).hasSize(5);
  }

  @Test
  void anEmptyListIsAPageToo() {
    JsonNode page = api.json("/services?search=xyzzy");
    assertThat(STANDARD.faults("service_list", page)).isEmpty();
    assertThat(Paging.faults(page, 1, 50)).isEmpty();
    assertThat(page.path("empty").asBoolean()).isTrue();
  }
}
