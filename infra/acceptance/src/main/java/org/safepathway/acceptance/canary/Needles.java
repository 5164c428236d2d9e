package org.safepathway.acceptance.canary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the needles of a canary: each form in which it might hide, as bytes to look for. */
final class Needles {

  /** Of what a quantum of Base64 begins with, so much is not the canary's alone. */
  private static final int[] NOT_ALONE = {0, 2, 3};

  private final Canary canary;
  private final boolean backwards;
  private final List<Needle> needles = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private Needles(Canary canary, boolean backwards) {
    this.canary = canary;
    this.backwards = backwards;
  }

  static List<Needle> of(Canary canary) {
    Needles forwards = new Needles(canary, false);
    Needles backwards = new Needles(canary, true);
    if (canary.isText()) {
      String text = new String(canary.bytes(), UTF_8);
      forwards.text(text);
      backwards.text(new StringBuilder(text).reverse().toString());
    } else {
      forwards.bytes(Form.PLAIN, canary.bytes(), false);
      backwards.bytes(Form.PLAIN, backToFront(canary.bytes()), false);
    }
    forwards.needles.addAll(backwards.needles);
    return forwards.needles;
  }

  private void text(String text) {
    bytes(Form.PLAIN, text.getBytes(UTF_8), true);
    bytes(Form.UTF_16LE, text.getBytes(UTF_16LE), true);
    bytes(Form.UTF_16BE, text.getBytes(UTF_16BE), true);
    String encoded = URLEncoder.encode(text, UTF_8);
    add(Form.URL_ENCODED, encoded);
    add(Form.URL_ENCODED, encoded.replace("+", "%20"));
    add(Form.JSON_ESCAPED, each(text, c -> "\\u%04x".formatted(c)));
    add(Form.JSON_ESCAPED, each(text, c -> c < 0x80 ? quoted((char) c) : "\\u%04x".formatted(c)));
    add(Form.JSON_ESCAPED, each(text, c -> quoted((char) c)));
    add(Form.HTML_ESCAPED, each(text, c -> entity((char) c)));
    add(Form.HTML_ESCAPED, each(text, "&#%d;"::formatted));
    add(Form.HTML_ESCAPED, each(text, "&#x%x;"::formatted));
  }

  /** The forms that any bytes may take. */
  private void bytes(Form form, byte[] bytes, boolean anyCase) {
    add(form, bytes, anyCase);
    add(Form.HEX, HexFormat.of().formatHex(bytes));
    add(Form.URL_ENCODED, HexFormat.of().withPrefix("%").formatHex(bytes));
    add(Form.DECIMAL, listed(bytes, i -> Byte.toString(bytes[i])));
    add(Form.DECIMAL, listed(bytes, i -> Integer.toString(Byte.toUnsignedInt(bytes[i]))));
    for (int alignment = 0; alignment < NOT_ALONE.length; alignment++) {
      String standard = base64(bytes, alignment);
      exactly(Form.BASE64, standard);
      exactly(Form.BASE64, standard.replace('+', '-').replace('/', '_'));
      exactly(Form.BASE64, standard.replace("+", "%2B").replace("/", "%2F"));
      exactly(Form.BASE64, standard.replace("/", "\\/"));
    }
  }

  /** The characters that are there whatever stands before and after, so many bytes in. */
  private static String base64(byte[] bytes, int alignment) {
    byte[] shifted = new byte[alignment + bytes.length];
    System.arraycopy(bytes, 0, shifted, alignment, bytes.length);
    int whole = shifted.length * 8 / 6;
    return Base64.getEncoder().encodeToString(shifted).substring(NOT_ALONE[alignment], whole);
  }

  private static String listed(byte[] bytes, IntFunction<String> number) {
    return IntStream.range(0, bytes.length).mapToObj(number).collect(Collectors.joining(", "));
  }

  private static String each(String text, IntFunction<String> character) {
    return text.chars().mapToObj(character).collect(Collectors.joining());
  }

  private static String quoted(char c) {
    return c == '"' || c == '\\' ? "\\" + c : Character.toString(c);
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> Character.toString(c);
    };
  }

  private static byte[] backToFront(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private void add(Form form, String text) {
    add(form, text.getBytes(UTF_8), true);
  }

  private void exactly(Form form, String text) {
    add(form, text.getBytes(US_ASCII), false);
  }

  private void add(Form form, byte[] bytes, boolean anyCase) {
    byte[] needle = bytes.clone();
    if (anyCase) {
      for (int i = 0; i < needle.length; i++) {
        needle[i] = Needle.folded(needle[i]);
      }
    }
    if (known.add(HexFormat.of().formatHex(needle))) {
      needles.add(new Needle(canary, backwards ? Form.REVERSED : form, needle, anyCase));
    }
  }
}
