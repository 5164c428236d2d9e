package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

/**
 * A setting that is misspelt is no setting, and nobody is told: a desk would run with a default. So
 * all that compose and the chart set is looked up in our code, and read as our code would.
 */
class EverySettingExistsTest {

  private static final List<String> NEEDED_BY_ALL =
      List.of(
          "spring.config.import",
          "spring.ssl.bundle.jks.wire.keystore.location",
          "spring.ssl.bundle.jks.wire.truststore.location",
          "safe-pathway.issuer",
          "safe-pathway.base-url");

  private final KnownSettings settings = KnownSettings.read();

  @Test
  void ourRecordsOfSettingsAreFound() {
    assertThat(settings.records())
        .extracting(Class::getSimpleName)
        .contains(
            "Settings",
            "Databases",
            "WireSettings",
            "IdentitySettings",
            "DeskSettings",
            "DeskProcessSettings");
    assertThat(settings.names())
        .contains("safe-pathway.desks.police", "safe-pathway.hsds.url", "safe-pathway.wire.port");
  }

  @Test
  void whatDoesNotExistIsNoticed() {
    assertThat(
            List.of(
                "safe-pathway.desk-process.password", "safe-pathway.desk.police", "server.prot"))
        .noneMatch(settings::has);
  }

  @TestFactory
  Stream<DynamicTest> everySettingExists() {
    return each((name, given) -> assertThat(given.keySet()).as(name).allMatch(settings::has));
  }

  @TestFactory
  Stream<DynamicTest> nobodyLacksOneThatAllNeed() {
    return each(
        (name, given) -> {
          assertThat(given).containsKeys(NEEDED_BY_ALL.toArray(String[]::new));
          assertThat(given.get("spring.config.import"))
              .isEqualTo("configtree:/run/secrets/settings/");
          assertThat(given.get("safe-pathway.base-url")).startsWith("https://");
          if (name.contains("inside")) {
            assertThat(given)
                .containsEntry("safe-pathway.demo", "false")
                .containsEntry("safe-pathway.desks.police", "false")
                .containsEntry("safe-pathway.desks.specialist", "false")
                .containsEntry("safe-pathway.desks.consortium", "false")
                .containsEntry("safe-pathway.desks.registrar", "false")
                .containsKeys("safe-pathway.data", "safe-pathway.wire.port");
            if (!name.endsWith("projectors")) {
              assertThat(given).containsKey("safe-pathway.erasures");
              assertThat(given.get("safe-pathway.erasures"))
                  .doesNotStartWith(given.get("safe-pathway.data") + "/");
            }
          } else {
            assertThat(given).containsKey("safe-pathway.desk-process.inside");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyValueIsReadAsOurCodeReadsIt() {
    return each(
        (name, given) -> {
          Binder binder =
              new Binder(
                  List.of(new MapConfigurationPropertySource(new HashMap<>(given))),
                  null,
                  ApplicationConversionService.getSharedInstance());
          for (Class<?> type : settings.records()) {
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            assertThat(binder.bindOrCreate(prefix, type)).as(prefix).isNotNull();
          }
        });
  }

  @Test
  void whatIsGivenAsAFileExistsToo() {
    Chart.everyWorkload()
        .forEach(
            (name, workload) ->
                assertThat(
                        workload.at("spec.template.spec.volumes").list().stream()
                            .flatMap(volume -> volume.at("projected.sources").list().stream())
                            .flatMap(source -> source.at("secret.items").list().stream())
                            .map(item -> item.at("path").text())
                            .filter(path -> path.startsWith("settings/"))
                            .map(path -> path.substring("settings/".length())))
                    .as(name)
                    .hasSizeGreaterThan(2)
                    .allMatch(settings::has));
  }

  @Test
  void theDesksThatHaveDatabasesAreToldWhereAndTheOthersAreNot() {
    given()
        .forEach(
            (name, given) ->
                assertThat(given.containsKey("safe-pathway.desk-process.passwords"))
                    .as(name)
                    .isEqualTo(given.containsKey("safe-pathway.desk-process.databases"))
                    .isEqualTo(name.matches(".*(police|specialist)-desk")));
  }

  private Stream<DynamicTest> each(Check check) {
    return given().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(), () -> check.of(one.getKey(), one.getValue())));
  }

  /** What each process is given, by where and what it is. */
  private static Map<String, Map<String, String>> given() {
    Map<String, Map<String, String>> given = new TreeMap<>();
    Compose.read()
        .ours()
        .forEach(
            (name, service) ->
                given.put("compose " + name, KnownSettings.of(service.at("command").texts())));
    Chart.everyWorkload()
        .forEach(
            (name, workload) ->
                given.put(
                    "chart " + name,
                    KnownSettings.of(
                        workload
                            .at("spec.template.spec.containers")
                            .list()
                            .getFirst()
                            .at("args")
                            .texts())));
    assertThat(given).hasSize(14);
    return given;
  }

  private interface Check {
    void of(String name, Map<String, String> given);
  }
}
