package org.safepathway.freetext.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.freetext.StatusWords;

/**
 * What was reached on the evaluation set is a floor: a change of the lists that makes it worse
 * fails here. It says which language, and not which sentence, so that nobody tunes with it.
 */
@Tag("firewall")
class TheFiguresDoNotFallTest {

  private static final StatusWords WORDS = StatusWords.builtIn();
  private static final double ENGLISH_RECALL = 0.95;
  private static final double ENGLISH_PRECISION = 0.95;
  private static final int MOST_WRONG_ELSEWHERE = 1;

  @Test
  void english() throws IOException {
    Figures english = Objects.requireNonNull(evaluation().get("en"));

    assertThat(english.recall()).isGreaterThanOrEqualTo(ENGLISH_RECALL);
    assertThat(english.precision()).isGreaterThanOrEqualTo(ENGLISH_PRECISION);
  }

  @Test
  void everyOtherLanguage() throws IOException {
    evaluation()
        .forEach(
            (language, figures) -> {
              if (!language.equals("en")) {
                assertThat(figures.misses().size())
                    .as("misses in " + language)
                    .isLessThanOrEqualTo(MOST_WRONG_ELSEWHERE);
                assertThat(figures.falseAlarms().size())
                    .as("false alarms in " + language)
                    .isLessThanOrEqualTo(MOST_WRONG_ELSEWHERE);
              }
            });
  }

  @Test
  void everyBuiltInLanguageIsMeasured() throws IOException {
    assertThat(evaluation().keySet()).containsExactlyElementsOf(StatusWords.LANGUAGES);
    assertThat(sentences("evaluation")).hasSizeGreaterThanOrEqualTo(400);
  }

  @Test
  void theTuningSetComesOutRight() throws IOException {
    Figures tuning = Figures.of(WORDS, sentences("tuning"));

    assertThat(tuning.misses()).isEmpty();
    assertThat(tuning.falseAlarms()).isEmpty();
  }

  private static Map<String, Figures> evaluation() throws IOException {
    return Figures.byLanguage(WORDS, sentences("evaluation"));
  }

  private static List<Sentence> sentences(String set) throws IOException {
    try (InputStream file =
        TheFiguresDoNotFallTest.class.getResourceAsStream("/" + set + "/sentences.tsv")) {
      if (file == null) {
        throw new IOException("no such set");
      }
      return Sentence.read(
          new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }
}
