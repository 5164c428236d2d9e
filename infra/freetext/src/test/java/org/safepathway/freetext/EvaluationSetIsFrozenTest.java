package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The set with which the words are judged was written before them and stays as it is; otherwise the
 * figures that are stated would say nothing.
 */
@Tag("firewall")
class EvaluationSetIsFrozenTest {

  private static final String SHA_256 =
      "a2a908c04eebc8ff7c18399fa75bbd6473ddeb527cde56c1c05ca2889a6c2514";

  @Test
  void notAByteHasChanged() throws Exception {
    assertThat(HexFormat.of().formatHex(digest())).isEqualTo(SHA_256);
  }

  private static byte[] digest() throws Exception {
    try (InputStream set =
        EvaluationSetIsFrozenTest.class.getResourceAsStream("/evaluation/sentences.tsv")) {
      if (set == null) {
        throw new IOException("no evaluation set");
      }
      return MessageDigest.getInstance("SHA-256").digest(set.readAllBytes());
    }
  }
}
