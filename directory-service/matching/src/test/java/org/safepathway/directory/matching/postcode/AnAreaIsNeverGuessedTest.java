package org.safepathway.directory.matching.postcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.directory.LocalAuthority;

class AnAreaIsNeverGuessedTest {

  private static final Postcodes POSTCODES = Postcodes.builtIn();

  @ParameterizedTest
  @CsvSource({
    "B1 1AA, BIRMINGHAM",
    "b11aa, BIRMINGHAM",
    "B11 1AA, BIRMINGHAM",
    "b111aa, BIRMINGHAM",
    "B11, BIRMINGHAM",
    "'  b 70 6tu ', SANDWELL",
    "B70-6TU, SANDWELL",
    "b70 6, SANDWELL",
    "CV1 1AA, COVENTRY",
    "WV2, WOLVERHAMPTON",
    "ws4, WALSALL",
    "dy5 1aa, DUDLEY",
    "B91, SOLIHULL",
    "Ｂ９１ １ＡＡ, SOLIHULL",
    "B1 1, BIRMINGHAM"
  })
  void whatIsInOneAuthorityIsKnown(String written, LocalAuthority authority) {
    assertThat(POSTCODES.find(written)).isEqualTo(new Place.Known(authority));
  }

  @Test
  void whatIsInSeveralIsAsked() {
    assertThat(POSTCODES.find("B66 1AA"))
        .isEqualTo(
            new Place.Ambiguous(
                "B66", List.of(LocalAuthority.BIRMINGHAM, LocalAuthority.SANDWELL), false));
    assertThat(POSTCODES.find("ws10"))
        .isInstanceOfSatisfying(
            Place.Ambiguous.class,
            place ->
                assertThat(place.authorities())
                    .contains(LocalAuthority.SANDWELL, LocalAuthority.WALSALL));
  }

  @Test
  void whatIsPartlyOutsideTheCountyIsAskedToo() {
    assertThat(POSTCODES.find("DY8 1AA"))
        .isEqualTo(new Place.Ambiguous("DY8", List.of(LocalAuthority.DUDLEY), true));
  }

  @Test
  void whatTheTableDoesNotKnowIsAsked() {
    assertThat(POSTCODES.find("M1 1AA")).isEqualTo(new Place.Unknown("M1"));
    assertThat(POSTCODES.find("B22")).isEqualTo(new Place.Unknown("B22"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Sandwell",
        "12345",
        "B",
        "BB",
        "B1 1AAA",
        "B1 AA1",
        "1B 1AA",
        "BBB1 1AA",
        "B1;1AA",
        "B1 1AA B1 1AB",
        "<b1>",
        "B１２３４",
        "\u0000",
        "B1 1AA and more than a postcode is"
      })
  void whatIsNoPostcodeIsSaidSo(String written) {
    assertThat(POSTCODES.find(written)).isEqualTo(new Place.NotAPostcode());
  }

  @Property(tries = 2_000)
  void anythingIsAnsweredAndTheSecondHalfIsNeverKept(@ForAll String written) {
    assertThat(POSTCODES.find(written)).isNotNull();
    assertThat(POSTCODES.find("B66 9" + "QZ").toString()).doesNotContain("9QZ", "QZ");
    assertThat(POSTCODES.find("M1 9QZ").toString()).doesNotContain("9QZ", "QZ");
    assertThat(POSTCODES.find("B1 9QZ").toString()).doesNotContain("9QZ", "QZ");
  }

  @Test
  void everyAuthorityOfTheCountyIsThere() {
    for (LocalAuthority authority : LocalAuthority.values()) {
      assertThat(POSTCODES.outwards())
          .as(authority.label())
          .anyMatch(outward -> POSTCODES.find(outward).equals(new Place.Known(authority)));
    }
  }
}
