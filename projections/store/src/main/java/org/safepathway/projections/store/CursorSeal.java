package org.safepathway.projections.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Seals and opens cursors for any adapter. What is inside (the keys and the id of the last document
 * of a page) may be a reference or a time that does not belong in an address, and a cursor of one
 * list must not open another: hence encrypted, and bound to its list.
 */
public final class CursorSeal {

  /** Length of the key in bytes. */
  public static final int KEY_BYTES = 16;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  /** Uses the key of a database. */
  public CursorSeal(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("not a cursor key");
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  /** A key for a new database. */
  public static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /** The list that a cursor is bound to. */
  public static String list(
      StoreName store, DocumentCollection collection, Key prefix, Order order) {
    return CanonicalJson.mapper()
        .writeValueAsString(
            List.of(
                store.value(),
                collection.name(),
                prefix.index().name(),
                prefix.values(),
                order.name()));
  }

  /** Seals the values (each {@link String} or {@link Long}) at which a page of the list ended. */
  public Cursor seal(String list, List<Object> values) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, list);
      byte[] sealed = cipher.doFinal(CanonicalJson.mapper().writeValueAsBytes(values));
      byte[] whole =
          ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    } catch (GeneralSecurityException e) {
      throw new ReadStoreException("cannot seal a cursor", e);
    }
  }

  /**
   * Opens a cursor of this list.
   *
   * @throws UnknownCursorException if it is none
   */
  public List<Object> open(String list, Cursor cursor) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(cursor.value());
      if (whole.length <= NONCE_BYTES) {
        throw new UnknownCursorException();
      }
      byte[] nonce = new byte[NONCE_BYTES];
      System.arraycopy(whole, 0, nonce, 0, NONCE_BYTES);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, nonce, list)
              .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      List<Object> values = new ArrayList<>();
      for (JsonNode value : CanonicalJson.mapper().readTree(plain)) {
        values.add(value.isNumber() ? (Object) value.asLong() : value.asString());
      }
      return values;
    } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
      throw new UnknownCursorException();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String list) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(list.getBytes(UTF_8));
    return cipher;
  }
}
