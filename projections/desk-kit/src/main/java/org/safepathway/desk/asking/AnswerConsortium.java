package org.safepathway.desk.asking;

import jakarta.validation.constraints.Min;
import org.safepathway.demand.HolderAnswer;

/**
 * Says what came of a suggestion.
 *
 * @param suggestion to which one, by its number
 * @param answer that
 */
public record AnswerConsortium(@Min(1) int suggestion, HolderAnswer answer) {}
