package org.safepathway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.SealedFact;

/**
 * What a request asked, as one text and as a digest of it: equal for equal requests in every
 * process. A sealed fact counts by its class and its keyed fingerprint, an attestation not at all:
 * both are made anew at each sealing, and the fingerprint already tells whether the fact is the
 * same.
 */
final class CanonicalForm {

  private CanonicalForm() {}

  /** Base64url of the SHA-256 of the canonical text. */
  static String fingerprint(Record asked) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text(asked).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }

  /** Canonical JSON: records by type and component name in order, sets sorted. */
  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case SealedFact fact ->
          "{\"class\":"
              + quoted(fact.factClass().name())
              + ",\"fingerprint\":"
              + quoted(fact.fingerprint())
              + "}";
      case Attestation _ -> "\"attested\"";
      case Boolean truth -> truth.toString();
      case Number number -> number.toString();
      case Enum<?> constant -> quoted(constant.name());
      case Set<?> set -> set.stream().map(CanonicalForm::text).sorted().collect(joined("[", "]"));
      case List<?> list -> list.stream().map(CanonicalForm::text).collect(joined("[", "]"));
      case Record whole -> record(whole);
      default -> quoted(value.toString());
    };
  }

  private static String record(Record whole) {
    String components =
        Arrays.stream(whole.getClass().getRecordComponents())
            .sorted(Comparator.comparing(RecordComponent::getName))
            .map(component -> quoted(component.getName()) + ":" + text(read(component, whole)))
            .collect(joined("{", "}"));
    return "{" + quoted(whole.getClass().getSimpleName()) + ":" + components + "}";
  }

  private static @Nullable Object read(RecordComponent component, Record whole) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("an act is a public record", e);
    }
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined(
      String open, String close) {
    return Collectors.joining(",", open, close);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u").append(String.format("%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
