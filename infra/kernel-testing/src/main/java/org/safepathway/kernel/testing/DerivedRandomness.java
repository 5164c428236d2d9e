package org.safepathway.kernel.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.safepathway.kernel.Randomness;

/**
 * <b>For tests only.</b> Derives every key, nonce and id from a seed, the purpose, the context and
 * how often the same was asked before (HMAC-SHA-256 in counter mode). So the same history gives the
 * same bytes, whatever else runs at the same time: what one stream asks for never changes what
 * another gets.
 *
 * <p>Whoever knows the seed knows every key that was ever made, and a new instance of the same seed
 * counts from the beginning: it gives the bytes of the first again, a destroyed key's too. A
 * repeated nonce is harmless only because its context names key and plaintext (see {@link
 * Randomness#bytes}).
 */
public final class DerivedRandomness implements Randomness {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec seed;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  /** From any text; equal texts give equal bytes. */
  public DerivedRandomness(String seed) {
    this.seed = new SecretKeySpec(seed.getBytes(UTF_8), ALGORITHM);
  }

  @Override
  public byte[] bytes(int length, String purpose, byte[] context) {
    int time = asked.merge(purpose + "/" + HexFormat.of().formatHex(context), 1, Integer::sum);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int block = 0; bytes.size() < length; block++) {
      bytes.writeBytes(block(length, purpose.getBytes(UTF_8), context, time, block));
    }
    return Arrays.copyOf(bytes.toByteArray(), length);
  }

  private byte[] block(int length, byte[] purpose, byte[] context, int time, int block) {
    byte[] message =
        ByteBuffer.allocate(4 * Integer.BYTES + purpose.length + context.length)
            .putInt(length)
            .putInt(time)
            .putInt(block)
            .putInt(purpose.length)
            .put(purpose)
            .put(context)
            .array();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(seed);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + ALGORITHM, e);
    }
  }
}
