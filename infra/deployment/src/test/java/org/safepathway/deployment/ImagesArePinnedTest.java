package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What runs is what was chosen: every image is named by its full version, and by the same one
 * everywhere.
 */
class ImagesArePinnedTest {

  private static final List<String> DOCKERFILES =
      List.of("infra/images/Dockerfile", "infra/images/keycloak.Dockerfile");

  /** A name, and a version of at least two numbers, or a digest. */
  private static final Pattern PINNED =
      Pattern.compile("[a-z0-9./-]+(:[0-9]+\\.[0-9]+[0-9A-Za-z._-]*)?(@sha256:[0-9a-f]{64})?");

  private static final Pattern FROM = Pattern.compile("(?m)^FROM (?:--\\S+ )*(\\S+)");

  private final Compose compose = Compose.read();

  @Test
  void everyImageHasItsFullVersion() {
    assertThat(all()).hasSizeGreaterThan(10).allSatisfy(ImagesArePinnedTest::isPinned);
  }

  @Test
  void whatIsNotPinnedIsNoticed() {
    assertThat(Stream.of("mongo", "mongo:latest", "mongo:8", "nginx:stable"))
        .noneMatch(ImagesArePinnedTest::pinned);
  }

  @Test
  void oneNameHasOneVersion() {
    Set<String> images = new TreeSet<>(all());
    assertThat(images.stream().map(image -> image.split(":", -1)[0]))
        .filteredOn(name -> !name.equals("eclipse-temurin"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theJavaIsTheOneThatWeBuildFor() {
    assertThat(from("infra/images/Dockerfile"))
        .hasSize(2)
        .allMatch(
            image -> image.startsWith("eclipse-temurin:" + Root.property("java.version") + "."));
    assertThat(from("infra/images/Dockerfile").stream().map(image -> image.split("-j", -1)[0]))
        .as("one version for building and running")
        .containsOnly(from("infra/images/Dockerfile").getFirst().split("-j", -1)[0]);
  }

  @Test
  void theKeycloakIsTheOneThatOurTestsRun() {
    String tested = Root.property("keycloak.version");
    assertThat(from("infra/images/keycloak.Dockerfile")).hasSize(2);
    String image = from("infra/images/keycloak.Dockerfile").getLast();
    assertThat(compose.service("keycloak").at("image").text())
        .endsWith(image.substring(image.indexOf(':')));
    if (!tested.isEmpty()) {
      assertThat(image).endsWith(":" + tested);
    }
  }

  @Test
  void ourImagesHaveOurVersion() {
    assertThat(compose.ours().values())
        .hasSize(5)
        .allMatch(service -> service.at("image").text().endsWith(":" + Root.version()));
    assertThat(Chart.values().at("images.version").text()).isEqualTo(Root.version());
    assertThat(Tree.of(Root.text("infra/helm/safe-pathway/Chart.yaml")).at("appVersion").text())
        .isEqualTo(Root.version());
  }

  @Test
  void composeAndTheChartRunTheSameImages() {
    assertThat(chart())
        .containsExactlyInAnyOrderElementsOf(
            compose.ours().values().stream().map(service -> service.at("image").text()).toList());
  }

  @Test
  void aDigestCountsWhereThereIsOne() {
    String digest = "sha256:" + "0".repeat(64);
    Chart chart =
        Chart.with(
            "images: {registry: registry.example/, inside: {digest: '%s'}}".formatted(digest));
    assertThat(
            chart
                .workload("inside")
                .at("spec.template.spec.containers")
                .list()
                .getFirst()
                .at("image")
                .text())
        .isEqualTo("registry.example/safe-pathway/inside:" + Root.version() + "@" + digest);
  }

  private List<String> all() {
    return Stream.of(
            DOCKERFILES.stream().flatMap(file -> from(file).stream()),
            compose.services().values().stream().map(service -> service.at("image").text()),
            chart().stream())
        .flatMap(images -> images)
        .toList();
  }

  private static List<String> chart() {
    return Chart.everyWorkload().values().stream()
        .flatMap(workload -> workload.at("spec.template.spec.containers").list().stream())
        .map(container -> container.at("image").text())
        .distinct()
        .toList();
  }

  /** What its stages begin with, other stages of it left out. */
  private static List<String> from(String dockerfile) {
    return FROM.matcher(Root.text(dockerfile)).results().map(found -> found.group(1)).toList();
  }

  private static void isPinned(String image) {
    assertThat(pinned(image)).as(image).isTrue();
  }

  private static boolean pinned(String image) {
    return PINNED.matcher(image).matches() && (image.contains(":") || image.contains("@"));
  }
}
