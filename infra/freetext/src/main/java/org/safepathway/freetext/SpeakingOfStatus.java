package org.safepathway.freetext;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.ProperName;
import org.safepathway.kernel.Refusal.FieldFault;

/**
 * Finds the texts of a record that speak of immigration status or a proxy of it, so that they are
 * refused before anything is stored (DOMAIN.md rules 4 and 5). Every text is looked at; what is
 * marked {@link ProperName} as a name, all else as sentences. A fault names the field, never what
 * was written nor which word it was.
 */
public final class SpeakingOfStatus {

  /** The code of the fault. */
  public static final String CODE = "speaks-of-status";

  private final StatusWords words;

  /** With these words. */
  public SpeakingOfStatus(StatusWords words) {
    this.words = words;
  }

  /**
   * The texts that speak of it.
   *
   * @param path where the record stands in what was sent
   * @param record a record, or null
   * @return a fault for each, in the order of the fields
   */
  public List<FieldFault> faults(String path, @Nullable Object record) {
    List<FieldFault> faults = new ArrayList<>();
    look(path, record, TextKind.SENTENCES, faults);
    return faults;
  }

  private void look(String path, @Nullable Object value, TextKind kind, List<FieldFault> faults) {
    switch (value) {
      case String text when words.speaks(text, kind) -> faults.add(new FieldFault(path, CODE));
      case Collection<?> items -> {
        int i = 0;
        for (Object item : items) {
          look(path + "[" + i++ + "]", item, kind, faults);
        }
      }
      case Record fact -> {
        for (RecordComponent field : fact.getClass().getRecordComponents()) {
          look(path + "." + field.getName(), read(field, fact), kind(field), faults);
        }
      }
      case null, default -> {}
    }
  }

  private static TextKind kind(RecordComponent field) {
    return isName(field.getAnnotatedType()) ? TextKind.NAME : TextKind.SENTENCES;
  }

  private static boolean isName(AnnotatedType type) {
    if (type.isAnnotationPresent(ProperName.class)) {
      return true;
    }
    if (type instanceof AnnotatedParameterizedType list) {
      for (AnnotatedType item : list.getAnnotatedActualTypeArguments()) {
        if (item.isAnnotationPresent(ProperName.class)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Object read(RecordComponent field, Record fact) {
    try {
      return field.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a fact cannot be read: " + fact.getClass(), impossible);
    }
  }
}
