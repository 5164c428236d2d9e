package org.safepathway.wire;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Missing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of our ports as JSON. A value of a sealed interface says which of its records it is; which
 * those are is read from the interface, so that nothing but what the port names can ever be made
 * from what comes in. An open interface has the records that this process lists for it, and no
 * other: a process that may not speak of a kind of fact cannot read or write one. Where the port
 * does not say {@code @Nullable}, null and what was left out are refused, however deep.
 *
 * <p>Safe for use by many threads.
 */
public final class WireJson {

  /** The property that says which record a value is. */
  static final String KIND = "@";

  private final JsonMapper mapper;

  private WireJson(Map<Class<?>, Collection<Class<?>>> open) {
    mapper =
        JsonMapper.builder()
            .annotationIntrospector(new ClosedKinds(open))
            .changeDefaultVisibility(ClosedKinds::onlyComponents)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
  }

  /** For ports whose interfaces are all sealed. */
  public static WireJson closed() {
    return new WireJson(Map.of());
  }

  /**
   * For ports with open interfaces.
   *
   * @param open for each of them its records, as far as this process may speak of them
   * @throws IllegalArgumentException if one of them is no record or does not implement it
   */
  public static WireJson with(Map<Class<?>, Collection<Class<?>>> open) {
    open.forEach(
        (type, kinds) -> {
          if (kinds.stream().anyMatch(kind -> !kind.isRecord() || !type.isAssignableFrom(kind))) {
            throw new IllegalArgumentException("not all are records of " + type.getSimpleName());
          }
        });
    return new WireJson(Map.copyOf(open));
  }

  /**
   * Writes the arguments of a call.
   *
   * @param method which
   * @param arguments one for each of its parameters
   */
  byte[] writeAll(Method method, @Nullable Object[] arguments) {
    Type[] types = method.getGenericParameterTypes();
    List<JsonNode> nodes =
        Stream.iterate(0, i -> i + 1)
            .limit(types.length)
            .map(i -> mapper.readTree(write(types[i], arguments[i])))
            .toList();
    return mapper.writeValueAsBytes(nodes);
  }

  /**
   * Reads the arguments of a call. Nothing is missing in them that the port does not say may be.
   *
   * @param method which
   * @throws UnreadableException if it is anything else
   */
  @Nullable Object[] readAll(Method method, byte[] json) {
    AnnotatedType[] types = method.getAnnotatedParameterTypes();
    try {
      @Nullable JsonNode[] nodes = mapper.readValue(json, JsonNode[].class);
      if (nodes == null || nodes.length != types.length) {
        throw new UnreadableException();
      }
      @Nullable Object[] arguments = new @Nullable Object[types.length];
      Arrays.setAll(arguments, i -> read(types[i], nodes[i]));
      return arguments;
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new UnreadableException();
    }
  }

  /** Writes an answer of the declared type. */
  byte[] write(Type type, @Nullable Object value) {
    return mapper.writerFor(mapper.constructType(type)).writeValueAsBytes(value);
  }

  /**
   * Reads the answer of a method. Nothing is missing in it that the port does not say may be.
   *
   * @throws UnreadableException if it is anything else
   */
  @Nullable Object readAnswer(Method method, byte[] json) {
    if (method.getReturnType() == void.class) {
      return null;
    }
    AnnotatedType type = method.getAnnotatedReturnType();
    try {
      return whole(type, reader(type).readValue(json));
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      // Its message would quote what came in.
      throw new UnreadableException();
    }
  }

  private @Nullable Object read(AnnotatedType type, @Nullable JsonNode node) {
    return whole(type, node == null ? null : reader(type).readValue(node));
  }

  /** A value in which nothing is missing: null is no fact, no choice and no name. */
  private static @Nullable Object whole(AnnotatedType type, @Nullable Object value) {
    if (Missing.in(type, value)) {
      throw new UnreadableException();
    }
    return value;
  }

  private ObjectReader reader(AnnotatedType type) {
    return mapper.readerFor(mapper.constructType(type.getType()));
  }

  /** Whether values of a type say which record they are. */
  static boolean isSealed(Class<?> type) {
    return type.isSealed() && (type.isInterface() || Modifier.isAbstract(type.getModifiers()));
  }

  /** Thrown where what came over the wire is not what the port has; it quotes nothing. */
  public static final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException() {
      super("not what the port has");
    }
  }
}
