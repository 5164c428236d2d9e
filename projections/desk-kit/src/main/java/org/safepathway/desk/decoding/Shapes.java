package org.safepathway.desk.decoding;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.MultiLine;
import tools.jackson.databind.json.JsonMapper;

/** Reads shapes from records. A type that it does not know fails at once, never half-checked. */
final class Shapes {

  private static final int TEXT_MAX = 200;
  private static final int ITEMS_MAX = 100;

  private final JsonMapper mapper;
  private final Map<Class<?>, Shape.Fields> known = new ConcurrentHashMap<>();

  Shapes(JsonMapper mapper) {
    this.mapper = mapper;
  }

  Shape.Fields of(Class<?> type) {
    Shape.Fields shape = known.get(type);
    if (shape == null) {
      shape = fields(type);
      known.put(type, shape);
    }
    return shape;
  }

  private Shape.Fields fields(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw unsupported(type);
    }
    List<Shape.Field> fields = new ArrayList<>();
    for (RecordComponent component : components) {
      AnnotatedType declared = component.getAnnotatedType();
      boolean nullable = declared.isAnnotationPresent(Nullable.class);
      fields.add(new Shape.Field(component.getName(), shape(declared), nullable));
    }
    return new Shape.Fields(type, List.copyOf(fields), canonical(type, components));
  }

  private Shape shape(AnnotatedType declared) {
    Type type = declared.getType();
    if (type instanceof ParameterizedType generic
        && declared instanceof AnnotatedParameterizedType annotated) {
      boolean set = generic.getRawType() == Set.class;
      if (set || generic.getRawType() == List.class) {
        Shape item = shape(annotated.getAnnotatedActualTypeArguments()[0]);
        return new Shape.Many(item, set, max(declared, ITEMS_MAX));
      }
    }
    if (!(type instanceof Class<?> raw)) {
      throw unsupported(type);
    }
    if (raw == String.class) {
      boolean multiLine = declared.isAnnotationPresent(MultiLine.class);
      return new Shape.Text(max(declared, TEXT_MAX), multiLine);
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return new Shape.Whole(raw == long.class || raw == Long.class);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return new Shape.Truth();
    }
    if (raw == LocalDate.class) {
      return new Shape.Day();
    }
    if (raw == LocalTime.class) {
      return new Shape.Time(LocalTime::parse);
    }
    if (raw == LocalDateTime.class) {
      return new Shape.Time(LocalDateTime::parse);
    }
    if (raw == Instant.class) {
      return new Shape.Time(Instant::parse);
    }
    if (raw.isEnum()) {
      return new Shape.Choice(constants(raw));
    }
    RecordComponent[] components = raw.getRecordComponents();
    if (components == null) {
      throw unsupported(raw);
    }
    if (components.length == 1
        && components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
      Shape inner = shape(components[0].getAnnotatedType());
      return new Shape.Wrapped(inner, canonical(raw, components));
    }
    return of(raw);
  }

  private Map<String, Object> constants(Class<?> type) {
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(mapper.valueToTree(constant).asString(), constant);
    }
    return Collections.unmodifiableMap(constants);
  }

  private static int max(AnnotatedType declared, int usual) {
    Size size = declared.getAnnotation(Size.class);
    return size == null || size.max() == Integer.MAX_VALUE ? usual : size.max();
  }

  private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
    Class<?>[] parameters =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException absent) {
      throw new IllegalStateException("a record without its constructor: " + type, absent);
    }
  }

  private static IllegalStateException unsupported(Type type) {
    return new IllegalStateException("cannot be read from a request: " + type.getTypeName());
  }
}
