package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/compose/secrets} makes what compose looks for, for each process its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsAreMadeForEachProcessTest {

  private static final Pattern LOOKED_FOR =
      Pattern.compile("/run/secrets/([A-Za-z0-9./-]*[A-Za-z0-9])");

  private final Compose compose = Compose.read();
  private final KnownSettings settings = KnownSettings.read();

  private final Path folder;

  SecretsAreMadeForEachProcessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void made() throws Exception {
    make("--police", "midshire", "--specialist", "nile");
  }

  @Test
  void whatComposeLooksForIsThere() {
    compose
        .services()
        .forEach(
            (name, service) ->
                looked(service)
                    // What browsers see is the operator's to bring.
                    .filter(file -> !file.startsWith("web/"))
                    .forEach(file -> assertThat(at(name).resolve(file)).as(name).exists()));
    assertThat(
            List.of(
                "inside",
                "police-desk",
                "specialist-desk",
                "consortium-desk",
                "registrar-desk",
                "keycloak",
                "sign-in"))
        .allMatch(name -> Files.isDirectory(folder.resolve(name).resolve("web")));
  }

  @Test
  void eachFileOfASettingIsNamedLikeOne() throws IOException {
    for (String name : compose.ours().keySet()) {
      try (Stream<Path> files = Files.list(folder.resolve(name).resolve("settings"))) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .as(name)
            .contains(
                "safe-pathway.desk-client-secret",
                "spring.ssl.bundle.jks.wire.keystore.password",
                "spring.ssl.bundle.jks.wire.truststore.password")
            .allMatch(settings::has);
      }
    }
    assertThat(folder.resolve("inside/settings/safe-pathway.databases.address"))
        .content()
        .contains("@mongodb:27017/");
    assertThat(folder.resolve("inside/settings/safe-pathway.databases.rooms.police"))
        .content()
        .contains("@mongodb-police:27017/");
  }

  @Test
  void aDeskHasThePasswordsOfItsOwnRoomAlone() {
    assertThat(names("police-desk/databases"))
        .containsExactlyInAnyOrder("police_control", "police_org_midshire");
    assertThat(names("specialist-desk/databases"))
        .containsExactlyInAnyOrder("specialist_control", "specialist_org_nile");
    assertThat(names("consortium-desk")).doesNotContain("databases");
    assertThat(names("registrar-desk")).doesNotContain("databases");
  }

  @Test
  void nobodyButTheAuthorityHasItsKeyAndNobodyHasTheCertificateOfAnother() throws IOException {
    for (String name : compose.services().keySet()) {
      if (Files.isDirectory(folder.resolve(name))) {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
          assertThat(
                  files
                      .map(file -> file.getFileName().toString())
                      .filter(file -> file.endsWith(".p12") && !file.equals("trust.p12")))
              .as(name)
              .containsExactlyElementsOf(certificate(name));
        }
      }
    }
  }

  @Test
  void theAuthoritysKeyHasAPasswordOfItsOwnWhichNoProcessHas() throws Exception {
    String own = Files.readString(folder.resolve("authority/authority.password"));
    for (String name : compose.services().keySet()) {
      if (Files.isDirectory(folder.resolve(name))) {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            assertThat(Files.readAllBytes(file))
                .as(file.toString())
                .isNotEqualTo(own.getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    }
    assertThat(folder.resolve("authority/authority.p12"))
        .satisfies(file -> KeyStore.getInstance(file.toFile(), own.toCharArray()));
    char[] ofAll = Files.readString(folder.resolve("authority/password")).toCharArray();
    assertThatThrownBy(
            () -> KeyStore.getInstance(folder.resolve("authority/authority.p12").toFile(), ofAll))
        .isInstanceOf(IOException.class);
    for (String name : compose.ours().keySet()) {
      KeyStore trusted =
          KeyStore.getInstance(folder.resolve(name).resolve("wire/trust.p12").toFile(), ofAll);
      assertThat(Collections.list(trusted.aliases()))
          .as(name)
          .singleElement()
          .satisfies(alias -> assertThat(trusted.isCertificateEntry(alias)).isTrue());
    }
  }

  @Test
  void noPasswordServesTwice() throws IOException {
    Map<String, List<String>> by = new TreeMap<>();
    for (String server : List.of("databases", "databases-police")) {
      try (Stream<Path> files = Files.walk(folder.resolve(server))) {
        // The authority’s certificate is no secret.
        for (Path file :
            files
                .filter(Files::isRegularFile)
                .filter(file -> !file.endsWith("authority.pem"))
                .toList()) {
          by.computeIfAbsent(Files.readString(file), _ -> new ArrayList<>()).add(file.toString());
        }
      }
    }
    assertThat(by).hasSize(8).allSatisfy((_, files) -> assertThat(files).hasSize(1));
  }

  @Test
  void eachDeskIsAClientOfItsOwnAndKeycloakKnowsEachByItsSecret() throws IOException {
    Map<String, String> secrets = new TreeMap<>();
    for (String name : compose.ours().keySet()) {
      secrets.put(
          name,
          Files.readString(folder.resolve(name + "/settings/safe-pathway.desk-client-secret")));
    }
    assertThat(secrets.values()).hasSize(5).doesNotHaveDuplicates();
    assertThat(folder.resolve("keycloak/desk-client-secret")).hasContent(secrets.get("inside"));
    for (String room : List.of("police", "specialist", "consortium", "registrar")) {
      assertThat(folder.resolve("keycloak/desk-" + room + "-client-secret"))
          .hasContent(secrets.get(room + "-desk"));
    }
  }

  @Test
  void keycloakIsGivenWhatTheRealmAsksFor() {
    String given = compose.service("keycloak").at("command").texts().getFirst();
    Set<String> mail = compose.service("keycloak").at("environment").map().keySet();
    Stream<String> asked =
        Root.mainSources().stream()
            .filter(source -> source.startsWith(Root.path("infra/keycloak")))
            .flatMap(
                source ->
                    Pattern.compile("\\$\\{(SAFE_PATHWAY_[A-Z_]+)}")
                        .matcher(Root.text(source))
                        .results())
            .map(found -> found.group(1));
    Stream<String> rooms =
        Stream.of("POLICE", "SPECIALIST", "CONSORTIUM", "REGISTRAR")
            .map(room -> "SAFE_PATHWAY_DESK_" + room + "_CLIENT_SECRET");
    assertThat(Stream.concat(asked, rooms).distinct())
        .hasSize(10)
        .allMatch(name -> given.contains("export " + name + "=") || mail.contains(name));
  }

  @Test
  void onlyItsOwnerReadsAFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void anOrganisationIsAddedAndWhatWasThereStays() throws Exception {
    Map<Path, String> before = all();
    make("--police", "midshire", "--police", "eastshire");
    assertThat(folder.resolve("police-desk/databases/police_org_eastshire"))
        .hasSameTextualContentAs(folder.resolve("databases-police/police/police_org_eastshire"));
    Files.delete(folder.resolve("police-desk/databases/police_org_eastshire"));
    Files.delete(folder.resolve("databases-police/police/police_org_eastshire"));
    make("--closed-police", "eastshire");
    assertThat(all()).isEqualTo(before);
  }

  /** Whose user the next run for MongoDB would take away. */
  @Test
  void whoHadAPasswordGetsANewOneWithoutBeingNamed() throws Exception {
    Path before = folder.resolve("databases/specialist/specialist_org_nile");
    String old = Files.readString(before);
    Path desks = folder.resolve("specialist-desk/databases/specialist_org_nile");
    Files.delete(before);
    Files.delete(desks);
    assertThat(make()).contains("A new password for specialist_org_nile");
    assertThat(before).content().isNotEqualTo(old).hasSize(64);
    assertThat(desks).hasSameTextualContentAs(before);
  }

  @Test
  void whoWasClosedHasNoneAndGetsNone() throws Exception {
    make("--specialist", "rowan");
    assertThat(names("databases/specialist")).contains("specialist_org_rowan");
    make("--closed-specialist", "rowan");
    make();
    assertThat(names("databases/specialist"))
        .containsExactlyInAnyOrder("specialist_control", "specialist_org_nile");
    assertThat(names("specialist-desk/databases"))
        .containsExactlyInAnyOrder("specialist_control", "specialist_org_nile");
    assertThat(names("databases-police/police")).contains("police_org_midshire");
  }

  @Test
  void anAuthorityThatWasTakenAwayIsMissedOnlyWhereItIsNeededAndNoOtherIsMade(
      @TempDir Path elsewhere) throws Exception {
    Path authority = folder.resolve("authority");
    Path needed = folder.resolve("inside/wire/inside.p12");
    Files.move(authority, elsewhere.resolve("authority"));
    try {
      Map<Path, String> before = all();
      make();
      assertThat(all()).isEqualTo(before);
      Files.move(needed, elsewhere.resolve("inside.p12"));
      assertThat(refused())
          .contains("inside/wire/inside.p12 is missing")
          .contains("authority that made the others is not here");
      assertThat(authority).doesNotExist();
      assertThat(needed).doesNotExist();
    } finally {
      if (!Files.exists(authority)) {
        Files.move(elsewhere.resolve("authority"), authority);
      }
      if (!Files.exists(needed)) {
        Files.move(elsewhere.resolve("inside.p12"), needed);
      }
    }
  }

  private Map<Path, String> all() throws IOException {
    Map<Path, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  private static List<String> certificate(String name) {
    return switch (name) {
      case "inside" -> List.of("inside.p12");
      case String desk when desk.endsWith("-desk") ->
          List.of("desk-" + desk.substring(0, desk.length() - "-desk".length()) + ".p12");
      default -> List.of();
    };
  }

  private Path at(String service) {
    return folder.resolve(
        compose.service(service).at("volumes").list().stream()
            .filter(volume -> volume.at("target").text().equals("/run/secrets"))
            .map(
                volume ->
                    volume
                        .at("source")
                        .text()
                        .replace(Compose.variables().get("SAFE_PATHWAY_SECRETS") + "/", ""))
            .findFirst()
            .orElseThrow());
  }

  private static Stream<String> looked(Tree service) {
    return Stream.concat(service.at("command").leaves(), service.at("environment").leaves())
        .flatMap(text -> LOOKED_FOR.matcher(text).results())
        .map(found -> found.group(1));
  }

  private Set<String> names(String inside) {
    try (Stream<Path> files = Files.list(folder.resolve(inside))) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String make(String... organisations) throws Exception {
    return run(0, organisations);
  }

  private String refused() throws Exception {
    return run(1);
  }

  private String run(int code, String... organisations) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Root.path("infra/compose/secrets").toString(), "--folder", folder.toString()));
    Collections.addAll(command, organisations);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said;
  }
}
