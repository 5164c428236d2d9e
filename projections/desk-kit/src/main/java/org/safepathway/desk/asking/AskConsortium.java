package org.safepathway.desk.asking;

import org.jspecify.annotations.Nullable;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.demand.NeedGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.directory.LocalAuthority;

/**
 * Tells a consortium of a need.
 *
 * @param need what is needed
 * @param risk how great the risk is
 * @param area where she lives, or null if that is not told
 * @param languages what she speaks best, or null if that is not told
 */
public record AskConsortium(
    NeedGroup need,
    RiskBand risk,
    @Nullable LocalAuthority area,
    @Nullable LanguageGroup languages) {

  /** What is told. */
  UnmetNeed told() {
    return new UnmetNeed(need, risk, area, languages);
  }
}
