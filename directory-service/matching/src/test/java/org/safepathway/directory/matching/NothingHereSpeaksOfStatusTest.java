package org.safepathway.directory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.directory.matching.postcode.Postcodes;
import org.safepathway.directory.matching.search.OfferSearch;
import org.safepathway.directory.matching.table.Table;
import org.safepathway.directory.matching.text.Labels;
import org.safepathway.freetext.StatusWords;
import org.safepathway.freetext.TextKind;

/**
 * The public face names neither status nor a proxy of it (DOMAIN.md rule 5): not in a field, not in
 * a code, not in a text, and not as a synonym either, which would tell that somebody asks.
 */
@Tag("firewall")
class NothingHereSpeaksOfStatusTest {

  private static final StatusWords WORDS = StatusWords.builtIn();

  @ParameterizedTest
  @CsvSource({
    "matching.csv",
    "kinds.csv",
    "text/matching.properties",
    "search/synonyms.txt",
    "postcode/postcodes.csv"
  })
  void noDataSpeaksOfIt(String resource) {
    String[] path = resource.split("/");
    Class<?> beside =
        switch (path[0]) {
          case "text" -> Labels.class;
          case "search" -> OfferSearch.class;
          case "postcode" -> Postcodes.class;
          default -> Matching.class;
        };
    List<String> lines = Table.resource(beside, path[path.length - 1]);
    assertThat(lines).isNotEmpty();
    assertThat(lines.stream().filter(NothingHereSpeaksOfStatusTest::speaks)).isEmpty();
  }

  @Test
  void noFieldAndNoCodeSpeaksOfIt() {
    Stream<String> fields =
        Stream.of(Situation.class.getRecordComponents()).map(RecordComponent::getName);
    Stream<String> codes = Stream.of(ReasonCode.values()).map(Enum::name);
    assertThat(
            Stream.concat(fields, codes)
                .map(name -> name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' '))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(NothingHereSpeaksOfStatusTest::speaks))
        .isEmpty();
  }

  @Test
  void theJudgeWouldNotice() {
    assertThat(speaks("no recourse to public funds")).isTrue();
  }

  private static boolean speaks(String text) {
    // A kind of the directory whose name is near to words of the asylum system, and is none.
    String without = text.replaceAll("(?i)dispersed[_ ]accommodation", "");
    return WORDS.speaks(without, TextKind.SENTENCES);
  }
}
