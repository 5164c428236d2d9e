package org.safepathway.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.directory.change.Change;
import org.safepathway.referral.inside.Act;

/** No act and no change is made with nothing where something belongs, in whatever process. */
class NothingMissingIsCommandedTest {

  static Stream<Class<?>> commands() {
    return Stream.concat(Made.all(Act.class), Made.all(Change.class)).map(Object::getClass);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nullIsRefusedWhereItIsMade(Class<?> command) {
    RecordComponent[] parts = command.getRecordComponents();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].getType().isPrimitive()
          || parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        continue;
      }
      List<@Nullable Object> values =
          new ArrayList<>(
              Arrays.stream(parts).map(part -> Made.of(part.getGenericType())).toList());
      values.set(i, null);

      assertThatThrownBy(() -> Made.construct(command, values.toArray()))
          .as(parts[i].getName())
          .hasRootCauseInstanceOf(NullPointerException.class);
    }
  }
}
