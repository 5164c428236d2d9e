package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepathway.kernel.Refusal;

/** Reads enquiries in tests. It is 23 November 2026 in England. */
final class Reads {

  private static final Decoder DECODER =
      new Decoder(Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneId.of("Asia/Karachi")));

  private Reads() {}

  static Decoding<Enquiry> json(String body) {
    return DECODER.json(body.getBytes(StandardCharsets.UTF_8), Enquiry.class);
  }

  static Decoding<Enquiry> bytes(byte... body) {
    return DECODER.json(body, Enquiry.class);
  }

  /** A JSON body that is right but for the given fields. */
  static Decoding<Enquiry> jsonWith(String fields) {
    return json(
        """
        {"person": {"familyName": "Osei"}, "tool": "DASH", "repeat": false, %s}
        """
            .formatted(fields));
  }

  /** A form that is right, and the given names and values. */
  static Decoding<Enquiry> formWith(String... namesAndValues) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("person.familyName", List.of("Osei"));
    fields.put("tool", List.of("DASH"));
    fields.put("repeat", List.of("false"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], Arrays.asList(namesAndValues[i + 1].split("\\|", -1)));
    }
    return DECODER.form(fields, Enquiry.class);
  }

  static Enquiry read(Decoding<Enquiry> decoding) {
    assertThat(decoding).isInstanceOf(Decoding.Read.class);
    return ((Decoding.Read<Enquiry>) decoding).value();
  }

  static Refusal refusal(Decoding<Enquiry> decoding) {
    assertThat(decoding).isInstanceOf(Decoding.Refused.class);
    return ((Decoding.Refused<Enquiry>) decoding).refusal();
  }

  /** The faults as {@code path code}. */
  static List<String> faults(Decoding<Enquiry> decoding) {
    return refusal(decoding).fields().stream().map(one -> one.path() + " " + one.code()).toList();
  }
}
