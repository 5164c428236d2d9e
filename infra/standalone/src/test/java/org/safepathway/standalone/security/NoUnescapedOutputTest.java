package org.safepathway.standalone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What callers typed becomes text in a page, and never a part of it that a browser acts on. */
@Tag("firewall")
class NoUnescapedOutputTest {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:th:(?:href|src|action)=\"|[({,]\\s*(?:href|action)=)([^\"]{1,40})");

  /** An address that a controller or a fragment’s caller has built, which is one of the others. */
  private static final List<String> BUILT =
      List.of(
          "${href}",
          "${next}",
          "${previous}",
          "${line.href}",
          "${exitTo}",
          "${null}",
          "${base + '/consortium'}",
          "${base + '/consortium/answer'}");

  private final List<Sources.Source> templates = templates();

  private static List<Sources.Source> templates() {
    return Sources.main(".html");
  }

  @Test
  void noTemplateWritesUnescapedText() {
    assertThat(templates).hasSizeGreaterThan(40);
    assertThat(templates)
        .allSatisfy(
            page -> assertThat(page.text()).as(page.path()).doesNotContain("utext", "[(", "th:on"));
  }

  @Test
  void noTemplateHasScriptOfItsOwn() {
    for (Sources.Source page : templates) {
      assertThat(
              page.text().replaceAll("<script type=\"module\" src=\"/assets/[^>]*></script>", ""))
          .as(page.path())
          .doesNotContain("<script", "<style", "javascript:", "th:inline")
          .doesNotContainPattern("\\s(on[a-z]+|style)=\"");
    }
  }

  @Test
  void everyAddressInATemplateIsBuiltByTheEngine() {
    List<String> built = new ArrayList<>();
    for (Sources.Source page : templates) {
      for (MatchResult match : ADDRESS.matcher(page.text()).results().toList()) {
        String address = match.group(1);
        built.add(address);
        assertThat(address.startsWith("@{") || BUILT.stream().anyMatch(address::startsWith))
            .as(page.path() + ": " + address)
            .isTrue();
      }
    }
    assertThat(built).hasSizeGreaterThan(100);
  }

  /** Thymeleaf reads what stands between two pairs of underscores as an expression once more. */
  @Test
  void noTemplateIsChosenOrPreprocessedFromInput() {
    assertThat(templates)
        .allSatisfy(
            page ->
                assertThat(page.text())
                    .as(page.path())
                    .doesNotContain("__$", "__#", "__*")
                    .doesNotContainPattern("th:(replace|insert)=\"~?\\{?\\$\\{(param|#request)"));
  }

  @Test
  void ourScriptWritesNothingIntoThePage() throws IOException {
    List<Sources.Source> scripts = new ArrayList<>(Sources.main(".mjs"));
    scripts.addAll(Sources.main(".js"));
    assertThat(scripts)
        .extracting(Sources.Source::name)
        .containsExactlyInAnyOrder("desk.mjs", "session.mjs")
        .hasSize(2);
    for (Sources.Source script : scripts) {
      assertThat(script.text())
          .as(script.name())
          .hasSizeLessThan(script.name().equals("desk.mjs") ? 400 : 4_000)
          .doesNotContain("HTML", "document.write", "Storage", "indexedDB", "eval", "Function(")
          .doesNotContain("import(", "setAttribute", "createElement", "open(", ".href", "XMLHttp");
    }
  }

  /**
   * To the other tabs of the desk, and to its start; what they answer is compared and shown
   * nowhere.
   */
  @Test
  void ourScriptsSpeakWithNobodyElse() throws IOException {
    for (Sources.Source script : Sources.main(".mjs")) {
      boolean session = script.name().equals("session.mjs");
      assertThat(calls(script, "fetch\\(")).isEqualTo(session ? List.of("fetch('/',") : List.of());
      assertThat(calls(script, "location\\.[a-z]+"))
          .isEqualTo(
              session ? List.of("location.replace(ENDED);", "location.pathname))") : List.of());
      assertThat(calls(script, "new [A-Z]"))
          .isEqualTo(session ? List.of("new BroadcastChannel('session');") : List.of());
    }
  }

  private static List<String> calls(Sources.Source script, String what) {
    return Pattern.compile(what + "\\S*( \\S+;)?")
        .matcher(script.text())
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
