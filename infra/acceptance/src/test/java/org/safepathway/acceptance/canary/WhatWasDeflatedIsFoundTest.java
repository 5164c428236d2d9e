package org.safepathway.acceptance.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A canary in a compressed member anywhere in a file is found, and a near miss in one is not. */
@Tag("firewall")
class WhatWasDeflatedIsFoundTest {

  private static final String CANARY = "bqzxkvwtrghp";

  private final CanarySearch search = new CanarySearch(List.of(Canary.text("c", CANARY)));
  private final Random random = new Random(11);

  enum How {
    GZIP,
    ZLIB,
    RAW,
    ZIP
  }

  @ParameterizedTest
  @EnumSource
  void anywhereInAFile(How how) {
    byte[] member = compressed(how, text(CANARY));

    assertThat(search.bytes("x", amid(member)).found()).isNotEmpty();
    assertThat(search.bytes("x", member).found()).isNotEmpty();
    assertThat(search.bytes("x", compressed(how, text("bqzxkvwtrghj"))).found()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whereItsEndIsGone(How how) {
    byte[] member = compressed(how, text(CANARY));

    assertThat(search.bytes("x", amid(Arrays.copyOf(member, member.length / 2))).found())
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void inAnotherForm(How how) {
    String base64 =
        Base64.getEncoder().encodeToString(("{\"a\":\"" + CANARY + "\"}").getBytes(UTF_8));

    assertThat(search.bytes("x", amid(compressed(how, text(base64)))).found())
        .extracting(Found::form)
        .contains(Form.BASE64);
  }

  @Test
  void insideEachOther() {
    byte[] inner = compressed(How.GZIP, text(CANARY));
    byte[] outer = compressed(How.ZIP, amid(compressed(How.ZLIB, amid(inner))));

    assertThat(search.bytes("x", amid(outer)).found()).isNotEmpty();
  }

  @Test
  void nothingIsFoundInMegabytesOfNoise() {
    byte[] noise = new byte[4 << 20];
    random.nextBytes(noise);

    assertThat(search.bytes("x", noise).found()).isEmpty();
    assertThat(search.bytes("x", noise).bytes()).isEqualTo(4 << 20);
  }

  private static byte[] text(String canary) {
    return IntStream.range(0, 200)
        .mapToObj(i -> "%d told with others".formatted(i * i))
        .collect(Collectors.joining(", ", "what was told to us: " + canary + ", ", "."))
        .getBytes(UTF_8);
  }

  private byte[] amid(byte[] planted) {
    byte[] noise = new byte[2000];
    random.nextBytes(noise);
    ByteArrayOutputStream amid = new ByteArrayOutputStream();
    amid.writeBytes(noise);
    amid.writeBytes(planted);
    amid.writeBytes(noise);
    return amid.toByteArray();
  }

  private static byte[] compressed(How how, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = stream(how, bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static OutputStream stream(How how, OutputStream to) throws IOException {
    return switch (how) {
      case GZIP -> new GZIPOutputStream(to);
      case ZLIB -> new DeflaterOutputStream(to);
      case RAW -> new DeflaterOutputStream(to, new Deflater(9, true));
      case ZIP -> {
        ZipOutputStream zip = new ZipOutputStream(to);
        zip.putNextEntry(new ZipEntry("first.txt"));
        zip.write("nothing here".getBytes(UTF_8));
        zip.putNextEntry(new ZipEntry("second.txt"));
        yield zip;
      }
    };
  }
}
