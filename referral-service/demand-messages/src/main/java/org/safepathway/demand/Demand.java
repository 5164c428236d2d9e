package org.safepathway.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.kernel.OrganisationId;

/**
 * A need that nobody took, as a consortium sees it.
 *
 * @param id which
 * @param need what is needed
 * @param risk how great the risk is
 * @param waiting how long it has waited
 * @param area where, if enough others share it; else null, as if it had not been told
 * @param languages which group of languages, if enough others share it; else null
 * @param standing how far it is
 * @param suggested the member that was suggested last, or null: none yet, or the one that fits best
 * @param eligible members whose offers meet the need, by what is shown here and nothing else
 */
public record Demand(
    DemandId id,
    NeedGroup need,
    RiskBand risk,
    Waiting waiting,
    @Nullable LocalAuthority area,
    @Nullable LanguageGroup languages,
    Standing standing,
    @Nullable OrganisationId suggested,
    List<OrganisationId> eligible) {

  /** Copies the members. */
  public Demand {
    eligible = List.copyOf(eligible);
  }

  /** How long a need has waited. */
  public enum Waiting {
    /** Since this week. */
    THIS_WEEK,
    /** Since last week. */
    ONE_WEEK,
    /** For two or more. */
    LONGER
  }

  /** How far it is. */
  public enum Standing {
    /** Nobody has been suggested. */
    NEW,
    /** A member was suggested, and no answer has come. */
    SUGGESTED,
    /** What was suggested came to nothing. */
    BACK,
    /** She was referred. */
    REFERRED
  }
}
