package org.safepathway.consent;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Stamp;

/**
 * The override holds.
 *
 * @param consent the stream
 * @param offer the one service
 * @param referral the referral to be sent now
 * @param lawfulBasis the asking controller's ground, another field than her choice (DOMAIN.md rule
 *     11)
 * @param policeLinked as asked
 * @param askedFor the organisation that asked
 * @param askedBy who asked
 * @param unit the asker's unit when it was asked, police only; null also where it was asked before
 *     this was kept
 * @param classes the classes it shares
 * @param until when it ends
 * @param stamp when and by whom
 */
@EventVersion(2)
public record OverrideAuthorised(
    ConsentId consent,
    OfferId offer,
    String referral,
    LawfulBasis lawfulBasis,
    boolean policeLinked,
    OrganisationId askedFor,
    PersonId askedBy,
    @Nullable UnitId unit,
    Set<FactClass> classes,
    Instant until,
    Stamp stamp)
    implements ConsentEvent {

  /** Copies the collections. */
  public OverrideAuthorised {
    classes = Set.copyOf(classes);
  }
}
