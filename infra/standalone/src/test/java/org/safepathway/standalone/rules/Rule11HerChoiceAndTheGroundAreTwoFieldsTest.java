package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.vault.Vault;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md rule 11: {@code consentToShare} (the victim's choice) and {@code lawfulBasis} (the
 * controller's ground) are two separate fields.
 */
@Tag("firewall")
class Rule11HerChoiceAndTheGroundAreTwoFieldsTest {

  @TempDir Path folder;

  /** With her yes every ground is recorded as it was given, and her choice as hers. */
  @ParameterizedTest
  @EnumSource(LawfulBasis.class)
  void herYesIsRecordedBesideTheGroundWhateverItIs(LawfulBasis ground) {
    try (Bench bench = new Bench(folder)) {
      Bench.done(
          bench.act(
              People.OFFICER,
              "two-fields-1",
              new Refer(
                  Bench.OFFER,
                  bench.sealed(
                      People.OFFICER,
                      "two-fields-1",
                      null,
                      Facts.identity("two-fields"),
                      Facts.safeContact(),
                      Facts.risk(false),
                      Facts.support()),
                  Facts.consentToAllThatPoliceMayEnter(),
                  ground,
                  false)));

      assertThat(sent(bench).consentToShare()).isEqualTo(ConsentToShare.GIVEN);
      assertThat(sent(bench).lawfulBasis()).isEqualTo(ground);
    }
  }

  /** Without it too: the ground never makes an override look like her choice. */
  @ParameterizedTest
  @EnumSource(value = LawfulBasis.class, names = "CONSENT", mode = EnumSource.Mode.EXCLUDE)
  void anOverrideIsRecordedAsNotHerChoiceBesideItsGround(LawfulBasis ground) {
    try (Bench bench = new Bench(folder)) {
      Overrides overrides = new Overrides(bench);
      Bench.done(
          bench.act(
              People.OFFICER,
              "override-1",
              new ReferByOverride(
                  Overrides.OFFER, (Vault.Sealed) overrides.seal("override-1"), ground)));
      Bench.done(overrides.decide("decision-1", true));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> overrides.happened(ReferralSent.class) == 1);

      assertThat(sent(bench).consentToShare()).isEqualTo(ConsentToShare.OVERRIDDEN);
      assertThat(sent(bench).lawfulBasis()).isEqualTo(ground);
    }
  }

  /** Two types without a word in common but one, and the form asks for both. */
  @Test
  void theFormAsksForBothAndOneDoesNotStandForTheOther() {
    assertThat(List.of(ReferralSent.class.getRecordComponents()))
        .extracting(component -> component.getType().getSimpleName())
        .contains("ConsentToShare", "LawfulBasis");
    assertThat(Arrays.stream(ConsentToShare.values()).map(Enum::name))
        .doesNotContainAnyElementsOf(Arrays.stream(LawfulBasis.values()).map(Enum::name).toList());

    try (Web web = Web.start(folder)) {
      var noGround = web.referral("Ground");
      noGround.remove("lawfulBasis");
      var noChoice = web.referral("Ground");
      noChoice.put("lawfulBasis", "CONSENT").remove("consent");

      for (var body : List.of(noGround, noChoice)) {
        assertThat(web.post("officer.hale", "/police/referrals", body).status()).isEqualTo(422);
      }
      assertThat(web.page("officer.hale", "/police/referrals/new"))
          .contains("name=\"consent.answer\"", "name=\"lawfulBasis\"");
    }
  }

  private static ReferralSent sent(Bench bench) {
    return bench.events().stream()
        .filter(ReferralSent.class::isInstance)
        .map(ReferralSent.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
