package org.safepathway.acceptance.journey.scene;

import java.util.function.Consumer;

/**
 * One step.
 *
 * @param name as the table names it
 * @param says what happens, for whoever reads along
 * @param does who acts and who looks
 */
public record Step(String name, String says, Consumer<Stage> does) {}
