package org.safepathway.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.jsontype.NamedType;

/** Tells Jackson which records an interface has, and to take records for their components only. */
final class ClosedKinds extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private final transient Map<Class<?>, Collection<Class<?>>> open;

  ClosedKinds(Map<Class<?>, Collection<Class<?>>> open) {
    this.open = open;
  }

  static VisibilityChecker onlyComponents(VisibilityChecker checker) {
    return checker
        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY);
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass type && hasKinds(type.getRawType())
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, WireJson.KIND, null, false, true)
        : null;
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass type && hasKinds(type.getRawType())
        ? kinds(type.getRawType()).stream().map(kind -> new NamedType(kind, name(kind))).toList()
        : null;
  }

  private boolean hasKinds(Class<?> type) {
    return open.containsKey(type) || WireJson.isSealed(type);
  }

  /** The records and enums behind an interface, those of its own sealed interfaces included. */
  private List<Class<?>> kinds(Class<?> type) {
    List<Class<?>> kinds = new ArrayList<>();
    Collection<Class<?>> next =
        open.containsKey(type) ? open.get(type) : Arrays.asList(type.getPermittedSubclasses());
    for (Class<?> one : next) {
      if (hasKinds(one)) {
        kinds.addAll(kinds(one));
      } else {
        kinds.add(one);
      }
    }
    return kinds;
  }

  private static String name(Class<?> kind) {
    return kind.getSimpleName();
  }
}
