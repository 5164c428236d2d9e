package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.HAZELS_CASEWORKER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Vault;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.testing.Network;

/** The facts are sealed; what the vault vouched for at the first referral holds for the next. */
class AnOnwardReferralKeepsWhatWasAttestedTest extends InsideTesting {

  private static final ConsentRecord AGREED =
      record(ConsentAnswer.GIVEN, FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK);

  @Test
  void anOfferForHighRiskOnlyTakesHerInPlaceAndBeside() {
    String reference = received("high, with a reason");

    done(act(CASEWORKER, "refer-on-1", new ReferOn(reference, Network.HIGH_RISK_ONLY, AGREED)));
    done(act(CASEWORKER, "redirect-1", new Redirect(reference, Network.HIGH_RISK_ONLY, AGREED)));

    assertThat(sendings()).extracting(ReferralSent::highRisk).containsExactly(true, true, true);
  }

  @Test
  void anOfferForHighRiskOnlyDoesNotTakeHerWithoutIt() {
    String reference = received("low");
    sent.clear();

    assertThat(
            act(CASEWORKER, "refer-on-1", new ReferOn(reference, Network.HIGH_RISK_ONLY, AGREED)))
        .isEqualTo(refused(ReferralRefusal.OFFER_PAUSED));
    assertThat(sentNow())
        .containsExactly("JudgeReferral", "JudgeReferral", "ConfirmGrant", "AskChanges");
  }

  @Test
  void itIsKeptFromServiceToService() {
    String reference = received("high, and he works for the police");
    String hazels =
        referenceOf(
            HAZEL,
            ROWAN,
            done(
                act(
                    CASEWORKER,
                    "refer-on-1",
                    new ReferOn(reference, Network.HAZEL_OUTREACH, AGREED))));
    done(act(HAZELS_CASEWORKER, "receive-02", new Receive(hazels)));

    done(act(HAZELS_CASEWORKER, "refer-on-2", new ReferOn(hazels, Network.ROWAN_IDVA, AGREED)));

    assertThat(sendings()).extracting(ReferralSent::highRisk).containsExactly(true, true, true);
    assertThat(sendings()).extracting(ReferralSent::policeLinked).containsExactly(true, true, true);
  }

  @Test
  void whatWasNotAttestedIsNotSaid() {
    String reference = received("low");

    done(act(CASEWORKER, "refer-on-1", new ReferOn(reference, Network.HAZEL_OUTREACH, AGREED)));

    assertThat(sendings()).extracting(ReferralSent::highRisk).containsExactly(false, false);
    assertThat(sendings()).extracting(ReferralSent::policeLinked).containsExactly(false, false);
  }

  private String received(String risk) {
    Vault.Entry entry = entry(FactClass.RISK, risk);
    String reference =
        rowans(
            done(
                act(
                    OFFICER,
                    "refer-0001",
                    refer("refer-0001", Network.ROWAN_IDVA, IDENTITY, CONTACT, entry))));
    done(act(CASEWORKER, "receive-01", new Receive(reference)));
    return reference;
  }

  private List<ReferralSent> sendings() {
    return events().stream()
        .filter(ReferralSent.class::isInstance)
        .map(ReferralSent.class::cast)
        .toList();
  }
}
