package org.safepathway.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message authentication codes, and messages in which no two lists of parts look the same. */
final class Macs {

  private static final String ALGORITHM = "HmacSHA256";

  private Macs() {}

  static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + ALGORITHM, e);
    }
  }

  /** The parts, each with its length before it. */
  static byte[] message(String... parts) {
    return message(
        Arrays.stream(parts)
            .map(part -> part.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new));
  }

  /** The parts, each with its length before it. */
  static byte[] message(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (byte[] part : parts) {
        out.writeInt(part.length);
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
