package org.safepathway.police.desk.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Inside;
import org.springframework.stereotype.Component;

/**
 * Corrects facts of a referral. An officer cannot name the fact that a new one supersedes, since
 * nothing that was sent can be read back: the newest of its class counts.
 */
@Component
final class Correcting {

  /** Nothing was given to correct. */
  static final String NOTHING_GIVEN = "nothing-given";

  private final Inside inside;
  private final SpeakingOfStatus speaking;

  Correcting(Inside inside, SpeakingOfStatus speaking) {
    this.inside = inside;
    this.speaking = speaking;
  }

  Inside.Outcome correct(
      Actor actor, RequestId request, String reference, CorrectFacts correction) {
    List<Vault.Entry> entries = entries(correction);
    List<FieldFault> faults = faults(correction, entries);
    if (!faults.isEmpty()) {
      return new Inside.Outcome.Refused(new Refusal(DeskRefusal.FIELDS_AT_FAULT.code(), faults));
    }
    return switch (inside.seal(actor, request, reference, entries)) {
      case Vault.Refused(var refused) -> new Inside.Outcome.Refused(refused);
      case Vault.Sealed sealed ->
          inside.act(actor, request, new AddFacts(reference, sealed, correction.confirmed()));
    };
  }

  private List<FieldFault> faults(CorrectFacts correction, List<Vault.Entry> entries) {
    List<FieldFault> faults = new ArrayList<>();
    if (entries.isEmpty()) {
      faults.add(new FieldFault("", NOTHING_GIVEN));
    }
    if (correction.unconfirmed()) {
      faults.add(new FieldFault("confirmed", FaultCode.REQUIRED));
    }
    faults.addAll(speaking.faults("identity", correction.identity()));
    faults.addAll(speaking.faults("safeContact", correction.safeContact()));
    faults.addAll(speaking.faults("risk", correction.risk()));
    faults.addAll(speaking.faults("support", correction.support()));
    return faults;
  }

  private static List<Vault.Entry> entries(CorrectFacts correction) {
    Identity identity = correction.identity();
    SafeContact safeContact = correction.safeContact();
    Risk risk = correction.risk();
    Support support = correction.support();
    return Stream.<@Nullable Fact>of(identity, safeContact, risk, support)
        .filter(Objects::nonNull)
        .map(fact -> new Vault.Entry(fact, null))
        .toList();
  }
}
