package org.safepathway.acceptance.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A complete referral, as an officer would enter it, that the schema found good.
 *
 * @param form the body of {@code POST /police/referrals}; a day may be said from today on ({@code
 *     P14D})
 */
public record Referral(ObjectNode form) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern FROM_TODAY = Pattern.compile("P[0-9]{1,3}D");
  private static final List<String> DAYS = List.of("validFrom", "reviewOn", "expiresOn");

  /** Copies the form. */
  public Referral {
    form = form.deepCopy();
  }

  @Override
  public ObjectNode form() {
    return form.deepCopy();
  }

  /**
   * Reads a file.
   *
   * @throws InvalidReferralException if it cannot be read, or the schema refuses it
   */
  public static Referral read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new InvalidReferralException(
          List.of("the file cannot be read: " + unreadable.getMessage()));
    }
  }

  /** The one of the repository. */
  public static Referral ofRepository() {
    return parse(resource("/journey/referral.json"));
  }

  /**
   * Reads a text.
   *
   * @throws InvalidReferralException if the schema refuses it
   */
  public static Referral parse(String text) {
    List<String> faults = ReferralSchema.faults(text);
    if (!faults.isEmpty()) {
      throw new InvalidReferralException(faults);
    }
    return new Referral((ObjectNode) JSON.readTree(text));
  }

  /** The body to send on a day: days said from today on become dates. */
  public ObjectNode body(LocalDate today) {
    ObjectNode body = form();
    if (body.get("consent") instanceof ObjectNode consent) {
      for (String day : DAYS) {
        JsonNode said = consent.get(day);
        if (said != null && FROM_TODAY.matcher(said.asString()).matches()) {
          consent.put(day, today.plus(Period.parse(said.asString())).toString());
        }
      }
    }
    return body;
  }

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Referral.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
