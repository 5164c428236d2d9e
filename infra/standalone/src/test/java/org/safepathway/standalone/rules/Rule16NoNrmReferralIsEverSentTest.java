package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** By what a class reaches another computer, or starts a program that does. */
  private static final Pattern CONNECTION =
      Pattern.compile(
          "java\\.(net\\.http|rmi)\\..*"
              + "|java\\.net\\.((Server|Datagram|Multicast)?Socket|(Http|Jar)?URLConnection)"
              + "|java\\.nio\\.channels\\..*(Socket|Datagram)Channel"
              + "|java\\.net\\.URL\\.open.*|java\\.lang\\.(Runtime\\.exec|ProcessBuilder).*"
              + "|javax\\.(naming|net)\\..*|jakarta\\.mail\\..*"
              + "|com\\.sun\\.net\\.httpserver\\..*"
              + "|com\\.mongodb\\..*|(io\\.axoniq|org\\.axonframework)\\.axonserver\\..*"
              + "|io\\.(grpc|netty)\\..*|reactor\\.netty\\..*|okhttp3\\..*|org\\.apache\\.hc\\..*"
              + "|io\\.opentelemetry\\.exporter\\..*"
              + "|org\\.springframework\\.(http\\.client|mail)\\..*"
              + "|org\\.springframework\\.web\\.(client|service|socket)\\..*"
              + "|org\\.springframework\\.web\\.reactive\\.function\\.client\\..*");

  /** Whose very job is a connection to our own. No desk is among them, and nobody else. */
  private static final List<String> CONNECTED =
      List.of(
          // The log and the commands, to our Axon Server.
          "axonserver.AxonServerCommands",
          "axonserver.AxonServerLog",
          "axonserver.BelievingCommandBus",
          // A desk’s process to the inside, and one part of the inside to another.
          "wire.HttpTransport",
          // The databases of the rooms, and of the positions in them.
          "deskprocess.DeskStores",
          "projections.positions.MongoPositions",
          "projections.store.mongo.Authority",
          "projections.store.mongo.Clients",
          "projections.store.mongo.Connections",
          "projections.store.mongo.Control",
          "projections.store.mongo.MongoReadStore",
          "projections.store.mongo.MongoReadStores",
          "projections.store.mongo.PerUser",
          "projections.store.mongo.ServerIdentity",
          "projections.store.mongo.ServerWay",
          "projections.store.mongo.Shape",
          // Asks at the start whether the police share a database server; sends nothing of hers.
          "standalone.PoliceServer",
          // Takes connections of desks and begins none.
          "standalone.wire.AddressedEndpoint",
          // Our identity provider: its keys and tokens, and the accounts of staff.
          "identity.signin.TokenEndpoint",
          "identity.signin.Tokens",
          "onboarding.Administration",
          "onboarding.KeycloakStaffAccounts",
          // Spans, to the operator’s collector; what is in them is CanariesTest’s.
          "operating.traces.TracesAutoConfiguration",
          // Programs of the operator, no part of a running desk: signing in as a browser does, and
          // infra/hsds-check.
          "identity.client.CodeFlow",
          "identity.client.Visit",
          "hsds.check.Publisher");

  /** On the class path of tests alone (TestingStaysInTestsTest), and journeys. */
  private static final Pattern NOT_OF_THE_APPLICATION =
      Pattern.compile("org\\.safepathway\\.(acceptance|axonserver\\.testing)\\..*");

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

  /** And nothing, of the inside or of a desk, can send anything anywhere, but for those named. */
  @Test
  void nothingOfTheInsideOrOfADeskCanReachAnotherComputer() {
    assertThat(
            Everything.classes().stream()
                .filter(type -> !NOT_OF_THE_APPLICATION.matcher(type.getName()).matches())
                .filter(Rule16NoNrmReferralIsEverSentTest::reachesOut)
                .map(type -> type.getName().replaceAll("^org\\.safepathway\\.|\\$.*", ""))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(CONNECTED);
  }

  private static boolean reachesOut(JavaClass type) {
    return Stream.concat(
            type.getDirectDependenciesFromSelf().stream()
                .map(one -> one.getTargetClass().getBaseComponentType().getName()),
            type.getMethodCallsFromSelf().stream().map(call -> call.getTarget().getFullName()))
        .anyMatch(name -> CONNECTION.matcher(name).matches());
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
