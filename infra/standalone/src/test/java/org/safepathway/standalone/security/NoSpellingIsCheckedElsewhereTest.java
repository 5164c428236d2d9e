package org.safepathway.standalone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A browser may have what somebody types checked by a service of its maker, sentence by sentence:
 * no field of ours for words allows it, and a status is written in words too (DOMAIN.md threat 10).
 */
@Tag("firewall")
class NoSpellingIsCheckedElsewhereTest {

  private static final Pattern FIELD =
      Pattern.compile("<(?:textarea|input)\\b(?:[^>\"]|\"[^\"]*\")*>");

  /** What takes no words, or gives way to a component. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "\\btype=\"(?:hidden|checkbox|radio|file|password)\"|th:type=\"\\$\\{type}\""
              + "|inputmode=\"numeric\"|th:replace=");

  private static List<Sources.Source> templates() {
    return Sources.main(".html");
  }

  @Test
  void everyFieldForWordsSaysSo() {
    List<String> words =
        templates().stream()
            .flatMap(page -> FIELD.matcher(page.text()).results())
            .map(MatchResult::group)
            .filter(field -> !NO_WORDS.matcher(field).find())
            .toList();

    assertThat(words).hasSizeGreaterThanOrEqualTo(3);
    assertThat(words)
        .allSatisfy(
            field ->
                assertThat(field)
                    .containsAnyOf("spellcheck=\"false\"", "spellcheck=${spellcheck ?: 'false'}"));
    assertThat(words)
        .filteredOn(field -> field.startsWith("<textarea"))
        .isNotEmpty()
        .allSatisfy(field -> assertThat(field).contains("autocomplete=\"off\""));
  }

  @Test
  void noPageAllowsItNorHasAnotherKindOfField() {
    assertThat(templates())
        .allSatisfy(
            page ->
                assertThat(page.text())
                    .as(page.path())
                    .doesNotContain("spellcheck='true'", "spellcheck=\"true\"", "contenteditable"));
  }
}
