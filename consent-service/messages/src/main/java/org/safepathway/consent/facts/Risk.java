package org.safepathway.consent.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.MultiLine;
import org.safepathway.kernel.ProperName;

/**
 * How great the risk is, and why.
 *
 * @param tool the risk tool used
 * @param toolVersion its version
 * @param grade its grade
 * @param score number of ticks, or null; DASH 14 and more is high
 * @param marac whether referred to the MARAC
 * @param repeatWithin12Months whether a new incident within 12 months
 * @param incident what happened, in a few sentences
 * @param orders orders in force, or null
 * @param bailConditions or null
 * @param perpetrator whoever harms her
 * @param policeEmployed whether the perpetrator or someone linked works for the police
 */
public record Risk(
    @NotNull Tool tool,
    @NotBlank @Size(max = 20) @ProperName String toolVersion,
    @NotNull Grade grade,
    @Nullable @Min(0) @Max(40) Integer score,
    boolean marac,
    boolean repeatWithin12Months,
    @NotBlank @Size(max = 2000) @MultiLine String incident,
    @Nullable Set<@NotNull Order> orders,
    @Nullable @Size(max = 500) String bailConditions,
    @NotNull @Valid Perpetrator perpetrator,
    boolean policeEmployed)
    implements Fact {

  @Override
  public FactClass factClass() {
    return FactClass.RISK;
  }

  /** A risk tool. */
  public enum Tool {
    /** DASH checklist. */
    DASH,
    /** DARA tool of the College of Policing. */
    DARA
  }

  /** A grade of risk. */
  public enum Grade {
    /** Standard. */
    STANDARD,
    /** Medium. */
    MEDIUM,
    /** High: risk of serious harm. */
    HIGH
  }

  /** An order in force. */
  public enum Order {
    /** Non-molestation order. */
    NON_MOLESTATION,
    /** Occupation order. */
    OCCUPATION,
    /** Domestic abuse protection notice. */
    DAPN,
    /** Domestic abuse protection order. */
    DAPO,
    /** Restraining order. */
    RESTRAINING,
    /** Forced marriage protection order. */
    FMPO,
    /** FGM protection order. */
    FGMPO,
    /** Stalking protection order. */
    STALKING
  }

  /** Whether this is high risk of serious harm (DASH 14 and more is high; DOMAIN.md glossary). */
  @JsonIgnore
  public boolean high() {
    return grade == Grade.HIGH || (tool == Tool.DASH && score != null && score >= 14);
  }
}
