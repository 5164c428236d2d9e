package org.safepathway.directory.matching.postcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.matching.table.BadTableException;

class AnOperatorReplacesTheTableTest {

  @TempDir Path folder;

  @Test
  void byOneOfTheSameForm() throws IOException {
    Postcodes postcodes = read("outward,authorities,elsewhere\nM1,DUDLEY,no\n");
    assertThat(postcodes.find("M1 1AA")).isEqualTo(new Place.Known(LocalAuthority.DUDLEY));
    assertThat(postcodes.find("B1 1AA")).isEqualTo(new Place.Unknown("B1"));
  }

  @ParameterizedTest
  @CsvSource({"laua", "lad25cd", "lad23cd"})
  void byTheOpenNationalOne(String authority) throws IOException {
    Postcodes postcodes =
        read(
            """
            pcd,pcds,doterm,%s
            "B1  1AA","B1 1AA","","E08000025"
            "B661AA","B66 1AA","","E08000028"
            "B661AB","B66 1AB","201012","E08000025"
            "DY8 1AA","DY8 1AA","","E08000027"
            "DY8 2AA","DY8 2AA","","E07000234"
            "M1  1AA","M1 1AA","","E08000003"
            """
                .formatted(authority));
    assertThat(postcodes.find("b1")).isEqualTo(new Place.Known(LocalAuthority.BIRMINGHAM));
    assertThat(postcodes.find("B66"))
        .isEqualTo(
            new Place.Ambiguous(
                "B66", List.of(LocalAuthority.BIRMINGHAM, LocalAuthority.SANDWELL), false));
    assertThat(postcodes.find("DY8"))
        .isEqualTo(new Place.Ambiguous("DY8", List.of(LocalAuthority.DUDLEY), true));
    assertThat(postcodes.find("M1")).isEqualTo(new Place.Unknown("M1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outward,authorities| the header must be",
        "outward,authorities,elsewhere| it has no row",
        "outward,authorities,elsewhere;B1,LEEDS,no| LEEDS",
        "outward,authorities,elsewhere;B1 1AA,DUDLEY,no| no first half",
        "outward,authorities,elsewhere;b1,DUDLEY,no| no first half",
        "outward,authorities,elsewhere;B1,DUDLEY,perhaps| yes or no",
        "outward,authorities,elsewhere;B1,DUDLEY,no;B1,WALSALL,no| B1 has a second row",
        "pcds,laua;M1 1AA,E08000003| no postcode of the county",
        "pcds,laua;nowhere,E08000025| line 2 has no postcode",
        "pcds,laua;B1 1AA| line 2 has no postcode"
      })
  void aFaultyTableIsRefused(String text, String fault) {
    assertThatThrownBy(() -> read(text.replace(';', '\n')))
        .isInstanceOf(BadTableException.class)
        .hasMessageContaining(fault);
  }

  @Test
  void aMissingOneIsRefused() {
    assertThatThrownBy(() -> Postcodes.read(folder.resolve("none")))
        .isInstanceOf(BadTableException.class);
  }

  private Postcodes read(String text) throws IOException {
    return Postcodes.read(Files.writeString(folder.resolve("postcodes.csv"), text));
  }
}
