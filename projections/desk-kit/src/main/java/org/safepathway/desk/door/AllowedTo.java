package org.safepathway.desk.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.safepathway.directory.StaffRole;

/**
 * Who may use a controller: staff of an open organisation of the room’s kind who hold one of these
 * roles. Without it, nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AllowedTo {

  /** The roles, one of which is needed. */
  StaffRole[] value();
}
