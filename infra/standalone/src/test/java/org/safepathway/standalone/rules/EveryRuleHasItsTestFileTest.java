package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN.md has 27 rules, and each has one test file in this package, named after it, that a
 * failing firewall turns red and that does test something.
 */
@Tag("firewall")
class EveryRuleHasItsTestFileTest {

  private static final int RULES = 27;
  private static final Path HERE =
      Path.of("src", "test", "java", "org", "safepathway", "standalone", "rules");

  @Test
  void oneFileForEachRuleAndNoneForAnother() throws IOException {
    List<String> numbers =
        files().stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.matches("Rule[0-9]{2}.*Test\\.java"))
            .map(name -> name.substring(4, 6))
            .sorted()
            .toList();

    assertThat(numbers)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, RULES)
                .mapToObj(rule -> String.format(Locale.ROOT, "%02d", rule))
                .toList());
  }

  @Test
  void eachSaysTheRuleIsTaggedAndTests() throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (!name.matches("Rule[0-9]{2}.*Test\\.java")) {
        continue;
      }
      String text = Files.readString(file);
      int rule = Integer.parseInt(name.substring(4, 6));
      assertThat(text)
          .as(name)
          .containsPattern("DOMAIN\\.md rule " + rule + "\\b")
          .contains("@Tag(\"firewall\")")
          .containsPattern("@(Test|ParameterizedTest|TestFactory)\\b")
          .contains("assertThat");
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(HERE)) {
      return files.sorted().toList();
    }
  }
}
