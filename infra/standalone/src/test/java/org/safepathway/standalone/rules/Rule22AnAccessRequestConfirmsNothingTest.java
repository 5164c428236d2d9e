package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.acceptance.journey.Referral;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.journey.http.Ask;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.directory.requests.Asker;
import org.safepathway.standalone.browser.RunningApplication;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A perpetrator's access request never confirms that a referral exists (DOMAIN.md rule 22), and a
 * Victim Information Request is registered outside the ordinary view (rule 14): what is answered is
 * the same to the byte whether she was referred or not.
 */
@Tag("firewall")
class Rule22AnAccessRequestConfirmsNothingTest {

  private static final List<String> KEEPERS = List.of("supervisor.dunn", "manager.meera");

  @TempDir Path known;
  @TempDir Path unknown;

  @Test
  void withAndWithoutAReferralEveryAnswerIsTheSameToTheByte() {
    List<String> without = answers(unknown, false);
    List<String> with = answers(known, true);

    assertThat(without).hasSize(2 * (Asker.values().length + 1)).allMatch(one -> !one.isEmpty());
    assertThat(with).isEqualTo(without);
  }

  private static List<String> answers(Path data, boolean referred) {
    List<String> seen = new ArrayList<>();
    try (RunningApplication application = RunningApplication.in(data)) {
      URI address = URI.create(application.address());
      try (Api api = new Api(address, new DemoSignIn(address))) {
        if (referred) {
          refer(api);
        }
        for (String keeper : KEEPERS) {
          String path = keeper.startsWith("manager") ? "/specialist/requests" : "/police/requests";
          for (Asker asker : Asker.values()) {
            seen.add(seen(api.send(keeper, Ask.post(path, request(asker), "request-" + asker))));
          }
          seen.add(seen(api.send(keeper, Ask.get(path))));
        }
      }
    }
    return seen;
  }

  private static void refer(Api api) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Reply sent =
        api.send(
            "officer.hale",
            Ask.post("/police/referrals", Referral.ofRepository().body(today), "referral-of-hers"));
    assertThat(sent.status()).isEqualTo(201);
    String list = api.send("caseworker.asha", Ask.get("/specialist/referrals")).body();
    assertThat(JsonMapper.shared().readTree(list).path("referrals").size()).isEqualTo(1);
  }

  private static ObjectNode request(Asker asker) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("number", "REQ-2026-" + (asker.ordinal() + 1))
        .put("asker", asker.name())
        .put("receivedOn", "2026-01-12");
  }

  /** Everything but when it was. */
  private static String seen(Reply reply) {
    assertThat(reply.success()).as(reply.body()).isTrue();
    return reply.status()
        + " "
        + reply.type()
        + " "
        + reply.headers().stream().sorted().toList()
        + " "
        + reply.body().replaceAll("\"registeredAt\":\"[^\"]*\"", "\"registeredAt\":\"\"");
  }

  @Test
  void onlyACourtAndAnEnforcementBodyAreAnsweredOtherwise() {
    for (Asker asker : Asker.values()) {
      assertThat(asker.answer())
          .isEqualTo(
              switch (asker) {
                case COURT_ORDER ->
                    org.safepathway.directory.requests.GivenAnswer.PASSED_TO_LEGAL_ADVISER;
                case ENFORCEMENT_BODY -> org.safepathway.directory.requests.GivenAnswer.REFUSED;
                default ->
                    org.safepathway.directory.requests.GivenAnswer.NEITHER_CONFIRMED_NOR_DENIED;
              });
    }
  }

  /** It cannot look anything up: no class of the register knows anything that knows a victim. */
  @Test
  void nothingOfTheRegisterCanAskAboutAVictim() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "org.safepathway.directory.requests",
                "org.safepathway.desk.requests",
                "org.safepathway.police.desk.requests",
                "org.safepathway.specialist.desk.requests");
    assertThat(classes.size()).isGreaterThan(15);
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.safepathway.referral..",
            "org.safepathway.consent..",
            "org.safepathway.status..",
            "org.safepathway.vault..",
            "org.safepathway.frontdoor..",
            "org.safepathway.projections..",
            "org.safepathway.police.documents..",
            "org.safepathway.specialist.documents..",
            "org.safepathway.specialist.desk.cases..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.safepathway.kernel.VictimId")
        .check(classes);
  }
}
