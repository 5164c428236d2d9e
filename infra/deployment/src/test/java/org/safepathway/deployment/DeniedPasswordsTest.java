package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list without which Keycloak takes no realm of ours, and what is on it. */
class DeniedPasswordsTest {

  private record Said(int code, List<String> list, String fault) {}

  @TempDir private Path folder;

  @Test
  void itHasWhatTheRealmWouldElseTakeInSmallLettersAndEachOnce() throws Exception {
    List<String> used = new ArrayList<>();
    used.add("password");
    used.add("Letmein-Letmein-Letmein\r");
    used.add("letmein-letmein-letmein");
    used.add("exactly14signs");
    used.add("exactly15-signs");
    used.add("é234567890123ÀÉ");
    used.add("é2345678901é");
    used.add("x".repeat(128));
    used.add("x".repeat(129));
    IntStream.range(0, 3000).forEach(i -> used.add("a-common-password-" + i));
    Files.write(folder.resolve("used"), used);

    Said said = made("used");

    assertThat(said.code()).as(said.fault()).isZero();
    assertThat(said.list())
        .startsWith(
            "letmein-letmein-letmein",
            "exactly15-signs",
            "é234567890123àé",
            "x".repeat(128),
            "a-common-password-0")
        .hasSize(3004);
  }

  @Test
  void aShorterOneIsRefusedAndNothingIsPrinted() throws Exception {
    Files.write(
        folder.resolve("used"),
        IntStream.range(0, 2999).mapToObj(i -> "a-common-password-" + i).toList());

    Said said = made("used", "used");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.list()).isEmpty();
    assertThat(said.fault()).contains("only 2999 passwords");
  }

  @Test
  void withoutAListItSaysWhatItNeeds() throws Exception {
    assertThat(made().code()).isEqualTo(2);
    assertThat(made("missing").fault()).contains("there is no list");
  }

  @Test
  void theRealmLooksForItWhereComposePutsIt() {
    String passwords =
        Root.text("infra/keycloak/src/main/java/org/safepathway/keycloak/RealmPasswords.java");
    assertThat(
            Compose.read().service("keycloak").at("volumes").list().stream()
                .map(volume -> volume.at("target").text()))
        .contains("/opt/keycloak/data/password-blacklists/" + value(passwords, "DENIED"));
    assertThat(Root.text("infra/denied-passwords"))
        .contains("{" + value(passwords, "SHORTEST") + "," + value(passwords, "LONGEST") + "}");
  }

  private static String value(String source, String constant) {
    Matcher found = Pattern.compile(constant + " = \"?([^\";]+)\"?;").matcher(source);
    assertThat(found.find()).as(constant).isTrue();
    return found.group(1);
  }

  private Said made(String... lists) throws Exception {
    List<String> command = new ArrayList<>(List.of(Root.path("infra/denied-passwords").toString()));
    command.addAll(List.of(lists));
    Path faults = folder.resolve("faults");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(faults.toFile())
            .start();
    String list = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), list.lines().toList(), Files.readString(faults));
  }
}
