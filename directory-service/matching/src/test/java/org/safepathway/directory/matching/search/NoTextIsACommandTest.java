package org.safepathway.directory.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.directory.matching.Offers;

/** Whatever somebody writes is looked for, and is neither a fault nor a way round. */
class NoTextIsACommandTest {

  private static final OfferSearch SEARCH = OfferSearch.of(Offers.listed());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:*", "all:*", "name:cedar^99", "refuge AND", "NOT refuge", "(refuge", "\"refuge",
            "[a TO z]",
        "refuge~", "ref*", "?efuge", "/re.*ge/", "refuge && || !", "a\\", "+refuge -women",
            "\u0000refuge",
        "\uD83D refuge", "رفيوج", "ਪਨਾਹ", "refuge' OR 1=1 --", "<script>refuge</script>"
      })
  void theSyntaxOfQueriesIsNone(String text) {
    assertThat(SEARCH.search(text, 5)).hasSizeLessThanOrEqualTo(5);
    assertThat(SEARCH.saying(text).size()).isLessThan(Offers.listed().size());
  }

  @Property(tries = 1_000)
  void anyTextIsAnswered(@ForAll("texts") String text) {
    assertThat(SEARCH.search(text, 3)).hasSizeLessThanOrEqualTo(3);
    assertThat(SEARCH.saying(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuge ", "hba dv idva fgm bsl ", "\"", "a-", "क", "\uD83D"})
  void aVeryLongTextIsAnswered(String piece) {
    String text = piece.repeat(100_000);
    assertThat(SEARCH.search(text, 3)).hasSizeLessThanOrEqualTo(3);
    assertThat(SEARCH.saying(text)).isNotNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(300),
        Arbitraries.of(
                "refuge",
                "AND",
                "OR",
                "NOT",
                "\"",
                "(",
                ")",
                "*",
                "?",
                "~",
                ":",
                "^",
                "[",
                "hba",
                "honour",
                "based",
                "abuse",
                "violence",
                "bsl",
                "british",
                "sign",
                "\\",
                "/",
                " ")
            .list()
            .ofMaxSize(40)
            .map(pieces -> String.join(" ", pieces)));
  }
}
