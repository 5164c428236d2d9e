package org.safepathway.directory.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.matching.SituationFault.Code;
import org.safepathway.directory.matching.SituationFile.Reading;

/**
 * What is not understood is refused with its field: a constraint that was skipped could kill her.
 */
class ASituationIsReadStrictlyTest {

  @Test
  void theAreaIsEnough() {
    assertThat(read("{\"area\":\"DUDLEY\"}"))
        .isEqualTo(new Reading.Understood(Situation.in(LocalAuthority.DUDLEY)));
  }

  @Test
  void nullIsNotKnown() {
    assertThat(
            read(
                "{\"area\":\"DUDLEY\",\"age\":null,\"languages\":null,\"highRisk\":null,\"mustLeave\":null}"))
        .isEqualTo(new Reading.Understood(Situation.in(LocalAuthority.DUDLEY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|$.area|MISSING",
        "null|$.area|MISSING",
        "{\"area\":null}|$.area|MISSING",
        "|$.area|NOT_JSON",
        "{\"area\":|$.area|NOT_JSON",
        "{\"area\":\"DUDLEY\"} x|$|NOT_JSON",
        "[]|$|NOT_UNDERSTOOD",
        "{\"area\":\"dudley\"}|$.area|NOT_UNDERSTOOD",
        "{\"area\":2}|$.area|NOT_UNDERSTOOD",
        "{\"area\":\"\"}|$.area|NOT_UNDERSTOOD",
        "{\"area\":\"DUDLEY\",\"unsafe\":[\"WALSALL\",\"WALSAL\"]}|$.unsafe[1]|NOT_UNDERSTOOD",
        "{\"area\":\"DUDLEY\",\"unsafe\":[null]}|$.unsafe[0]|NOT_UNDERSTOOD",
        "{\"area\":\"DUDLEY\",\"unsafe\":\"WALSALL\"}|$.unsafe|NOT_UNDERSTOOD",
        "{\"area\":\"DUDLEY\",\"unsave\":[\"WALSALL\"]}|$.unsave|UNKNOWN_FIELD",
        "{\"area\":\"DUDLEY\",\"mustLeave\":\"true\"}|$.mustLeave|NOT_UNDERSTOOD",
        "{\"area\":\"DUDLEY\",\"mustLeave\":1}|$.mustLeave|NOT_UNDERSTOOD",
        "{\"area\":\"DUDLEY\",\"age\":\"29\"}|$.age|NOT_UNDERSTOOD",
        "{\"area\":\"DUDLEY\",\"age\":29.5}|$.age|NOT_UNDERSTOOD",
        "{\"area\":\"DUDLEY\",\"age\":-1}|$.age|OUT_OF_RANGE",
        "{\"area\":\"DUDLEY\",\"age\":121}|$.age|OUT_OF_RANGE",
        "{\"area\":\"DUDLEY\",\"age\":99999999999}|$.age|NOT_JSON",
        "{\"area\":\"DUDLEY\",\"children\":21}|$.children|OUT_OF_RANGE",
        "{\"area\":\"DUDLEY\",\"children\":1,\"oldestBoy\":18}|$.oldestBoy|OUT_OF_RANGE",
        "{\"area\":\"DUDLEY\",\"children\":0,\"oldestBoy\":8}|$.oldestBoy|CONTRADICTION",
        "{\"area\":\"DUDLEY\",\"leaveOut\":[\"No Such Id\"]}|$.leaveOut[0]|NOT_UNDERSTOOD",
        "{\"area\":\"DUDLEY\",\"nationality\":\"X\"}|$.nationality|UNKNOWN_FIELD"
      })
  void whatIsNotUnderstoodIsRefusedWithItsField(String json, String field, Code code) {
    assertThat(read(json == null ? "" : json))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .anySatisfy(
                        fault -> {
                          if (code != Code.NOT_JSON) {
                            assertThat(fault.field()).isEqualTo(field);
                          }
                          assertThat(fault.code()).isEqualTo(code);
                        }));
  }

  @Test
  void aFieldThatStandsTwiceIsRefused() {
    assertThat(read("{\"area\":\"DUDLEY\",\"area\":\"WALSALL\"}"))
        .isInstanceOf(Reading.Refused.class);
  }

  @Test
  void aRefusalNeverQuotesWhatWasGiven() {
    assertThat(read("{\"area\":\"canary\",\"canary\":1}").toString()).doesNotContain("\"canary\"");
    assertThat(read("{\"area\":\"DUDLEY\",\"age\":\"canary\"}").toString())
        .doesNotContain("canary");
  }

  @Test
  void aSituationThatIsPrintedTellsNothing() {
    assertThat(read("{\"area\":\"DUDLEY\",\"words\":\"canary\"}").toString())
        .doesNotContain("canary", "DUDLEY");
  }

  @Test
  void everyFaultIsSaidAtOnce() {
    assertThat(
            read(
                "{\"area\":\"DUDLEY\",\"age\":200,\"children\":99,\"words\":\"%s\"}"
                    .formatted("x".repeat(201))))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(SituationFault::field)
                    .containsExactly("$.age", "$.children", "$.words"));
  }

  @Test
  void aDialectSaysItsLanguageAndAnUnsafeAreaIsToBeLeft() {
    Reading reading =
        read("{\"area\":\"DUDLEY\",\"dialects\":[\"MIRPURI\"],\"unsafe\":[\"DUDLEY\"]}");
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Understood.class,
            understood -> {
              assertThat(understood.situation().languages()).containsExactly(Language.PAHARI);
              assertThat(understood.situation().dialects()).containsExactly(Dialect.MIRPURI);
              assertThat(understood.situation().mustLeave()).isTrue();
              assertThat(Sought.of(understood.situation(), Set.of()).needs())
                  .isEqualTo(Set.of(Need.SAFE_ACCOMMODATION));
            });
  }

  @Test
  void itCannotBeBuiltWithAFaultEither() {
    Situation fine = Situation.in(LocalAuthority.DUDLEY);
    assertThatThrownBy(
            () ->
                new Situation(
                    fine.area(),
                    Set.of(),
                    Set.of(),
                    null,
                    Set.of(),
                    null,
                    121,
                    null,
                    null,
                    null,
                    Set.of(),
                    Set.of(),
                    false,
                    Set.of(),
                    null,
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Reading read(String json) {
    return SituationFile.decode(json.getBytes(StandardCharsets.UTF_8));
  }
}
