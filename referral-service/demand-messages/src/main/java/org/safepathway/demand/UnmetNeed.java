package org.safepathway.demand;

import org.jspecify.annotations.Nullable;
import org.safepathway.directory.LocalAuthority;

/**
 * All that is told of a need.
 *
 * @param need what is needed
 * @param risk how great the risk is
 * @param area where she lives, or null if that is not told
 * @param languages what she speaks best, or null if that is not told
 */
public record UnmetNeed(
    NeedGroup need,
    RiskBand risk,
    @Nullable LocalAuthority area,
    @Nullable LanguageGroup languages) {}
