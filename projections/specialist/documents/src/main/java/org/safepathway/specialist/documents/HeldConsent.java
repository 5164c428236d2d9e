package org.safepathway.specialist.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.OrganisationId;

/**
 * What she answered to this organisation for one purpose, or an override. Advice for the page: each
 * opening is decided by the Consent stream.
 *
 * @param purpose for what
 * @param basis her consent, or an override
 * @param stage how far it reaches, or null for an override
 * @param takenBy the organisation that took it, or null for an override
 * @param classes the classes it names, in the order of {@link FactClass}; what is left of them once
 *     narrowed
 * @param validFrom first day (Europe/London)
 * @param reviewOn day by which it is to be reviewed, or null for an override
 * @param expiresOn last day (Europe/London)
 * @param state what became of it
 */
public record HeldConsent(
    Purpose purpose,
    Basis basis,
    @Nullable ConsentStage stage,
    @Nullable OrganisationId takenBy,
    List<FactClass> classes,
    LocalDate validFrom,
    @Nullable LocalDate reviewOn,
    LocalDate expiresOn,
    State state) {

  /** Copies the classes in the order of {@link FactClass}. */
  public HeldConsent {
    classes = classes.stream().distinct().sorted().toList();
  }

  /** Whether events have not ended it; its dates are judged at the opening. */
  public boolean live() {
    return state == State.GIVEN || state == State.NARROWED;
  }

  /** On what ground facts are shared. */
  public enum Basis {
    /** She agreed. */
    CONSENT,
    /** High risk, without her consent (DOMAIN.md rule 10). */
    OVERRIDE
  }

  /** What became of a consent. */
  public enum State {
    /** She agreed. */
    GIVEN,
    /** She did not. */
    REFUSED,
    /** She agreed, then took classes out. */
    NARROWED,
    /** She withdrew. */
    WITHDRAWN,
    /** Its last day is over. */
    LAPSED
  }
}
