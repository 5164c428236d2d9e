package org.safepathway.standalone.canaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.canary.Canary;

/**
 * Everybody reads, as JSON and as pages, what can be read without opening anything: every endpoint
 * of the reviewed list, with what is really there, by somebody of every room and by nobody. Whoever
 * has a room must see something in it.
 */
final class Looking {

  private static final Path ENDPOINTS =
      Path.of("..", "firewall", "src", "test", "resources", "matrix.csv");

  /** Whoever looks, and a page that is theirs: the inspector and the analyst have no room yet. */
  private static final Map<String, String> OWN = new LinkedHashMap<>();

  static {
    OWN.put(CanaryRun.HALE, CanaryRun.POLICE);
    OWN.put(CanaryRun.DUNN, "/police/awareness");
    OWN.put(CanaryRun.ASHA, CanaryRun.SPECIALIST);
    OWN.put(CanaryRun.MEERA, "/specialist/staff");
    OWN.put("duty.dipa", "/specialist/overrides");
    OWN.put(CanaryRun.BETH, CanaryRun.SPECIALIST);
    OWN.put(CanaryRun.LEE, "/consortium/gaps");
    OWN.put("registrar.kane", "/registrar/organisations");
    OWN.put("analyst.moor", "/");
    OWN.put("inspector.finch", "/");
    OWN.put("", "/hsds/3.0/services");
  }

  private static final Collection<String> SPECIALISTS =
      List.of(CanaryRun.ASHA, CanaryRun.MEERA, "duty.dipa", CanaryRun.BETH);

  private final Wire wire;
  private final Collection<Canary> faces;

  /**
   * By this wire.
   *
   * @param faces what specialists are shown of offers, and nobody else
   */
  Looking(Wire wire, Collection<Canary> faces) {
    this.wire = wire;
    this.faces = faces;
  }

  /** Everybody looks at everything. */
  void everybody() {
    Map<String, List<String>> there = whatIsThere();
    for (Map.Entry<String, String> one : OWN.entrySet()) {
      String person = one.getKey().isEmpty() ? null : one.getKey();
      wire.get(person, one.getValue()).heard().expecting(200);
      for (String endpoint : endpoints()) {
        List<String> paths = paths(endpoint, person, there);
        for (String path : paths) {
          // Of what is not theirs one is enough: it is answered like what does not exist.
          if (looks(person, path).status() == 404) {
            break;
          }
          wire.get(person, path).asPage().heard();
        }
      }
    }
  }

  private Wire.Heard looks(@Nullable String person, String path) {
    boolean face = path.equals("/specialist/services") || path.endsWith("/specialists");
    return wire.get(person, path)
        .disclosing(
            face && person != null && SPECIALISTS.contains(person) ? faces : List.<Canary>of())
        .heard();
  }

  /** What stands for each variable of a path: by room, or by person where theirs differ. */
  private Map<String, List<String>> whatIsThere() {
    Map<String, List<String>> there = new LinkedHashMap<>();
    for (String person : List.of(CanaryRun.HALE, CanaryRun.ASHA, CanaryRun.BETH)) {
      there.put(person, references(person, room(person)));
    }
    there.put("{demand}", found(CanaryRun.LEE, "/consortium/demand", "demands", "id"));
    there.put("{offer}", List.of("amberwell-by-and-for", "kestrel-trust-idva"));
    there.put("{organisation}", List.of("amberwell", "kestrel-trust", "force"));
    there.put("{card}", List.of("words"));
    there.put("{area}", List.of("walsall"));
    return there;
  }

  private static String room(String person) {
    return person.equals(CanaryRun.HALE) ? CanaryRun.POLICE : CanaryRun.SPECIALIST;
  }

  private List<String> references(String person, String list) {
    return found(person, list + "?limit=100", "referrals", "reference");
  }

  private List<String> found(@Nullable String person, String list, String name, String id) {
    return wire.get(person, list)
        .heard()
        .expecting(200)
        .json()
        .path(name)
        .valueStream()
        .map(one -> one.path(id).asString())
        .toList();
  }

  /** The paths of an endpoint; at least one, whatever is there. */
  private List<String> paths(
      String endpoint, @Nullable String person, Map<String, List<String>> there) {
    int from = endpoint.indexOf('{');
    if (from < 0) {
      return List.of(
          endpoint
              .replace("/assets/**", "/assets/desk.css")
              .replace("/actuator/health/**", "/actuator/health/readiness")
              .replace("**", "x"));
    }
    String variable = endpoint.substring(from, endpoint.indexOf('}') + 1);
    List<String> values =
        switch (variable) {
          case "{reference}" -> referencesFor(endpoint, person, there);
          case "{id}" -> found(null, endpoint.substring(0, from - 1), "contents", "id");
          default -> there.getOrDefault(variable, List.of());
        };
    return Stream.concat(values.stream(), Stream.of("0".repeat(64)).filter(_ -> values.isEmpty()))
        .map(value -> endpoint.replace(variable, URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .toList();
  }

  /** One's own, or else those of whoever has some in that room. */
  private static List<String> referencesFor(
      String endpoint, @Nullable String person, Map<String, List<String>> there) {
    String whose =
        endpoint.startsWith("/police/")
            ? CanaryRun.HALE
            : CanaryRun.BETH.equals(person) ? CanaryRun.BETH : CanaryRun.ASHA;
    return Objects.requireNonNull(there.get(whose));
  }

  private static List<String> endpoints() {
    try {
      return Stream.concat(
              Files.readAllLines(ENDPOINTS).stream()
                  .filter(row -> row.startsWith("GET /"))
                  .map(row -> row.substring("GET ".length(), row.indexOf(','))),
              Arrays.stream(new String[] {"/actuator/metrics", "/no/such/page"}))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
