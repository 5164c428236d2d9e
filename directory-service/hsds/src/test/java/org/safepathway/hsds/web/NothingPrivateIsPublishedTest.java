package org.safepathway.hsds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Timers;
import org.safepathway.hsds.InventedOffers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("firewall")
class NothingPrivateIsPublishedTest {

  private static final LocalAuthority UNSAFE = LocalAuthority.WOLVERHAMPTON;
  private static final Timers TIMERS = new Timers(8_887, 9_973, 6_841, 7_919);
  private static final Capacity CAPACITY = new Capacity(9_871, 9_649, LocalDate.of(2031, 3, 7));

  /** Words that stand in an answer only if something private does. */
  private static final List<String> CANARIES =
      List.of(
          UNSAFE.ons(),
          UNSAFE.label(),
          UNSAFE.name(),
          "8887",
          "9973",
          "6841",
          "7919",
          "9871",
          "9649",
          "2031",
          "2026-04-01",
          "2027-03-31");

  /** Names of fields that an answer has no room for. */
  private static final Set<String> NO_FIELDS =
      Set.of(
          "addresses",
          "address_1",
          "postal_code",
          "latitude",
          "longitude",
          "capacities",
          "capacity",
          "areas_unsafe",
          "places",
          "free",
          "timers",
          "external_identifier");

  private List<Listed> offered = List.of();

  @Test
  void noByteOfAnyAnswerTellsWhatIsPrivate() {
    offered = withRefuge(Set.of(UNSAFE), TIMERS, CAPACITY, InventedOffers.CHANGED);
    try (RunningApi api = RunningApi.of(() -> offered)) {
      for (String path : everyPath(api)) {
        HttpResponse<String> answer = api.get(path);
        String all = answer.body() + answer.headers().map();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        for (String canary : CANARIES) {
          // Not within the hexadecimal digits of an id or a tag, where any number may come up.
          assertThat(all)
              .as(path)
              .doesNotContainPattern("(?i)(?<![0-9a-z_-])" + canary + "(?![0-9a-z_])");
        }
        if (!path.equals("/openapi.json")) {
          assertThat(fields(answer.body())).as(path).doesNotContainAnyElementsOf(NO_FIELDS);
        }
      }
    }
  }

  @Test
  void noAnswerChangesWhenOnlySomethingPrivateDoes() {
    offered = withRefuge(Set.of(), Timers.STANDARD, null, InventedOffers.CHANGED);
    try (RunningApi api = RunningApi.of(() -> offered)) {
      List<String> paths = everyPath(api);
      List<String> before = answers(api, paths);
      // Somebody came to the refuge: its last free place is taken, and the offer was changed now.
      offered =
          withRefuge(Set.of(UNSAFE), TIMERS, CAPACITY, InventedOffers.CHANGED.plusSeconds(86_400));

      assertThat(answers(api, paths)).isEqualTo(before);
    }
  }

  @Test
  void anAnswerChangesWhenSomethingPublicDoes() {
    offered = InventedOffers.all();
    try (RunningApi api = RunningApi.of(() -> offered)) {
      List<String> before = answers(api, List.of("/services?full=true"));
      offered = offered.subList(1, 14);

      assertThat(answers(api, List.of("/services?full=true"))).isNotEqualTo(before);
    }
  }

  private static List<Listed> withRefuge(
      Set<LocalAuthority> unsafe, Timers timers, @Nullable Capacity capacity, Instant modified) {
    return Stream.concat(
            InventedOffers.all().stream().limit(13),
            Stream.of(
                new Listed(
                    InventedOffers.refuge(unsafe, timers, capacity),
                    InventedOffers.ROWAN,
                    modified)))
        .toList();
  }

  private static List<String> everyPath(RunningApi api) {
    List<String> paths = new ArrayList<>(List.of("", "/", "/openapi.json"));
    for (String list :
        List.of(
            "/services",
            "/organizations",
            "/service_at_locations",
            "/taxonomies",
            "/taxonomy_terms")) {
      paths.add(list);
      paths.add(list + "?format=ndjson");
      for (JsonNode one : api.json(list + "?per_page=500").path("contents")) {
        paths.add(list + "/" + one.path("id").asString());
      }
    }
    for (String more :
        List.of(
            "/services?full=true",
            "/services?minimal=true",
            "/services?full=true&format=ndjson",
            "/services?search=refuge",
            "/services?search=" + UNSAFE.label(),
            "/services?search=9649",
            "/organizations?full=true",
            "/organizations?full_service=true",
            "/service_at_locations?full=true",
            "/service_at_locations?full=true&postcode=B70")) {
      paths.add(more);
    }
    return paths;
  }

  private static List<String> answers(RunningApi api, List<String> paths) {
    return paths.stream()
        .map(api::get)
        .map(
            answer ->
                answer.statusCode()
                    + answer.body()
                    + answer.headers().firstValue("etag").orElse(""))
        .toList();
  }

  private static Set<String> fields(String body) {
    Set<String> names = new TreeSet<>();
    body.lines().map(JsonMapper.shared()::readTree).forEach(node -> collect(node, names));
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    names.addAll(node.propertyNames());
    node.forEach(child -> collect(child, names));
  }
}
