package org.safepathway.vault;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.service.Limits;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.status.StatusFact;
import tools.jackson.databind.JsonNode;

/** Checks facts at the door. A fault names the field and a code, never what was written. */
final class FactChecks {

  private static final int OLDEST_AGE_YEARS = 120;
  private static final int LONGEST_LEAVE_YEARS = 100;

  private static final Map<Class<?>, String> CODES =
      Map.of(
          NotNull.class, "required",
          NotBlank.class, "required",
          Pattern.class, "wrong-shape",
          Email.class, "wrong-shape",
          Min.class, "out-of-range",
          Max.class, "out-of-range",
          PastOrPresent.class, "in-the-future");

  private final Clock clock;
  private final Validator validator;

  FactChecks(Clock clock) {
    this.clock = clock.withZone(Limits.ZONE);
    this.validator =
        Validation.byDefaultProvider()
            .configure()
            // No expression language: messages are never shown, codes are.
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> this.clock)
            .buildValidatorFactory()
            .getValidator();
  }

  /** The faults of a fact, by path; empty if it may be sealed. */
  List<FieldFault> faults(Fact fact) {
    String label = FactType.of(fact).label();
    List<FieldFault> faults = new ArrayList<>();
    for (ConstraintViolation<Fact> violation : validator.validate(fact)) {
      faults.add(new FieldFault(label + "." + violation.getPropertyPath(), code(violation)));
    }
    // A record with null where a value belongs cannot be looked at any further.
    if (faults.isEmpty()) {
      checkTexts(FactJson.tree(fact), label, faults);
      checkBeyondAnnotations(fact, label, faults);
    }
    return faults.stream()
        .distinct()
        .sorted(Comparator.comparing(FieldFault::path).thenComparing(FieldFault::code))
        .toList();
  }

  private static String code(ConstraintViolation<?> violation) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    if (constraint instanceof Size size) {
      return size(violation.getInvalidValue()) < size.min() ? "too-short" : "too-long";
    }
    return CODES.getOrDefault(constraint.annotationType(), "invalid");
  }

  private static int size(@Nullable Object value) {
    return switch (value) {
      case CharSequence text -> text.length();
      case Collection<?> many -> many.size();
      case null, default -> 0;
    };
  }

  private static void checkTexts(JsonNode node, String path, List<FieldFault> faults) {
    if (node.isString() && !clean(node.asString())) {
      faults.add(new FieldFault(path, "control-character"));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        checkTexts(node.get(i), path + "[" + i + "]", faults);
      }
    } else if (node.isObject()) {
      node.properties().forEach(e -> checkTexts(e.getValue(), path + "." + e.getKey(), faults));
    }
  }

  // Half a surrogate pair has no bytes in UTF-8: it would come back as something else.
  private static boolean clean(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\n'
                    || c == '\t'
                    || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE));
  }

  private void checkBeyondAnnotations(Fact fact, String label, List<FieldFault> faults) {
    LocalDate today = LocalDate.now(clock);
    switch (fact) {
      case SafeContact contact when !contact.usable() ->
          faults.add(new FieldFault(label + "." + missing(contact), "required"));
      case Identity identity
          when identity.dateOfBirth() != null
              && identity.dateOfBirth().isBefore(today.minusYears(OLDEST_AGE_YEARS)) ->
          faults.add(new FieldFault(label + ".dateOfBirth", "out-of-range"));
      case StatusFact status
          when status.expires() != null
              && (status.expires().isBefore(today.minusYears(LONGEST_LEAVE_YEARS))
                  || status.expires().isAfter(today.plusYears(LONGEST_LEAVE_YEARS))) ->
          faults.add(new FieldFault(label + ".expires", "out-of-range"));
      default -> {}
    }
  }

  private static String missing(SafeContact contact) {
    if (contact.noContact()) {
      return "fallback";
    }
    boolean way = present(contact.phone()) || present(contact.email());
    return way ? "safeTimes" : "phone";
  }

  private static boolean present(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
