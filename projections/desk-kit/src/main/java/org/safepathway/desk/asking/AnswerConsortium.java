package org.safepathway.desk.asking;

import org.safepathway.demand.HolderAnswer;

/**
 * Says what came of a suggestion.
 *
 * @param answer that
 */
public record AnswerConsortium(HolderAnswer answer) {}
