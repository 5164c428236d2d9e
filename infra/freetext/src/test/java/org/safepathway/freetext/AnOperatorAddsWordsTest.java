package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator’s list is added to the built-in ones; a bad one is refused by a clear sentence. */
class AnOperatorAddsWordsTest {

  private static final int LONGEST_FILE = 1_000_000;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("ours.txt"), text);
  }

  private static boolean speaks(StatusWords words, String text) {
    return words.speaks(text, TextKind.SENTENCES);
  }

  @Test
  void newPhrasesAreFoundAndNewExceptionsAllowed() throws IOException {
    Path ours =
        file(
            """
            language: en
            # What our officers say.
            [group person]
            aviary keeper
            [speaks]
            blue form|letter
            wren*
            [unless]
            home office pop-up
            """);
    StatusWords words = StatusWords.withMore(List.of(ours));

    assertThat(speaks(words, "She has a blue letter")).isTrue();
    assertThat(speaks(words, "the wrenning")).isTrue();
    assertThat(speaks(words, "A Polish aviary keeper")).isTrue();
    assertThat(speaks(words, "a Home Office pop-up")).isFalse();
    assertThat(speaks(words, "the Home Office")).isTrue();
    assertThat(speaks(StatusWords.builtIn(), "She has a blue letter")).isFalse();
  }

  @Test
  void aLanguageOfTheirOwnCanBeAdded() throws IOException {
    StatusWords words = StatusWords.withMore(List.of(file("language: ti\n[speaks]\nቪዛ\n")));

    assertThat(speaks(words, "ቪዛ ኣላ")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [speaks];visa                                | line 1: the first line must name its language
          language: en;visa                            | line 2: a heading such as [speaks] must come before
          language: en;[speaking];visa                 | line 2: the headings are [speaks]
          language: en;[speaks];<nowhere> visa         | line 3: there is no such group
          language: en;[speaks];ab                     | line 3: one word of fewer than three
          language: en;[speaks];\u024Fs                | line 3: one word of fewer than three
          language: en;[speaks];her ab*                | line 3: * needs at least three letters
          language: en;[speaks];her a'''*              | line 3: * needs at least three letters
          language: en;[speaks];a'''*                  | line 3: * needs at least three letters
          language: en;[speaks];\u0621\u0628*          | line 3: * needs at least three letters
          language: en;[speaks];a\u0301\u0302           | line 3: one word of fewer than three
          language: en;[speaks];her (visa)             | line 3: a word has letters and digits
          language: en;[speaks];[her] visa             | line 3: the headings are
          language: en;[speaks];visa ...               | line 3: a phrase begins and ends with a word
          language: en;[unless];visa                   | line 3: under [unless] stand at least two words
          language: en                                 | there is no entry in it
          """)
  void aBadListIsRefusedByItsLine(String lines, String why) throws IOException {
    Path bad = file(lines.replace(';', '\n'));

    assertThatThrownBy(() -> StatusWords.withMore(List.of(bad)))
        .isInstanceOf(BadStatusWordsException.class)
        .hasMessageContaining("ours.txt")
        .hasMessageContaining(why);
  }

  @Test
  void aListThatIsMissingOrNoTextIsRefused() throws IOException {
    assertThatThrownBy(() -> StatusWords.withMore(List.of(folder.resolve("none.txt"))))
        .hasMessageEndingWith("none.txt: it is missing or cannot be read.");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "language: fr\n[speaks]\nséjour\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> StatusWords.withMore(List.of(latin)))
        .hasMessageEndingWith("not UTF-8.");
  }

  @Test
  void aListIsNoLongerThanAMillionBytes() throws IOException {
    String list = "language: en\n[speaks]\nblue form\n#";
    String longest = list + "-".repeat(LONGEST_FILE - list.length());

    assertThat(speaks(StatusWords.withMore(List.of(file(longest))), "a blue form")).isTrue();
    assertThatThrownBy(() -> StatusWords.withMore(List.of(file(longest + "-"))))
        .hasMessageEndingWith("ours.txt: it is longer than a million bytes.");
  }
}
