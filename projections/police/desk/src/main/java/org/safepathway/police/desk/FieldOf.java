package org.safepathway.police.desk;

import java.util.List;
import java.util.Map;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.ReferralRefusal;

/**
 * Which field of the referral form a refusal from the inside is about, so that the error summary
 * leads there. A table: a refusal that is not in it is about the form as a whole.
 */
public final class FieldOf {

  private static final Map<String, String> PATHS =
      Map.ofEntries(
          entry(ReferralRefusal.OFFER_UNKNOWN, "offer"),
          entry(ReferralRefusal.OFFER_PAUSED, "offer"),
          entry(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST, "offer"),
          entry(ReferralRefusal.BASIS_DOES_NOT_FIT, "lawfulBasis"),
          entry(ReferralRefusal.SAFE_CONTACT_MISSING, "safeContact.phone"),
          entry(ConsentRefusal.OVERRIDE_NEEDS_HIGH_RISK, "risk.grade"),
          entry(ConsentRefusal.OVERRIDE_NEEDS_REASON, "overrideReason.reason"),
          entry(ConsentRefusal.CLASS_NOT_FOR_POLICE, "consent.classes"),
          entry(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE, "consent.classes"),
          entry(ConsentRefusal.NOT_FREELY_GIVEN, "consent.spokenInPrivate"),
          entry(ConsentRefusal.VALIDITY_OUT_OF_RANGE, "consent.expiresOn"),
          entry(ConsentRefusal.BEGINS_TOO_LATE, "consent.validFrom"));

  private FieldOf() {}

  /** The same refusal, with its field where it has one and the inside named none. */
  public static Refusal referral(Refusal refusal) {
    String path = PATHS.get(refusal.code());
    return path == null || !refusal.fields().isEmpty()
        ? refusal
        : new Refusal(refusal.code(), List.of(new FieldFault(path, refusal.code())));
  }

  private static Map.Entry<String, String> entry(RefusalReason reason, String path) {
    return Map.entry(reason.code(), path);
  }
}
