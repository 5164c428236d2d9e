package org.safepathway.police.desk.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferByOverride;
import org.springframework.stereotype.Component;

/**
 * Refers a victim to one service, with her consent or by an override. What can be refused before
 * anything is sealed is refused here, so that nothing about her is handed in (DOMAIN.md rule 9).
 */
@Component
final class Referring {

  private final Inside inside;
  private final SpeakingOfStatus speaking;

  Referring(Inside inside, SpeakingOfStatus speaking) {
    this.inside = inside;
    this.speaking = speaking;
  }

  Inside.Outcome refer(Actor actor, RequestId request, ReferVictim referral) {
    Refusal refusal = refusal(referral);
    if (refusal != null) {
      return new Inside.Outcome.Refused(refusal);
    }
    return switch (inside.seal(actor, request, null, entries(referral))) {
      case Vault.Refused(var refused) -> new Inside.Outcome.Refused(refused);
      case Vault.Sealed sealed -> inside.act(actor, request, act(referral, sealed));
    };
  }

  private @Nullable Refusal refusal(ReferVictim referral) {
    ConsentRecord consent = referral.consent();
    if (consent != null && consent.answer() == ConsentAnswer.REFUSED) {
      return Refusal.of(ConsentRefusal.CONSENT_REFUSED);
    }
    if (consent != null && !consent.classes().stream().allMatch(FactClass::policeMaySeal)) {
      return refusal(ConsentRefusal.CLASS_NOT_FOR_POLICE, "consent.classes");
    }
    List<FieldFault> faults = new ArrayList<>(BasisRules.faults(referral));
    faults.addAll(speaking.faults("identity", referral.identity()));
    faults.addAll(speaking.faults("safeContact", referral.safeContact()));
    faults.addAll(speaking.faults("risk", referral.risk()));
    faults.addAll(speaking.faults("support", referral.support()));
    faults.addAll(speaking.faults("overrideReason", referral.overrideReason()));
    return faults.isEmpty()
        ? null
        : new Refusal(DeskRefusal.FIELDS_AT_FAULT.code(), FormFaults.ordered(faults));
  }

  private static Refusal refusal(RefusalReason reason, String path) {
    return new Refusal(reason.code(), List.of(new FieldFault(path, reason.code())));
  }

  private static List<Vault.Entry> entries(ReferVictim referral) {
    Support support = referral.support();
    OverrideReason reason = referral.overrideReason();
    return Stream.<@Nullable Fact>of(
            referral.identity(), referral.safeContact(), referral.risk(), support, reason)
        .filter(Objects::nonNull)
        .map(fact -> new Vault.Entry(fact, null))
        .toList();
  }

  private static Act act(ReferVictim referral, Vault.Sealed sealed) {
    return switch (referral.basis()) {
      case CONSENT ->
          new Refer(
              referral.offer(),
              sealed,
              Objects.requireNonNull(referral.consent()),
              referral.lawfulBasis(),
              Boolean.TRUE.equals(referral.statisticsAgreed()));
      case OVERRIDE -> new ReferByOverride(referral.offer(), sealed, referral.lawfulBasis());
    };
  }
}
