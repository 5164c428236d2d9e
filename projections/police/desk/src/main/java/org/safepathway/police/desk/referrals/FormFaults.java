package org.safepathway.police.desk.referrals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;

/** The faults of a referral, all at once and in the order of the form. */
final class FormFaults {

  private static final List<String> ORDER =
      Arrays.stream(ReferVictim.class.getRecordComponents()).map(RecordComponent::getName).toList();

  private FormFaults() {}

  /** The same faults in the order of the form; those of no field come first. */
  static List<FieldFault> ordered(List<FieldFault> faults) {
    return faults.stream()
        .sorted(Comparator.comparingInt(fault -> ORDER.indexOf(part(fault.path()))))
        .toList();
  }

  /**
   * Adds the parts that were left out altogether. Which ones are needed depends on the basis, so
   * that reading a form with other faults does not find them.
   *
   * @param basis as the form said it
   * @param sent the names of the fields that were filled in
   */
  static Refusal withMissingParts(Refusal refusal, ReferVictim.Basis basis, Set<String> sent) {
    if (!refusal.code().equals(DeskRefusal.FIELDS_AT_FAULT.code())) {
      return refusal;
    }
    List<FieldFault> faults = new ArrayList<>(refusal.fields());
    for (String part : BasisRules.needed(basis)) {
      boolean there = sent.stream().anyMatch(name -> part(name).equals(part));
      if (!there && faults.stream().noneMatch(fault -> part(fault.path()).equals(part))) {
        faults.add(new FieldFault(part, FaultCode.REQUIRED));
      }
    }
    return new Refusal(refusal.code(), ordered(faults));
  }

  private static String part(String path) {
    return path.split("[.\\[]", 2)[0];
  }
}
