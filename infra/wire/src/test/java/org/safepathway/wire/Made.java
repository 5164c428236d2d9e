package org.safepathway.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;

/** Makes a value of any type that our ports have, so that a new one is tried without a new test. */
final class Made {

  private static final List<String> TEXTS =
      List.of(
          "0123456789abcdef0123456789abcdef",
          "abcdefgh",
          "wmp",
          "REQ-2026-1",
          "consent-" + "0".repeat(32) + "-amberwell");

  private Made() {}

  static Object of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> ofGeneric(generic);
      case Class<?> plain -> ofClass(plain);
      default -> throw new IllegalArgumentException("what is " + type);
    };
  }

  /** The records behind a sealed interface, one value each. */
  static Stream<Object> all(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(one -> one.isSealed() ? all(one) : Stream.of(of(one)));
  }

  private static Object ofGeneric(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    return switch (((Class<?>) type.getRawType()).getSimpleName()) {
      case "List" -> List.of(of(of[0]));
      case "Set" -> Set.of(of(of[0]));
      case "Optional" -> Optional.of(of(of[0]));
      case "Map" -> Map.of(of(of[0]), of(of[1]));
      default -> throw new IllegalArgumentException("what is " + type);
    };
  }

  private static Object ofClass(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == Fact.class) {
      return of(Support.class);
    }
    if (type.isSealed()) {
      return all(type).findFirst().orElseThrow();
    }
    return type.isRecord() ? record(type) : simple(type);
  }

  private static Object simple(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> "text, „quoted“ and <marked>";
      case "boolean", "Boolean" -> true;
      case "int", "Integer" -> 7;
      case "long", "Long" -> 7L;
      case "LocalDate" -> LocalDate.of(2026, 11, 26);
      case "Instant" -> Instant.parse("2026-11-26T09:00:00.123456789Z");
      case "Duration" -> Duration.ofHours(48);
      case "URI" -> java.net.URI.create("https://linden.example/help");
      default -> throw new IllegalArgumentException("what is " + type);
    };
  }

  /** An id has a shape; which, is found by trying. */
  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length != 1 || components[0].getType() != String.class) {
      return construct(
          type, Arrays.stream(components).map(one -> of(one.getGenericType())).toArray());
    }
    return TEXTS.stream()
        .flatMap(
            text -> {
              try {
                return Stream.of(construct(type, text));
              } catch (IllegalArgumentException e) {
                return Stream.empty();
              }
            })
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no text fits " + type));
  }

  static Object construct(Class<?> type, Object... arguments) {
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
