package org.safepathway.standalone.part;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Something that is in a process of these parts alone. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OfPart.IsHere.class)
public @interface OfPart {

  /** Which. */
  Part[] value();

  /** Looks at the setting. */
  final class IsHere implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      Part here = context.getEnvironment().getProperty(InsideSettings.PART, Part.class, Part.WHOLE);
      Map<String, ?> of = metadata.getAnnotationAttributes(OfPart.class.getName());
      return of != null
          && of.get("value") instanceof Object[] parts
          && Arrays.stream(parts).anyMatch(part -> isHere(part, here));
    }

    private static boolean isHere(Object part, Part here) {
      return part.equals(here) || part.toString().equals(here.name());
    }
  }
}
