package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** At three in the morning a step that names something that is not there costs an hour. */
class TheRunbookNamesWhatThereIsTest {

  private static final String RUNBOOK = "infra/docs/runbook.md";

  private static final Pattern PATH =
      Pattern.compile(
          "(?<![A-Za-z0-9_./-])((?:infra|projections|directory-service)/[A-Za-z0-9_./-]*[A-Za-z0-9_])");

  private static final Pattern SETTING =
      Pattern.compile("`((?:safe-pathway|spring|server|management)\\.[a-z0-9.-]+)`");

  private static final Pattern OPTION =
      Pattern.compile("`?(infra/[a-z-]+(?:/secrets)?)((?: --[a-z-]+[^`\\n|]*)+)");
  private static final Pattern COMPOSE = Pattern.compile("docker compose ([a-z]+)([^`|\\n]*)");
  private static final Pattern OBJECT = Pattern.compile("(deployment|statefulset)/([a-z-]+)");
  private static final Pattern CLASS =
      Pattern.compile("org\\.safepathway(?:\\.[a-z]+)+\\.([A-Z][A-Za-z]+)");
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+Test)`");
  private static final Pattern ROW_OF_LOG = Pattern.compile("(?m)^\\| `([^`]+)` \\| log of");

  private final String text = Root.text(RUNBOOK);

  @Test
  void everyFileThatItNamesIsThere() {
    Set<String> named = found(PATH, text);
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(named)
        .filteredOn(name -> !made(name))
        .allMatch(name -> Files.exists(Root.path(name)));
  }

  @Test
  void theDecisionNamesWhatThereIsToo() {
    assertThat(found(PATH, Root.text("infra/docs/decisions/0024-how-it-is-deployed.md")))
        .isNotEmpty()
        .allMatch(name -> Files.exists(Root.path(name)));
  }

  @Test
  void eachImageIsBuiltFromAModuleAsItIsCalled() {
    List<String> jars =
        Pattern.compile("--build-arg JAR=(\\S+)/target/(\\S+)-exec\\.jar")
            .matcher(text)
            .results()
            .map(found -> found.group(1) + " " + found.group(2))
            .toList();
    assertThat(jars).hasSize(5);
    assertThat(jars)
        .allSatisfy(
            jar -> {
              String[] parts = jar.split(" ", -1);
              String pom = Root.text(parts[0] + "/pom.xml");
              assertThat(pom).contains("<classifier>exec</classifier>");
              assertThat(pom.substring(pom.indexOf("</parent>")).replaceAll("\\s", ""))
                  .startsWith(
                      "</parent><artifactId>"
                          + parts[1].replace("-" + Root.version(), "")
                          + "</artifactId>");
            });
    Set<String> tags = found(Pattern.compile("-t (safe-pathway/\\S+)"), text);
    Compose compose = Compose.read();
    assertThat(tags)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(compose.ours().values().stream(), Stream.of(compose.service("keycloak")))
                .map(service -> service.at("image").text())
                .toList());
  }

  @Test
  void everySettingThatItNamesExists() {
    KnownSettings settings = KnownSettings.read();
    assertThat(found(SETTING, text)).hasSizeGreaterThan(5).allMatch(settings::has);
  }

  @Test
  void everyOptionOfAScriptIsOneThatTheScriptKnows() {
    assertThat(OPTION.matcher(text).results().toList())
        .hasSizeGreaterThan(4)
        .filteredOn(found -> Files.isRegularFile(Root.path(found.group(1))))
        .isNotEmpty()
        .allSatisfy(
            found ->
                assertThat(found(Pattern.compile("(--[a-z-]+)"), found.group(2)))
                    .as(found.group())
                    .allMatch(option -> Root.text(found.group(1)).contains(option)));
  }

  @Test
  void everyServiceThatItStartsOrStopsIsOneOfCompose() {
    Set<String> services = Compose.read().services().keySet();
    assertThat(COMPOSE.matcher(text).results().toList())
        .hasSizeGreaterThan(5)
        .filteredOn(found -> Set.of("stop", "run", "exec").contains(found.group(1)))
        .isNotEmpty()
        .allMatch(found -> Stream.of(found.group(2).split("\\s+")).anyMatch(services::contains));
    assertThat(text).contains("docker compose up -d inside");
  }

  @Test
  void everyObjectOfTheClusterIsOneOfTheChart() {
    Set<String> objects =
        Chart.forms().values().stream()
            .flatMap(chart -> chart.objects().stream())
            .map(
                object ->
                    object.at("kind").text().toLowerCase(java.util.Locale.ROOT)
                        + "/"
                        + object.at("metadata.name").text())
            .collect(Collectors.toSet());
    assertThat(
            OBJECT
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList())
        .isNotEmpty()
        .allMatch(objects::contains);
    assertThat(objects).contains("service/network-wire");
  }

  @Test
  void everyClassAndTestThatItNamesIsThere() {
    Set<String> sources = new TreeSet<>();
    Root.mainSources().forEach(source -> sources.add(source.getFileName().toString()));
    assertThat(found(CLASS, text)).isNotEmpty().allMatch(name -> sources.contains(name + ".java"));
    Set<String> tests =
        Root.testSources().stream()
            .map(source -> source.getFileName().toString())
            .collect(Collectors.toSet());
    assertThat(found(TEST, text)).isNotEmpty().allMatch(name -> tests.contains(name + ".java"));
  }

  @Test
  void everyLineOfALogThatItExplainsIsOneThatWeWrite() {
    List<String> sources = Root.mainSources().stream().map(Root::text).toList();
    assertThat(found(ROW_OF_LOG, text))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            line ->
                assertThat(
                        Stream.of(line.split("…"))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty()))
                    .as(line)
                    .allMatch(
                        part ->
                            sources.stream()
                                .anyMatch(
                                    source -> source.contains("LOG.") && source.contains(part))));
  }

  @Test
  void theQuestionForOpeningsAsksForWhatIsRecorded() {
    String opened =
        Root.text("consent-service/service/src/test/resources/golden/FactsOpened-v1.json");
    Tree event = Tree.of(opened);
    Set<String> asked = found(Pattern.compile("'\\$\\.([a-z.]+)'"), text);
    assertThat(asked).hasSize(4).allMatch(path -> event.at(path).exists());
    String table =
        Root.text("infra/event-store/src/main/java/org/safepathway/eventstore/EventsFile.java");
    assertThat(List.of("position", "stream", "at", "payload_type", "payload"))
        .allMatch(column -> table.contains("      " + column + " "));
  }

  /** What an operator makes or keeps, and is not in the repository. */
  private static boolean made(String name) {
    return name.contains("/target/")
        || name.startsWith("infra/compose/private")
        || name.equals("infra/compose/.env");
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
