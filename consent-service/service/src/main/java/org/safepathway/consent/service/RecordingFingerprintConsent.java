package org.safepathway.consent.service;

import java.util.Objects;
import java.util.stream.Stream;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FingerprintConsentRecorded;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.FingerprintRecord.Basis;
import org.safepathway.consent.RecordFingerprintConsent;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;

/** Records the answer to a mobile-fingerprint question, by an officer for the officer's force. */
final class RecordingFingerprintConsent {

  private RecordingFingerprintConsent() {}

  static Decision decide(RecordFingerprintConsent command, Circumstances now) {
    OrganisationId recipient = command.consent().recipient();
    // Nobody is an officer but of a force that takes part.
    if (!command.issued().by().organisation().equals(recipient)
        || !now.holds(command.issued().by(), StaffRole.OFFICER)) {
      return new Decision.Refuse(ConsentRefusal.TAKER_NOT_ALLOWED);
    }
    if (!whole(command.record())) {
      return new Decision.Refuse(CommonRefusal.MALFORMED);
    }
    if (!freelyGiven(command.record())) {
      return new Decision.Refuse(ConsentRefusal.NOT_FREELY_GIVEN);
    }
    return new Decision.Happens(
        new FingerprintConsentRecorded(
            command.consent(), command.record(), now.stamp(command.issued())));
  }

  private static boolean whole(FingerprintRecord record) {
    return Stream.of(record.role(), record.basis(), record.wordingLanguage(), record.answer())
        .allMatch(Objects::nonNull);
  }

  // Who was not told that it is optional has not consented (DOMAIN.md, mobile fingerprint).
  private static boolean freelyGiven(FingerprintRecord record) {
    return record.answer() == ConsentAnswer.REFUSED
        || record.basis() != Basis.CONSENT
        || record.toldOptional();
  }
}
