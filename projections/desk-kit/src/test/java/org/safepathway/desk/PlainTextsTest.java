package org.safepathway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.CommonRefusal;

class PlainTextsTest {

  private final Properties texts = texts();

  @Test
  void noTextHasAnApostropheThatFormatsWouldSwallow() {
    assertThat(texts.values()).noneMatch(text -> text.toString().contains("'"));
  }

  @Test
  void everyRefusalOfTheKitHasItsTexts() {
    Stream.concat(Stream.of(DeskRefusal.values()), Stream.of(CommonRefusal.values()))
        .forEach(
            refusal ->
                assertThat(texts)
                    .containsKeys(
                        "refusal." + refusal.code() + ".title",
                        "refusal." + refusal.code() + ".detail"));
  }

  @Test
  void everyFaultOfTheDecoderHasItsText() throws IllegalAccessException {
    for (Field code : FaultCode.class.getFields()) {
      assertThat(texts).containsKey("fault." + code.get(null));
    }
  }

  private static Properties texts() {
    Properties texts = new Properties();
    try (InputStream file =
        Objects.requireNonNull(
            PlainTextsTest.class.getResourceAsStream("/messages_desk.properties"))) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return texts;
  }
}
