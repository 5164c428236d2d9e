package org.safepathway.police.desk.fingerprints;

import java.util.Arrays;
import java.util.List;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.desk.Act;
import org.safepathway.desk.Choice;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.Language;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.desk.Done;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.RecordFingerprint;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Recording the answer to a mobile-fingerprint question, and nothing of what came of it. */
@Controller
@AllowedTo(StaffRole.OFFICER)
final class FingerprintController {

  private static final FingerprintView FORM =
      new FingerprintView(
          Choice.of("police.role", FingerprintRecord.EncounterRole.values()),
          Choice.of("police.fingerprintBasis", FingerprintRecord.Basis.values()),
          Choice.yesNo(),
          Arrays.stream(Language.values()).map(one -> Choice.of(one.name(), one.label())).toList(),
          Choice.of("police.fingerprintAnswer", ConsentAnswer.values()));

  private final Inside inside;

  FingerprintController(Inside inside) {
    this.inside = inside;
  }

  @GetMapping("/police/fingerprint-consents/new")
  Page<FingerprintView> form() {
    return new Page<>("police/fingerprint", FORM);
  }

  @PostMapping("/police/fingerprint-consents")
  Outcome record(SignedIn who, Act<FingerprintRecord> act) {
    return switch (act) {
      case Act.Refused(var refusal) -> Outcome.refused(refusal, this::form);
      case Act.Read(RequestId request, FingerprintRecord answered) ->
          switch (inside.act(who.actor(), request, new RecordFingerprint(answered))) {
            case Inside.Outcome.Refused(var refusal) -> Outcome.refused(refusal, this::form);
            case Inside.Outcome.Done(String reference) ->
                Outcome.done("/police/fingerprint-consents/new", new Done(reference))
                    .saying("police.fingerprint.recorded");
          };
    };
  }

  /**
   * What can be chosen.
   *
   * @param roles in the encounter
   * @param bases on which ground it was asked
   * @param yesNo whether told that it is optional
   * @param languages in which it was asked
   * @param answers given or refused
   */
  record FingerprintView(
      List<Choice> roles,
      List<Choice> bases,
      List<Choice> yesNo,
      List<Choice> languages,
      List<Choice> answers) {}
}
