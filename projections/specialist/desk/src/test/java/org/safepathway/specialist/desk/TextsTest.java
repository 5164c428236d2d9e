package org.safepathway.specialist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.Support;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Need;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.accounts.AccountRefusal;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.referral.victim.Confirmation;
import org.safepathway.specialist.desk.consents.OnwardRefusal;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldConsent;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusNeed;

/** Whatever this desk can say has a text. */
class TextsTest {

  private final ResourceBundle own = ResourceBundle.getBundle("messages_specialist");
  private final ResourceBundle shared = ResourceBundle.getBundle("messages_desk");

  @ParameterizedTest
  @MethodSource("refusalsOfServices")
  void everyRefusalOfAServiceIsWordedForThisDesk(RefusalReason reason) {
    assertThat(own.containsKey("specialist.refusal." + reason.code() + ".title")).isTrue();
    assertThat(own.containsKey("specialist.refusal." + reason.code() + ".detail")).isTrue();
  }

  static Stream<RefusalReason> refusalsOfServices() {
    return Stream.<RefusalReason[]>of(
            ConsentRefusal.values(),
            ReferralRefusal.values(),
            OnwardRefusal.values(),
            DirectoryRefusal.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("refusalsOfTheKit")
  void everyOtherRefusalIsWordedByTheKit(RefusalReason reason) {
    assertThat(shared.containsKey("refusal." + reason.code() + ".title")).isTrue();
    assertThat(shared.containsKey("refusal." + reason.code() + ".detail")).isTrue();
  }

  static Stream<RefusalReason> refusalsOfTheKit() {
    return Stream.<RefusalReason[]>of(
            CommonRefusal.values(), DeskRefusal.values(), AccountRefusal.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyChoiceAndStateHasAText(String prefix, Enum<?>[] constants) {
    for (Enum<?> one : constants) {
      assertThat(own.containsKey("specialist." + prefix + "." + one.name()))
          .as(prefix + one)
          .isTrue();
    }
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> choices() {
    return Stream.of(
        choice("state", ReferralState.values()),
        choice("triage", Triage.values()),
        choice("contact", ContactResult.values()),
        choice("confirmation", Confirmation.values()),
        choice("closure", Closure.values()),
        choice("happening", Happening.values()),
        choice("class", FactClass.values()),
        choice("purpose", Purpose.values()),
        choice("withdraw", Purpose.values()),
        choice("stage", ConsentStage.values()),
        choice("consentState", HeldConsent.State.values()),
        choice("declineReason", DeclineReason.values()),
        choice("status", ImmigrationStatus.values()),
        choice("statusNeed", StatusNeed.values()),
        choice("answer", ConsentRecord.ConsentAnswer.values()),
        choice("method", ConsentRecord.Method.values()),
        choice("aid", ConsentRecord.Aid.values()),
        choice("tool", Risk.Tool.values()),
        choice("grade", Risk.Grade.values()),
        choice("order", Risk.Order.values()),
        choice("need", Need.values()),
        choice("dialect", Dialect.values()),
        choice("interpreterGender", Support.InterpreterGender.values()),
        choice("service", ServiceKind.values()),
        choice("intake", IntakeState.values()),
        choice("gender", Gender.values()),
        choice("access", AccessNeed.values()));
  }

  private static org.junit.jupiter.params.provider.Arguments choice(
      String prefix, Enum<?>[] constants) {
    return org.junit.jupiter.params.provider.Arguments.of(prefix, constants);
  }

  @Test
  void everyKeyIsThisDesksOwnAndNoTextHasAStraightApostropheWhichFormatsSwallow() {
    Enumeration<String> keys = own.getKeys();
    while (keys.hasMoreElements()) {
      String key = keys.nextElement();
      assertThat(key).startsWith("specialist.");
      assertThat(own.getString(key)).as(key).isNotBlank().doesNotContain("'");
    }
  }
}
