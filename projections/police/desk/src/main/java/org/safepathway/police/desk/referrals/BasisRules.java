package org.safepathway.police.desk.referrals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.Refusal.FieldFault;

/** Which parts of a referral belong to which basis (DOMAIN.md rules 10 and 11). */
final class BasisRules {

  /** Sent with consent, but belongs to an override. */
  static final String NOT_WITH_CONSENT = "not-with-consent";

  /** Sent with an override, which does not share or ask it. */
  static final String NOT_WITH_OVERRIDE = "not-with-override";

  private BasisRules() {}

  /** What is missing or too much, in the order of the form. */
  static List<FieldFault> faults(ReferVictim referral) {
    List<FieldFault> faults = new ArrayList<>();
    switch (referral.basis()) {
      case CONSENT -> {
        absent("overrideReason", referral.overrideReason(), NOT_WITH_CONSENT, faults);
        needed("consent", referral.consent(), faults);
        needed("support", referral.support(), faults);
        needed("statisticsAgreed", referral.statisticsAgreed(), faults);
      }
      case OVERRIDE -> {
        needed("overrideReason", referral.overrideReason(), faults);
        absent("consent", referral.consent(), NOT_WITH_OVERRIDE, faults);
        absent("support", referral.support(), NOT_WITH_OVERRIDE, faults);
        absent("statisticsAgreed", referral.statisticsAgreed(), NOT_WITH_OVERRIDE, faults);
      }
    }
    return faults;
  }

  /** The parts that must be there with a basis, in the order of the form. */
  static List<String> needed(ReferVictim.Basis basis) {
    return switch (basis) {
      case CONSENT -> List.of("consent", "support", "statisticsAgreed");
      case OVERRIDE -> List.of("overrideReason");
    };
  }

  private static void needed(String path, @Nullable Object part, List<FieldFault> faults) {
    if (part == null) {
      faults.add(new FieldFault(path, FaultCode.REQUIRED));
    }
  }

  private static void absent(
      String path, @Nullable Object part, String code, List<FieldFault> faults) {
    if (part != null) {
      faults.add(new FieldFault(path, code));
    }
  }
}
