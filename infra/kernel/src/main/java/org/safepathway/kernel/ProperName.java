package org.safepathway.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks text that is a name, an address or a word to say, and no sentence: fewer words speak of
 * immigration status there, since a street may be called Asylum Road.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface ProperName {}
