package org.safepathway.standalone.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.vault.Fact;
import org.safepathway.status.StatusKinds;
import org.safepathway.wire.Contract;

/**
 * What desks and the inside say to each other is written down under its number. Whoever changes it
 * gives it a new number ({@link Contract#VERSION}) and writes the new one down, so that two
 * releases that do not understand each other say so instead of guessing.
 */
@Tag("firewall")
class TheContractHasANumberTest {

  @Test
  void whatTheWireSaysIsWrittenDownUnderItsNumber() throws IOException {
    String file = "/wire-contract-" + Contract.VERSION + ".txt";
    try (InputStream written = TheContractHasANumberTest.class.getResourceAsStream(file)) {
      assertThat(written).as(file).isNotNull();
      assertThat(contract())
          .as("another contract has another number: Contract.VERSION, and a file with it")
          .isEqualTo(new String(written.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The calls of each room, and every type that they say. */
  private static String contract() {
    Deque<Class<?>> next = new ArrayDeque<>();
    Set<String> calls = new TreeSet<>();
    for (RoomPorts.Row row : RoomPorts.TABLE) {
      for (Method method : row.port().getMethods()) {
        if (row.methods().contains(method.getName())) {
          calls.add(
              "%s: %s.%s(%s) -> %s"
                  .formatted(
                      row.room(),
                      row.port().getSimpleName(),
                      method.getName(),
                      Arrays.stream(method.getAnnotatedParameterTypes())
                          .map(type -> name(type, next))
                          .collect(Collectors.joining(", ")),
                      name(method.getAnnotatedReturnType(), next)));
        }
      }
    }
    Set<Class<?>> seen = new LinkedHashSet<>();
    TreeMap<String, String> types = new TreeMap<>();
    while (!next.isEmpty()) {
      Class<?> type = next.pop();
      if (type.getName().startsWith("org.safepathway") && seen.add(type)) {
        types.put(type.getName().replaceFirst(".*\\.", ""), told(type, next));
      }
    }
    return Stream.concat(
            calls.stream(), types.entrySet().stream().map(one -> one.getKey() + one.getValue()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String told(Class<?> type, Deque<Class<?>> next) {
    if (type.isEnum()) {
      return " = " + Arrays.toString(type.getEnumConstants());
    }
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .map(part -> part.getName() + ": " + name(part.getAnnotatedType(), next))
          .collect(Collectors.joining(", ", "(", ")"));
    }
    List<Class<?>> kinds =
        type == Fact.class
            ? List.copyOf(StatusKinds.ALL)
            : Arrays.asList(type.getPermittedSubclasses());
    next.addAll(kinds);
    return kinds.stream()
        .map(Class::getSimpleName)
        .sorted()
        .collect(Collectors.joining(" | ", " is ", ""));
  }

  private static String name(AnnotatedType type, Deque<Class<?>> next) {
    String absent = type.isAnnotationPresent(Nullable.class) ? "?" : "";
    if (type instanceof AnnotatedParameterizedType generic) {
      String of =
          Arrays.stream(generic.getAnnotatedActualTypeArguments())
              .map(one -> name(one, next))
              .collect(Collectors.joining(", ", "<", ">"));
      Class<?> raw =
          (Class<?>) ((java.lang.reflect.ParameterizedType) generic.getType()).getRawType();
      return raw.getSimpleName() + of + absent;
    }
    Class<?> plain = (Class<?>) type.getType();
    next.add(plain);
    return plain.getSimpleName() + absent;
  }
}
