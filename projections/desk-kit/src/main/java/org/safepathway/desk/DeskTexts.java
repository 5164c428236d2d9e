package org.safepathway.desk;

/**
 * A desk's message bundle; each desk contributes a bean.
 *
 * @param basename the bundle on the class path, for example {@code messages_police}
 */
public record DeskTexts(String basename) {}
