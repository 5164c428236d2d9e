package org.safepathway.kernel;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is missing in a value: null where its type does not say {@link Nullable}. The compiler
 * keeps our own code from making such a value; what is read from another process or from a disk was
 * not compiled here.
 */
public final class Missing {

  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
      };

  private Missing() {}

  /**
   * Whether something is missing anywhere in a record.
   *
   * @param value any record
   */
  public static boolean in(Record value) {
    return PARTS.get(value.getClass()).stream()
        .anyMatch(part -> in(part.declared(), part.of(value)));
  }

  /**
   * Whether something is missing in a value, or all of it, as its place declares it: in the parts
   * of records, in lists, sets, maps, arrays and what may be absent, however deep.
   *
   * @param declared the type with its annotations; whatever does not say {@link Nullable} is there
   * @param value the value, or null
   */
  public static boolean in(AnnotatedType declared, @Nullable Object value) {
    return switch (value) {
      case null -> !declared.isAnnotationPresent(Nullable.class);
      case Record record -> in(record);
      case Optional<?> perhaps -> perhaps.isPresent() && in(argument(declared, 0), perhaps.get());
      case Collection<?> many -> many.stream().anyMatch(one -> in(argument(declared, 0), one));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .anyMatch(
                  entry ->
                      in(argument(declared, 0), entry.getKey())
                          || in(argument(declared, 1), entry.getValue()));
      case Object[] many ->
          Arrays.stream(many).anyMatch(one -> in(ofArray((AnnotatedArrayType) declared), one));
      default -> false;
    };
  }

  private static AnnotatedType argument(AnnotatedType declared, int which) {
    return declared instanceof AnnotatedParameterizedType generic
        ? generic.getAnnotatedActualTypeArguments()[which]
        : declared;
  }

  private static AnnotatedType ofArray(AnnotatedArrayType declared) {
    return declared.getAnnotatedGenericComponentType();
  }

  /** A component of a record, and how it is declared. */
  private record Part(Method accessor, AnnotatedType declared) {

    static Part of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return new Part(accessor, component.getAnnotatedType());
    }

    @Nullable Object of(Record value) {
      try {
        return accessor.invoke(value);
      } catch (IllegalAccessException | InvocationTargetException e) {
        // The cause may quote the value.
        throw new IllegalStateException("a part of a record cannot be read");
      }
    }
  }
}
