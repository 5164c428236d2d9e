package org.safepathway.consent.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.Taken;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RefusalReason;

/**
 * Records what she answered: each rule is a named function, and the first that refuses wins.
 *
 * <p>Where she took a consent back or refused, only the recipient itself asks her anew: a no is not
 * gone round by asking her elsewhere (DOMAIN.md rules 7 and 18). The refusal is not told, since it
 * would tell that the recipient knows her (rule 23): the front door answers as if it took nobody.
 */
final class RecordingConsent {

  private interface Rule {
    @Nullable RefusalReason refuses(RecordConsent command, ConsentStage stage, Circumstances now);
  }

  private static final Pattern WORDING_VERSION = Pattern.compile("[0-9]{4}-[0-9]{1,3}");

  private static final List<Rule> RULES =
      List.of(
          RecordingConsent::isWhole,
          RecordingConsent::namesOneOpenSpecialist,
          RecordingConsent::namesNoClassThatPoliceMayNotAskFor,
          RecordingConsent::namesClassesThatFitThePurpose,
          RecordingConsent::wasFreelyGiven,
          RecordingConsent::hasAnExpiryWithinTheLimit,
          RecordingConsent::bringsTheStatusFactExactlyWithStatusConsent);

  private RecordingConsent() {}

  static Decision decide(ConsentState state, RecordConsent command, Circumstances now) {
    ConsentStage stage = stage(command.issued().by(), now);
    if (stage == null) {
      return new Decision.Refuse(ConsentRefusal.TAKER_NOT_ALLOWED);
    }
    // What she told this service comes last: what could not be recorded anyway tells nobody of it.
    return RULES.stream()
        .map(rule -> rule.refuses(command, stage, now))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> leavesAGap(state, command, now))
        .or(() -> mayNotAsk(state, command))
        .<Decision>map(Decision.Refuse::new)
        .orElseGet(() -> new Decision.Happens(answered(state, command, stage, now)));
  }

  private static Optional<RefusalReason> mayNotAsk(ConsentState state, RecordConsent command) {
    Consents.Standing standing = state.consents(command.purpose()).standing();
    boolean no = standing == Consents.Standing.WITHDRAWN || standing == Consents.Standing.REFUSED;
    return no && !command.issued().by().organisation().equals(command.consent().recipient())
        ? Optional.of(ConsentRefusal.TAKER_NOT_ALLOWED)
        : Optional.empty();
  }

  /**
   * A first day that lies ahead. Whoever asks for another organisation refers her to it, which
   * could not reach her until then (rule 12). And the recipient's own answer ends every consent
   * that holds, so that nobody could open what was open; that is a withdrawal, and is one act of
   * hers, not the side effect of a date.
   */
  private static Optional<RefusalReason> leavesAGap(
      ConsentState state, RecordConsent command, Circumstances now) {
    LocalDate from = command.record().validFrom();
    if (!given(command) || from == null || !from.isAfter(now.today())) {
      return Optional.empty();
    }
    boolean own = command.issued().by().organisation().equals(command.consent().recipient());
    return !own || !state.consents(command.purpose()).liveAt(now.now()).isEmpty()
        ? Optional.of(ConsentRefusal.BEGINS_TOO_LATE)
        : Optional.empty();
  }

  private static ConsentEvent answered(
      ConsentState state, RecordConsent command, ConsentStage stage, Circumstances now) {
    Consents before = state.consents(command.purpose());
    Taken taken = Taken.of(command.consent(), stage, command.issued().by().organisation());
    return switch (command.record().answer()) {
      case GIVEN ->
          new ConsentGiven(
              command.consent(),
              command.purpose(),
              stage,
              command.record(),
              command.status(),
              before.goneBy(taken, command.record().classes()),
              now.stamp(command.issued()));
      case REFUSED ->
          new ConsentRefused(
              command.consent(),
              command.purpose(),
              stage,
              command.record(),
              before.goneBy(taken, Set.of()),
              now.stamp(command.issued()));
    };
  }

  private static @Nullable ConsentStage stage(Actor taker, Circumstances now) {
    if (now.holds(taker, StaffRole.OFFICER)) {
      return ConsentStage.PROVISIONAL;
    }
    return now.holds(taker, Authority.CONFIRMING) ? ConsentStage.CONFIRMED : null;
  }

  // The record is kept in clear: nothing but the documented shape gets in.
  private static @Nullable RefusalReason isWhole(
      RecordConsent command, ConsentStage stage, Circumstances now) {
    ConsentRecord record = command.record();
    boolean whole =
        Stream.of(
                    command.purpose(),
                    record.answer(),
                    record.classes(),
                    record.method(),
                    record.wordingVersion(),
                    record.wordingLanguage(),
                    record.aid(),
                    record.reviewOn(),
                    record.expiresOn())
                .allMatch(Objects::nonNull)
            && record.classes().stream().allMatch(Objects::nonNull)
            && WORDING_VERSION.matcher(record.wordingVersion()).matches();
    return whole ? null : CommonRefusal.MALFORMED;
  }

  private static @Nullable ConsentRefusal namesOneOpenSpecialist(
      RecordConsent command, ConsentStage stage, Circumstances now) {
    return now.openSpecialist(command.consent().recipient())
        ? null
        : ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST;
  }

  private static @Nullable ConsentRefusal namesNoClassThatPoliceMayNotAskFor(
      RecordConsent command, ConsentStage stage, Circumstances now) {
    return stage == ConsentStage.CONFIRMED
            || command.record().classes().stream().allMatch(FactClass::policeMaySeal)
        ? null
        : ConsentRefusal.CLASS_NOT_FOR_POLICE;
  }

  // A fingerprint consent has a command and a record of its own. A note needs no naming: it opens
  // for its own organisation under any live grant.
  private static @Nullable ConsentRefusal namesClassesThatFitThePurpose(
      RecordConsent command, ConsentStage stage, Circumstances now) {
    Set<FactClass> classes = command.record().classes();
    boolean fits =
        switch (command.purpose()) {
          case SUPPORT ->
              !classes.isEmpty() && classes.stream().allMatch(FactClass::sharedByConsent);
          case STATISTICS -> classes.isEmpty();
          case MOBILE_FINGERPRINT -> false;
        };
    return fits ? null : ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE;
  }

  private static @Nullable ConsentRefusal wasFreelyGiven(
      RecordConsent command, ConsentStage stage, Circumstances now) {
    ConsentRecord record = command.record();
    return !given(command)
            || (record.spokenInPrivate() && record.understandingChecked() && record.hasCapacity())
        ? null
        : ConsentRefusal.NOT_FREELY_GIVEN;
  }

  // A refusal has no validity to judge.
  private static @Nullable ConsentRefusal hasAnExpiryWithinTheLimit(
      RecordConsent command, ConsentStage stage, Circumstances now) {
    ConsentRecord record = command.record();
    LocalDate from = record.validFrom() == null ? now.today() : record.validFrom();
    LocalDate latest = now.today().plusDays(Limits.days(stage));
    return !given(command)
            || (!record.reviewOn().isBefore(from)
                && !record.expiresOn().isBefore(record.reviewOn())
                && !record.expiresOn().isBefore(now.today())
                && !record.expiresOn().isAfter(latest))
        ? null
        : ConsentRefusal.VALIDITY_OUT_OF_RANGE;
  }

  private static @Nullable ConsentRefusal bringsTheStatusFactExactlyWithStatusConsent(
      RecordConsent command, ConsentStage stage, Circumstances now) {
    boolean needed = given(command) && command.record().classes().contains(FactClass.STATUS);
    SealedFact status = command.status();
    boolean right = status == null ? !needed : needed && fits(status, command);
    return right ? null : ConsentRefusal.STATUS_FACT_MISSING;
  }

  // Whoever refers on may have recorded it with her; otherwise it was sealed for the recipient.
  private static boolean fits(SealedFact status, RecordConsent command) {
    OrganisationId taker = command.issued().by().organisation();
    return status.factClass() == FactClass.STATUS
        && (status.recordedBy().equals(command.consent().recipient())
            || status.recordedBy().equals(taker));
  }

  private static boolean given(RecordConsent command) {
    return command.record().answer() == ConsentAnswer.GIVEN;
  }
}
