package org.safepathway.standalone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * A desk that is in this process if its setting says so; where none does, if the wire is served
 * nowhere. Whoever gives desks processes of their own and forgets a setting has none here: a police
 * page beside the vault is what those processes are there to end.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(DeskHere.IsHere.class)
@interface DeskHere {

  /** The name of its setting. */
  String value();

  /** Looks at the settings. */
  final class IsHere implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      Map<String, ?> desk = metadata.getAnnotationAttributes(DeskHere.class.getName());
      Environment settings = context.getEnvironment();
      @Nullable Boolean said =
          desk == null
              ? Boolean.FALSE
              : settings.getProperty(String.valueOf(desk.get("value")), Boolean.class);
      return said != null
          ? said
          : settings.getProperty("safe-pathway.wire.port", Integer.class, 0) == 0;
    }
  }
}
