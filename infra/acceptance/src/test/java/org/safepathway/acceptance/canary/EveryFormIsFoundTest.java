package org.safepathway.acceptance.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The searcher is searched for: a canary is planted in every form, and a near miss beside it. */
@Tag("firewall")
class EveryFormIsFoundTest {

  private static final String PLAIN = "bqzxkvwtrghp";
  private static final String SPECIAL = "Zoë’s \"x\" & <qvk>\\?";
  private static final byte[] KEY = new byte[32];

  static {
    new Random(5).nextBytes(KEY);
  }

  private final Random random = new Random(3);

  private record Planted(String how, Form form, byte[] bytes) {}

  @TestFactory
  Stream<DynamicTest> everyFormOfAText() {
    return Stream.of(PLAIN, SPECIAL)
        .flatMap(text -> forms(text).stream().map(planted -> found(text, planted)));
  }

  @TestFactory
  Stream<DynamicTest> aTextWithOneCharacterChangedIsNotFound() {
    return Stream.of(PLAIN, SPECIAL)
        .flatMap(
            text ->
                forms(text.replace('q', 'j')).stream()
                    .map(
                        planted ->
                            DynamicTest.dynamicTest(
                                planted.how(),
                                () ->
                                    assertThat(
                                            new CanarySearch(List.of(Canary.text("c", text)))
                                                .bytes("x", amid(planted.bytes()))
                                                .found())
                                        .isEmpty())));
  }

  private DynamicTest found(String text, Planted planted) {
    return DynamicTest.dynamicTest(
        planted.how(),
        () -> {
          CanarySearch search =
              new CanarySearch(
                  List.of(Canary.text("other", "no such thing"), Canary.text("canary", text)));
          byte[] amid = amid(planted.bytes());

          assertThat(search.bytes("there", amid).found())
              .isNotEmpty()
              .allSatisfy(
                  found -> {
                    assertThat(found.canary().name()).isEqualTo("canary");
                    assertThat(found.where()).startsWith("there");
                    assertThat(found.toString()).doesNotContain(text);
                  })
              .anySatisfy(found -> assertThat(found.form()).isEqualTo(planted.form()));
        });
  }

  private static List<Planted> forms(String text) {
    String backwards = new StringBuilder(text).reverse().toString();
    List<Planted> forms = new ArrayList<>(encoded(text, null));
    forms.addAll(encoded(backwards, Form.REVERSED));
    return forms;
  }

  private static List<Planted> encoded(String text, @Nullable Form instead) {
    List<Planted> forms = new ArrayList<>();
    byte[] utf8 = text.getBytes(UTF_8);
    plant(forms, instead, "UTF-8", Form.PLAIN, utf8);
    plant(forms, instead, "capitals", Form.PLAIN, capitals(text).getBytes(UTF_8));
    plant(forms, instead, "UTF-16LE", Form.UTF_16LE, text.getBytes(UTF_16LE));
    plant(forms, instead, "UTF-16BE", Form.UTF_16BE, text.getBytes(UTF_16BE));
    String encoded = URLEncoder.encode(text, UTF_8);
    if (!encoded.equals(text)) {
      plant(forms, instead, "in a form's body", Form.URL_ENCODED, encoded.getBytes(UTF_8));
      plant(forms, instead, "in a path", Form.URL_ENCODED, bytes(encoded.replace("+", "%20")));
      plant(forms, instead, "small", Form.URL_ENCODED, bytes(encoded.toLowerCase(Locale.ROOT)));
      plant(forms, instead, "JSON", Form.JSON_ESCAPED, escaped(text, false));
      plant(forms, instead, "HTML", Form.HTML_ESCAPED, html(text).getBytes(UTF_8));
    }
    HexFormat percent = HexFormat.of().withUpperCase().withPrefix("%");
    plant(forms, instead, "all percent", Form.URL_ENCODED, bytes(percent.formatHex(utf8)));
    plant(forms, instead, "all JSON", Form.JSON_ESCAPED, escaped(text, true));
    plant(forms, instead, "an array", Form.DECIMAL, bytes(Arrays.toString(utf8)));
    for (byte[] raw : List.of(utf8, text.getBytes(UTF_16LE), text.getBytes(UTF_16BE))) {
      plant(forms, instead, "hex", Form.HEX, bytes(HexFormat.of().formatHex(raw)));
      plant(forms, instead, "HEX", Form.HEX, bytes(HexFormat.of().withUpperCase().formatHex(raw)));
      aligned(forms, instead, raw);
    }
    return forms;
  }

  private static void aligned(List<Planted> forms, @Nullable Form instead, byte[] raw) {
    for (int before = 0; before < 3; before++) {
      for (int after = 0; after < 3; after++) {
        ByteArrayOutputStream around = new ByteArrayOutputStream();
        around.writeBytes(Arrays.copyOf(new byte[] {1, (byte) 200}, before));
        around.writeBytes(raw);
        around.writeBytes(Arrays.copyOf(new byte[] {77, (byte) 129}, after));
        byte[] bytes = around.toByteArray();
        String how = "%d before, %d after".formatted(before, after);
        plant(forms, instead, how, Form.BASE64, Base64.getEncoder().encode(bytes));
        plant(forms, instead, how, Form.BASE64, Base64.getUrlEncoder().encode(bytes));
      }
    }
  }

  private static void plant(
      List<Planted> forms, @Nullable Form instead, String how, Form form, byte[] bytes) {
    Form known = instead == null ? form : instead;
    forms.add(
        new Planted(form + (instead == null ? ", " : ", back to front, ") + how, known, bytes));
  }

  @Test
  void everyFormOfAKey() {
    CanarySearch search = new CanarySearch(List.of(Canary.key("key", KEY)));
    byte[] backwards = new byte[KEY.length];
    for (int i = 0; i < KEY.length; i++) {
      backwards[i] = KEY[KEY.length - 1 - i];
    }
    byte[] near = KEY.clone();
    near[15] ^= 1;

    for (byte[] there :
        List.of(
            KEY,
            backwards,
            Base64.getEncoder().encode(KEY),
            Base64.getUrlEncoder().encode(KEY),
            HexFormat.of().formatHex(KEY).getBytes(ISO_8859_1),
            HexFormat.of().withUpperCase().formatHex(KEY).getBytes(ISO_8859_1),
            Arrays.toString(KEY).getBytes(ISO_8859_1))) {
      assertThat(search.bytes("x", amid(there)).found()).hasSize(1);
    }
    for (byte[] missed :
        List.of(
            near,
            Base64.getEncoder().encode(near),
            HexFormat.of().formatHex(near).getBytes(ISO_8859_1))) {
      assertThat(search.bytes("x", amid(missed)).found()).isEmpty();
    }
  }

  @Test
  void atTheVeryStartAndTheVeryEndTooAndTwiceIfItIsThereTwice() {
    CanarySearch search = new CanarySearch(List.of(Canary.text("c", PLAIN)));
    assertThat(search.text("x", PLAIN).found()).hasSize(1);
    assertThat(search.text("x", PLAIN + PLAIN).found())
        .extracting(Found::offset)
        .containsExactly(0L, (long) PLAIN.length());
    assertThat(search.text("x", PLAIN.substring(1)).found()).isEmpty();
  }

  private byte[] amid(byte[] planted) {
    ByteArrayOutputStream amid = new ByteArrayOutputStream();
    byte[] noise = new byte[1 + random.nextInt(3000)];
    random.nextBytes(noise);
    amid.writeBytes(noise);
    amid.writeBytes(planted);
    random.nextBytes(noise);
    amid.writeBytes(noise);
    return amid.toByteArray();
  }

  private static String capitals(String text) {
    StringBuilder capitals = new StringBuilder();
    text.chars().forEach(c -> capitals.append((char) (c < 128 ? Character.toUpperCase(c) : c)));
    return capitals.toString();
  }

  private static byte[] escaped(String text, boolean all) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                escaped.append(
                    all || c > 126
                        ? "\\u%04X".formatted(c)
                        : c == '"' || c == '\\' ? "\\" + (char) c : Character.toString(c)));
    return bytes(escaped.toString());
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(UTF_8);
  }
}
