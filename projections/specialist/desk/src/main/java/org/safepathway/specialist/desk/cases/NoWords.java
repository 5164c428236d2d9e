package org.safepathway.specialist.desk.cases;

/** The body of an act that needs none. */
public record NoWords() {}
