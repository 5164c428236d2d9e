package org.safepathway.directory.matching.search;

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
import org.safepathway.directory.matching.Offers;
import org.safepathway.directory.matching.table.BadTableException;

class AnOperatorAddsSynonymsTest {

  @TempDir Path folder;

  @Test
  void aWordOfTheirOwnFindsWhatItMeans() throws IOException {
    assertThat(OfferSearch.of(Offers.listed()).search("panah", 5)).isEmpty();
    assertThat(with("# ours\nPanah, refuge\n").search("panah", 9))
        .contains(Offers.offer("brook-refuge"), Offers.offer("hawthorn-refuge"));
  }

  @Test
  void groupsThatShareAMemberAreOne() throws IOException {
    assertThat(with("Panah, house of peace\nhouse of peace, refuge").search("panah", 9))
        .contains(Offers.offer("hawthorn-refuge"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "panah| at least two members",
        "panah, Panah's| at least two members",
        "panah,, refuge| a member without a word",
        "panah, the| a member without a word",
        "panah, one two three four five six seven| more than 6 words"
      })
  void aLineThatIsNoGroupIsRefused(String line, String fault) {
    assertThatThrownBy(() -> with("# first\n" + line))
        .isInstanceOf(BadTableException.class)
        .hasMessageContaining("line 2: ")
        .hasMessageContaining(fault);
  }

  @Test
  void aFileThatIsMissingOrNoTextIsRefused() throws IOException {
    assertThatThrownBy(() -> Synonyms.withMore(List.of(folder.resolve("none"))))
        .isInstanceOf(BadTableException.class);
    Path file = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> Synonyms.withMore(List.of(file)))
        .isInstanceOf(BadTableException.class)
        .hasMessageContaining("UTF-8");
  }

  private OfferSearch with(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("synonyms.txt"), text);
    return OfferSearch.of(Offers.listed(), Synonyms.withMore(List.of(file)));
  }
}
