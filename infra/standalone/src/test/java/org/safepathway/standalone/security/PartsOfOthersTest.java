package org.safepathway.standalone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.standalone.journey.Instance;

/**
 * The parts of others on the class path of the application and of its tests: whose they are, that
 * their licence is one that we take, and that none is old without a reason (controls.md, “Parts of
 * others”). What is known to be wrong with them, {@code infra/dependency-check} asks.
 */
@Tag("firewall")
class PartsOfOthersTest {

  /** As the parts’ own descriptions call them. */
  private static final Set<String> LICENCES =
      Set.of(
          "Apache 2",
          "Apache 2.0",
          "Apache-2.0",
          "Apache License 2.0",
          "Apache License Version 2.0",
          "Apache License, Version 2.0",
          "Apache License, version 2.0",
          "The Apache License, Version 2.0",
          "The Apache Software License, Version 2.0",
          "MIT",
          "MIT-0",
          "MIT License",
          "MIT license",
          "The MIT License",
          "BSD",
          "The BSD License",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL 2.0",
          "EPL-2.0",
          "Eclipse Public License v2.0",
          "EDL 1.0",
          "Eclipse Distribution License - v 1.0",
          "Mozilla Public License, Version 2.0",
          "Public Domain, per Creative Commons CC0",
          "Unicode-3.0");

  private static final int YEARS = 3;

  /** Whose jar has no time of its own: what is built twice is to be the same to the byte. */
  private static final LocalDate NO_TIME = LocalDate.of(2010, 1, 2);

  private static final String TABLE = "infra/docs/security/parts.csv";

  private final List<Part> parts =
      Arrays.stream(Instance.classPath().split(java.io.File.pathSeparator))
          .filter(each -> each.endsWith(".jar"))
          .map(Path::of)
          .filter(jar -> Files.exists(Part.description(jar)))
          .map(Part::of)
          .toList();
  private final List<Map<String, String>> rows = Csv.rows(Sources.text(TABLE));

  @Test
  void theyAreFound() {
    assertThat(parts).hasSizeGreaterThan(80);
    assertThat(parts).extracting(Part::name).contains("com.google.crypto.tink:tink");
  }

  @Test
  void eachHasOneVersionAndNoneIsUnfinished() {
    assertThat(parts).extracting(Part::name).doesNotHaveDuplicates();
    assertThat(parts).noneMatch(part -> part.version().contains("SNAPSHOT"));
  }

  /** A range or “newest” would let somebody else choose what we run. */
  @Test
  void eachVersionThatWeNameIsOneVersion() throws IOException {
    Pattern version = Pattern.compile("<(?:[\\w.-]*\\.)?version>([^<]*)<");
    List<String> named = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Sources.root(), 5)) {
      for (Path pom :
          files
              .filter(file -> file.endsWith("pom.xml") && !file.toString().contains("/target/"))
              .toList()) {
        version.matcher(Files.readString(pom)).results().forEach(one -> named.add(one.group(1)));
      }
    }
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(named)
        .allMatch(
            one ->
                one.matches("\\$\\{[\\w.-]+}|\\d[\\w.-]*")
                    || Set.of("[25,26)", "[3.8.7,)").contains(one))
        .noneMatch(one -> one.matches("(?i).*(latest|release)$") && !one.endsWith(".RELEASE"));
    String npm = Sources.text("projections/desk-kit/package.json");
    assertThat(npm.substring(npm.indexOf("devDependencies")))
        .doesNotContainPattern("\"[~^><*]|\"latest\"");
    String lock = Sources.text("projections/desk-kit/package-lock.json");
    assertThat(lock.split("\"node_modules/", -1).length)
        .isGreaterThan(2)
        .isEqualTo(lock.split("\"integrity\":", -1).length);
  }

  @Test
  void eachHasALicenceThatWeTake() {
    assertThat(parts)
        .allSatisfy(
            part -> assertThat(part.licences()).as(part.name()).containsAnyElementsOf(LICENCES));
  }

  /** Counted back from the newest of them, not from today: the build does not break by waiting. */
  @Test
  void noneIsOldWithoutAReason() {
    LocalDate newest = parts.stream().map(Part::built).max(Comparator.naturalOrder()).orElseThrow();
    Predicate<Part> old =
        part -> part.built().isAfter(NO_TIME) && part.built().isBefore(newest.minusYears(YEARS));

    assertThat(listed("old"))
        .isEqualTo(new TreeSet<>(parts.stream().filter(old).map(Part::name).toList()));
  }

  /** How old these are must be asked elsewhere, so each group stands there with how. */
  @Test
  void whoseJarsHaveNoTimeIsListedToo() {
    assertThat(listed("no time"))
        .isEqualTo(
            new TreeSet<>(
                parts.stream()
                    .filter(part -> !part.built().isAfter(NO_TIME))
                    .map(Part::group)
                    .toList()));
  }

  private Set<String> listed(String standing) {
    Set<String> names = new TreeSet<>();
    rows.stream()
        .filter(row -> standing.equals(row.get("standing")))
        .forEach(
            row -> {
              assertThat(row.get("why")).as(row.get("part")).isNotBlank();
              names.add(row.getOrDefault("part", ""));
            });
    return names;
  }
}
