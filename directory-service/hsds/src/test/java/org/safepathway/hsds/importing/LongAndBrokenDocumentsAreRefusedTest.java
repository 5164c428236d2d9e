package org.safepathway.hsds.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.hsds.importing.Imported.Unreadable;

class LongAndBrokenDocumentsAreRefusedTest {

  @Test
  void tenMegabytes() {
    String body = "[\"" + "x".repeat(10_000_000) + "\"]";
    assertThat(Documents.unreadable(body)).isEqualTo(ImportFault.DOCUMENT_TOO_LONG);
  }

  @Test
  void nothingIsReadOfADocumentWithoutAnEndBeyondTheLimit() throws IOException {
    Endless endless = new Endless();

    assertThat(Documents.IMPORTING.read(endless, Crosswalk.NONE, Known.NOTHING))
        .isEqualTo(new Unreadable(ImportFault.DOCUMENT_TOO_LONG));
    assertThat(endless.read).isEqualTo(Importing.MOST_BYTES + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "{",
        "[{]",
        "<html>",
        "{\"id\": 1, \"id\": 2}",
        "{\"a\": NaN}",
        "[] []",
        "{x\n{y\n"
      })
  void whatIsNoJson(String body) {
    assertThat(Documents.unreadable(body)).isEqualTo(ImportFault.NOT_JSON);
  }

  @Test
  void whatIsNestedTooDeep() {
    String body = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(Documents.unreadable(body)).isEqualTo(ImportFault.NOT_JSON);
  }

  @Test
  void whatIsNotUtf8() {
    byte[] latin1 = "[\"caf\u00e9\"]".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Documents.unreadable(latin1)).isEqualTo(ImportFault.NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "7", "null", "{\"contents\": []}", "{\"contents\": 7}"})
  void whatHoldsNoServices(String body) {
    assertThat(Documents.unreadable(body)).isEqualTo(ImportFault.NO_SERVICES);
  }

  @Test
  void moreRecordsThanAreReadAtOnce() {
    String body = "[" + "{},".repeat(Importing.MOST_RECORDS) + "{}]";
    assertThat(Documents.unreadable(body)).isEqualTo(ImportFault.TOO_MANY_RECORDS);
  }

  private static final class Endless extends InputStream {

    private int read;

    @Override
    public int read() {
      read++;
      return ' ';
    }

    @Override
    public int read(byte[] into, int from, int count) {
      read += count;
      return count;
    }
  }
}
