package org.safepathway.standalone.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.People;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;
import tools.jackson.databind.JsonNode;

/**
 * DOMAIN.md rule 16: a National Referral Mechanism referral reaches the Home Office, so the
 * platform never sends one; it may note that one was discussed, as a status fact.
 */
@Tag("firewall")
class Rule16NoNrmReferralIsEverSentTest {

  private static final Pattern NRM =
      Pattern.compile("(?i)(nrm|nationalreferral|dutytonotify|\\bdtn\\b|modernslaveryreferral)");

  @TempDir Path folder;

  /** Every name in the application that has to do with it is the one note, a yes or a no. */
  @Test
  void allThatTheApplicationKnowsOfItIsWhetherItWasDiscussed() {
    Set<String> members =
        Everything.names().stream()
            .filter(name -> NRM.matcher(name).find())
            .map(name -> name.substring(name.indexOf('.') + 1))
            .collect(Collectors.toSet());
    assertThat(members).containsExactly("nrmDiscussed");
    Everything.classes().stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getName().equals("nrmDiscussed"))
        .forEach(field -> assertThat(field.getRawType().getName()).isEqualTo("boolean"));
  }

  /** And nothing of the inside or of a desk can send anything anywhere. */
  @Test
  void nothingOfTheInsideOrOfADeskCanReachAnotherComputer() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.safepathway.consent..",
            "org.safepathway.vault..",
            "org.safepathway.status..",
            "org.safepathway.referral..",
            "org.safepathway.frontdoor..",
            "org.safepathway.due..",
            "org.safepathway.directory..",
            "org.safepathway.police..",
            "org.safepathway.specialist..",
            "org.safepathway.desk..",
            "org.safepathway.onboarding..",
            "org.safepathway.operating..",
            "org.safepathway.projections..",
            "org.safepathway.eventstore..",
            "org.safepathway.freetext..",
            "org.safepathway.kernel..",
            "org.safepathway.standalone..")
        // They speak to our own processes, databases and identity provider, and the one that sends
        // spans (CanariesTest) to the operator’s collector; to nobody else.
        .and()
        .haveNameNotMatching(
            ".*\\.standalone\\.part\\.OtherParts"
                + "|.*\\.operating\\.traces\\.TracesAutoConfiguration\\$Sent"
                + "|.*\\.onboarding\\.(Administration|KeycloakStaffAccounts)(\\$.*)?"
                + "|.*\\.projections\\.store\\.mongo\\.(Authority|Clients)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..",
            "java.rmi..",
            "javax.net..",
            "io.opentelemetry.exporter..",
            "jakarta.mail..",
            "org.springframework.mail..",
            "org.springframework.web.client..",
            "org.springframework.web.reactive.function.client..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(Socket|DatagramSocket|URLConnection|HttpURLConnection)"
                + "|java\\.nio\\.channels\\.(SocketChannel|DatagramChannel)")
        .check(Everything.classes());
  }

  /** No path of the API sends one, and only the specialists' side may note it. */
  @Test
  void noPathSendsOneAndPoliceHaveNotEvenTheNote() {
    try (Web web = Web.start(folder)) {
      JsonNode api = web.jsonAsNobody("/v3/api-docs");
      assertThat(api.path("paths").propertyNames())
          .isNotEmpty()
          .noneMatch(path -> NRM.matcher(path).find());
      assertThat(Schemas.propertiesUnder(api, "/specialist"))
          .filteredOn(name -> NRM.matcher(name).find())
          .containsExactly("nrmDiscussed");
      assertThat(Schemas.propertiesUnder(api, "/police"))
          .filteredOn(name -> NRM.matcher(name).find())
          .isEmpty();
      assertThat(
              web.post(
                      "officer.hale",
                      "/police/referrals",
                      web.referral("Nrm").put("nrmDiscussed", true))
                  .status())
          .isEqualTo(422);
    }
  }

  /** The note is a status fact: sealed as one, and opened under a consent to STATUS alone. */
  @Test
  void thatItWasDiscussedIsAStatusFact() {
    StatusFact discussed =
        new StatusFact(ImmigrationStatus.UNCERTAIN, null, null, null, null, null, true, null);
    assertThat(discussed.factClass()).isEqualTo(FactClass.STATUS);
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "discussed");
      Bench.done(
          bench.act(
              People.ASHA,
              "nrm-discussed",
              new AddFacts(
                  her.reference(),
                  bench.sealed(People.ASHA, "nrm-discussed", her.reference(), discussed))));
      var facts = Her.held(bench, People.ASHA, her.reference(), FactClass.STATUS);
      assertThat(Her.clear(Her.open(bench, People.ASHA, her.reference(), FactClass.STATUS)))
          .contains(discussed);

      Bench.done(
          bench.act(
              People.ASHA,
              "nrm-narrowed",
              new org.safepathway.referral.inside.Narrow(
                  her.reference(), Set.of(FactClass.STATUS))));
      assertThat(Her.open(bench, People.ASHA, her.reference(), FactClass.STATUS, facts))
          .isEqualTo(Her.shut());
    }
  }
}
