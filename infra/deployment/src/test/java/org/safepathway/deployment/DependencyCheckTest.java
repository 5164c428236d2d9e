package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nobody was asked, nobody reads that all is well. */
class DependencyCheckTest {

  private record Said(int code, String text) {}

  @TempDir private Path folder;

  @BeforeEach
  void aRepositoryThatWasBuilt() throws Exception {
    Files.createDirectories(folder.resolve("infra/standalone/target"));
    Files.createDirectories(folder.resolve("projections/desk-kit"));
    Files.createDirectories(folder.resolve("consent-service"));
    Files.createDirectories(folder.resolve("bin"));
    Files.copy(
        Root.path("infra/dependency-check"),
        folder.resolve("infra/dependency-check"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.writeString(folder.resolve("projections/desk-kit/package-lock.json"), "{}");
    Files.writeString(folder.resolve("infra/standalone/target/sbom.json"), "{}");
    age("pom.xml", 60);
  }

  @Test
  void bothListsAreGivenToTheScanner() throws Exception {
    scanner("echo \"asked: $*\"");

    Said said = check(null);

    assertThat(said.code()).isZero();
    assertThat(said.text())
        .contains(
            "asked: scan source --lockfile infra/standalone/target/sbom.json"
                + " --lockfile projections/desk-kit/package-lock.json",
            "Checked: nothing is known");
    assertThat(check("--offline").text()).contains("--offline-vulnerabilities");
  }

  @Test
  void whatTheScannerFindsFailsTheCheck() throws Exception {
    scanner("exit 1");

    assertThat(check(null).code()).isEqualTo(1);
    assertThat(check(null).text()).contains("Something is known").doesNotContain("Checked");
  }

  @Test
  void aScannerThatReachedNothingIsNoAnswer() throws Exception {
    scanner("exit 127");

    notChecked(check(null), "osv-scanner ended with 127");
  }

  @Test
  void withoutAScannerNothingIsChecked() throws Exception {
    notChecked(check(null), "osv-scanner is not on the PATH");
  }

  @Test
  void withoutAListOrWithAnOldOneNothingIsChecked() throws Exception {
    scanner("exit 0");
    age("infra/standalone/target/sbom.json", 120);
    notChecked(check(null), "older than a pom.xml");

    Files.delete(folder.resolve("infra/standalone/target/sbom.json"));
    notChecked(check(null), "there is no infra/standalone/target/sbom.json");
  }

  private static void notChecked(Said said, String why) {
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.text()).contains("NOT CHECKED").contains(why).doesNotContain("Checked:");
  }

  private void age(String file, int seconds) throws Exception {
    Files.setLastModifiedTime(
        folder.resolve(file), FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  private void scanner(String does) throws Exception {
    Path scanner =
        Files.writeString(folder.resolve("bin/osv-scanner"), "#!/usr/bin/env bash\n" + does + "\n");
    Files.setPosixFilePermissions(scanner, PosixFilePermissions.fromString("rwx------"));
  }

  private Said check(@Nullable String option) throws Exception {
    ProcessBuilder builder =
        option == null
            ? new ProcessBuilder(folder.resolve("infra/dependency-check").toString())
            : new ProcessBuilder(folder.resolve("infra/dependency-check").toString(), option);
    builder.redirectErrorStream(true);
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
