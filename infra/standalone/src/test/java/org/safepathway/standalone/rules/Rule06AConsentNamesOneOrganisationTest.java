package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md rule 6: a consent names one organisation; "the consortium" or "partner agencies" is no
 * valid recipient (ICO).
 */
@Tag("firewall")
class Rule06AConsentNamesOneOrganisationTest {

  private static final VictimId SOMEBODY = new VictimId("c".repeat(32));

  @TempDir Path folder;

  static Stream<OrganisationId> recipientsThatAreNotOneSpecialist() {
    return Stream.concat(
        NetworkFile.demo().organisations().stream()
            .filter(one -> one.kind() != OrganisationKind.SPECIALIST)
            .map(Organisation::id),
        Stream.of(
                "partner-agencies",
                "the-consortium",
                "consortium-members",
                "all-services",
                "home-office",
                "any",
                // Two organisations are none.
                "amberwell-and-kestrel-trust")
            .map(OrganisationId::new));
  }

  @ParameterizedTest
  @MethodSource("recipientsThatAreNotOneSpecialist")
  void aConsentToACategoryIsRefusedWhoeverTakesItAndWhateverItIsFor(OrganisationId recipient) {
    try (Bench bench = new Bench(folder)) {
      for (Actor taker : List.of(People.OFFICER, People.ASHA, People.MEERA)) {
        for (Purpose purpose : List.of(Purpose.SUPPORT, Purpose.STATISTICS)) {
          Answer answer = bench.send(consent(recipient, taker, purpose));
          assertThat(answer).isEqualTo(Answer.refused(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST));
        }
      }
      assertThat(bench.events()).isEmpty();
    }
  }

  /** The comparison: one open specialist organisation is a recipient. */
  @Test
  void aConsentToOneSpecialistIsTaken() {
    try (Bench bench = new Bench(folder)) {
      RecordConsent one = consent(People.ASHA.organisation(), People.OFFICER, Purpose.SUPPORT);
      assertThat(bench.send(one)).isInstanceOf(Answer.Done.class);
    }
  }

  @Test
  void aCategoryOffersNothingToWhichSheCouldBeReferred() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      for (String category :
          List.of("partner-agencies", "kinship-consortium", "the-consortium", "commissioner")) {
        assertThat(
                bench.act(
                    People.ASHA,
                    "category-" + category,
                    new ReferOn(
                        her.reference(),
                        new OfferId(category),
                        Facts.consentToAllThatPoliceMayEnter())))
            .isEqualTo(Her.refused(ReferralRefusal.OFFER_UNKNOWN));
      }
    }
  }

  /** Nor can a network be read in which a consortium offers a service. */
  @Test
  void noNetworkLetsAConsortiumOfferAService() {
    String network =
        """
        {"organisations": [{"id": "kinship", "name": "Kinship", "kind": "CONSORTIUM"}],
         "staff": [],
         "offers": [{"id": "kinship-all", "organisation": "kinship", "name": "All partners",
                     "kind": "OUTREACH", "description": "All of them.", "areas": ["WALSALL"],
                     "languages": ["ENGLISH"], "needs": ["ADVOCACY"], "hours": "Always",
                     "intake": "OPEN"}]}
        """;
    Assertions.assertThatThrownBy(
            () -> NetworkFile.decode(network.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(NetworkFaultException.class)
        .hasMessageContaining("only those offer services");
  }

  /** The consortium's own people are no way round: they hold no reference and take no consent. */
  @Test
  void theConsortiumTakesNoConsentForItself() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      assertThat(
              bench.act(
                  People.COORDINATOR,
                  "for-the-consortium",
                  new TakeConsent(
                      her.reference(), Purpose.SUPPORT, Facts.consentToAllThatPoliceMayEnter())))
          .isEqualTo(Her.refused(CommonRefusal.NOT_FOUND));
    }
  }

  /** Named is one: what she agreed with one organisation opens nothing at another. */
  @Test
  void whatSheAgreedWithOneOpensNothingAtTheOthers() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "one");
      for (FactClass factClass : Her.WITH_STATUS) {
        var facts = Her.held(bench, People.ASHA, her.reference(), factClass);
        assertThat(facts).isNotEmpty();
        assertThat(Her.open(bench, People.BETH, her.reference(), factClass, facts))
            .isEqualTo(Her.shut());
      }
      assertThat(bench.cases(People.BETH)).isEmpty();
    }
  }

  private static RecordConsent consent(OrganisationId recipient, Actor taker, Purpose purpose) {
    return new RecordConsent(
        ConsentId.of(SOMEBODY, recipient),
        purpose,
        purpose == Purpose.SUPPORT ? Facts.consentToAllThatPoliceMayEnter() : Facts.consent(),
        null,
        new Issued(
            taker,
            new RequestId("category/" + recipient + "/" + taker.person() + "/" + purpose),
            "body"));
  }
}
