package org.safepathway.desk.decoding;

import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Jakarta Validation's annotations on records, answered as fault codes. A constraint's own {@code
 * message} is its code; the usual ones have the codes of {@link FaultCode}.
 */
final class Constraints {

  private final Validator validator;

  Constraints(Clock clock) {
    ClockProvider clocks = () -> clock;
    // The factory lives as long as the decoder, which lives as long as the process.
    ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .clockProvider(clocks)
            .messageInterpolator(new CodeOnly())
            .buildValidatorFactory();
    this.validator = factory.getValidator();
  }

  /** Checks one field before its record, which is at the path, exists. */
  void field(Class<?> type, String name, Object value, String path, Faults faults) {
    report(validator.validateValue(type, name, value), path, faults);
  }

  /** Checks what a whole record must satisfy. */
  void whole(Object value, String path, Faults faults) {
    report(validator.validate(value), path, faults);
  }

  private static <V> void report(
      Set<ConstraintViolation<V>> violations, String path, Faults faults) {
    List<ConstraintViolation<V>> sorted = new ArrayList<>(violations);
    sorted.sort(
        Comparator.comparing((ConstraintViolation<V> one) -> one.getPropertyPath().toString())
            .thenComparing(Constraints::code));
    for (ConstraintViolation<V> violation : sorted) {
      faults.add(path(path, violation), code(violation));
    }
  }

  /** A rule over several fields (a method such as {@code isContactable}) is the record's fault. */
  private static String path(String parent, ConstraintViolation<?> violation) {
    Set<String> names = names(violation.getRootBeanClass());
    StringBuilder path = new StringBuilder(parent);
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      }
      if (names.contains(node.getName())) {
        path.append(path.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return path.toString();
  }

  private static Set<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  private static String code(ConstraintViolation<?> violation) {
    String own = violation.getMessageTemplate();
    if (!own.startsWith("{")) {
      return own;
    }
    Object value = violation.getInvalidValue();
    var annotation = violation.getConstraintDescriptor().getAnnotation();
    return switch (annotation.annotationType().getSimpleName()) {
      case "NotNull", "NotEmpty", "NotBlank" -> FaultCode.REQUIRED;
      case "Size" -> size(value, violation.getConstraintDescriptor().getAttributes().get("max"));
      case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> FaultCode.TOO_SMALL;
      case "Max", "DecimalMax", "Negative", "NegativeOrZero" -> FaultCode.TOO_LARGE;
      case "Past", "PastOrPresent" -> FaultCode.IN_THE_FUTURE;
      case "Future", "FutureOrPresent" -> FaultCode.IN_THE_PAST;
      case "Pattern", "Email" -> FaultCode.WRONG_FORMAT;
      default -> FaultCode.NOT_VALID;
    };
  }

  private static String size(@Nullable Object value, @Nullable Object max) {
    if (value instanceof Collection<?> items) {
      if (items.isEmpty()) {
        return FaultCode.REQUIRED;
      }
      return max instanceof Integer limit && items.size() > limit
          ? FaultCode.TOO_MANY
          : FaultCode.TOO_FEW;
    }
    return value instanceof CharSequence text
            && max instanceof Integer limit
            && text.length() > limit
        ? FaultCode.TOO_LONG
        : FaultCode.TOO_SHORT;
  }

  /** Builds no text, so that no value can get into one. */
  private static final class CodeOnly implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }
}
