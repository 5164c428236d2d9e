package org.safepathway.specialist.desk.consents;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.referral.ReferralRefusal;

/**
 * Which field of a form a refusal from the inside is about, so that the error summary leads there.
 * A table: a refusal that is not in it is about the form as a whole.
 */
final class FieldOf {

  private static final Map<String, String> PATHS =
      Map.ofEntries(
          entry(ReferralRefusal.OFFER_UNKNOWN.code(), "offer"),
          entry(ReferralRefusal.OFFER_PAUSED.code(), "offer"),
          entry(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST.code(), "offer"),
          entry(OnwardRefusal.ADVISER_LEVEL_TOO_LOW.code(), "offer"),
          entry(ConsentRefusal.NOT_FREELY_GIVEN.code(), "record.spokenInPrivate"),
          entry(ConsentRefusal.VALIDITY_OUT_OF_RANGE.code(), "record.expiresOn"),
          entry(ConsentRefusal.BEGINS_TOO_LATE.code(), "record.validFrom"));

  private FieldOf() {}

  /** The same refusal, with its field where it has one and the inside named none. */
  static Refusal consent(Refusal refusal) {
    String path = PATHS.get(refusal.code());
    return path == null || !refusal.fields().isEmpty()
        ? refusal
        : new Refusal(refusal.code(), List.of(new FieldFault(path, refusal.code())));
  }
}
