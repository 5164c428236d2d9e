package org.safepathway.axonserver;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A serializer that shows what it is about to read, as it came, to whoever checks it: what does not
 * pass is never read. Axon reads a command when its payload is first asked for, on the thread that
 * asks.
 */
final class CheckedReading implements Serializer {

  private static final ScopedValue<Consumer<SerializedObject<?>>> CHECK = ScopedValue.newInstance();

  private final Serializer serializer;
  private final Consumer<SerializedObject<?>> unasked;

  /**
   * Over another.
   *
   * @param unasked checks what is read where nobody asked for it with a check: answers, which Axon
   *     reads as they come
   */
  CheckedReading(Serializer serializer, Consumer<SerializedObject<?>> unasked) {
    this.serializer = serializer;
    this.unasked = unasked;
  }

  /** Asks for something that is then read, if the check does not throw. */
  static <R> R checked(Consumer<SerializedObject<?>> check, Supplier<R> asked) {
    return ScopedValue.where(CHECK, check).call(asked::get);
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // As Axon declares it.
  public <S, T> @Nullable T deserialize(SerializedObject<S> object) {
    CHECK.orElse(unasked).accept(object);
    return serializer.deserialize(object);
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> as) {
    return serializer.serialize(object, as);
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> as) {
    return serializer.canSerializeTo(as);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return serializer.classForType(type);
  }

  @Override
  @SuppressWarnings("rawtypes") // As Axon declares it.
  public SerializedType typeForClass(Class type) {
    return serializer.typeForClass(type);
  }

  @Override
  public Converter getConverter() {
    return serializer.getConverter();
  }
}
