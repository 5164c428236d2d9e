package org.safepathway.specialist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.referral.ReferralState;
import org.safepathway.specialist.desk.cases.CaseAct;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A room is for its own kind of organisation, and a page for the roles that it names. */
@Tag("firewall")
class DoorTest extends OverHttp {

  private static final String CASE = "/specialist/referrals/{reference}/";

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void everyPageOfTheDeskSaysWhoItIsForAndStandsUnderSpecialist() {
    Map<String, Set<StaffRole>> found = rolesByPath(RequestMethod.GET);
    found.putAll(rolesByPath(RequestMethod.POST));

    assertThat(found).hasSizeGreaterThan(20);
    assertThat(found.keySet()).allMatch(path -> path.startsWith("/specialist/"));
    assertThat(found.values()).noneMatch(Set::isEmpty);
  }

  @Test
  void theTableOfActsAndTheAddressesAgreeOnWhoMayDoWhat() {
    Map<String, Set<StaffRole>> posts = rolesByPath(RequestMethod.POST);
    posts.remove("/specialist/overrides/{reference}/decision");
    assertThat(posts.remove("/specialist/requests")).containsExactly(StaffRole.MANAGER);
    for (String offers :
        List.of(
            "",
            "/{offer}/now",
            "/{offer}/funding",
            "/{offer}/description",
            "/{offer}/specialists",
            "/{offer}/end")) {
      assertThat(posts.remove("/specialist/offers" + offers)).containsExactly(StaffRole.MANAGER);
    }
    for (String staff : List.of("", "/change", "/invite", "/remove", "/sign-out")) {
      assertThat(posts.remove("/specialist/staff" + staff)).containsExactly(StaffRole.MANAGER);
    }
    assertThat(posts.remove("/specialist/services"))
        .containsExactlyInAnyOrder(StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER);

    assertThat(posts).hasSameSizeAs(CaseAct.values());
    for (CaseAct act : CaseAct.values()) {
      assertThat(posts.get(CASE + act.path())).as(act.name()).isEqualTo(act.roles());
    }
  }

  @Test
  void whoeverIsNoStaffOfAnOpenSpecialistGetsTheAnswerOfAPageThatDoesNotExist() {
    Held held = put(Held.in(ReferralState.RECEIVED).consent(FactClass.RISK));
    for (String person :
        List.of("officer.hale", "analyst.moor", "caseworker.gone", "somebody.else")) {
      Caller caller = api(person);
      String unknown = caller.get("/specialist/no-such-page").body();
      for (String path : rolesByPath(RequestMethod.GET).keySet()) {
        HttpResponse<String> answer = caller.get(filled(path, held.reference()));
        assertThat(answer.statusCode()).as(person + " " + path).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(unknown);
      }
      for (String path : rolesByPath(RequestMethod.POST).keySet()) {
        HttpResponse<String> answer = caller.post(filled(path, held.reference()), json("{}"));
        assertThat(answer.statusCode()).as(person + " " + path).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(unknown);
      }
    }
    assertThat(inside.sealed).isEmpty();
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void anotherOrganisationsCaseworkerGetsTheAnswerOfACaseThatDoesNotExistEverywhere() {
    Held held = put(Held.in(ReferralState.RECEIVED).consent(FactClass.RISK));
    Caller beth = api("caseworker.beth");
    String unknown = beth.get("/specialist/no-such-page").body();
    for (String path : rolesByPath(RequestMethod.GET).keySet()) {
      if (path.startsWith("/specialist/referrals/")) {
        assertThat(beth.get(filled(path, held.reference())).body()).as(path).isEqualTo(unknown);
      }
    }
    for (String path : rolesByPath(RequestMethod.POST).keySet()) {
      // A search of services is about no case.
      if (!path.equals("/specialist/services")) {
        assertThat(beth.post(filled(path, held.reference()), json("{}")).body())
            .as(path)
            .isEqualTo(unknown);
      }
    }
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void whoeverIsNotSignedInIsAskedToSignIn() {
    for (String path : rolesByPath(RequestMethod.GET).keySet()) {
      assertThat(Caller.api(port, null).get(filled(path, "x")).statusCode())
          .as(path)
          .isEqualTo(401);
    }
  }

  @Test
  void theMenuHasThePagesOfTheCallersRoles() {
    assertThat(menu("caseworker.asha"))
        .containsExactly("/specialist/referrals", "/specialist/services");
    assertThat(menu("duty.dipa"))
        .containsExactly("/specialist/referrals", "/specialist/overrides", "/specialist/services");
  }

  private List<String> menu(String person) {
    return browser(person)
        .html("/specialist/services")
        .select(".govuk-service-navigation__link")
        .eachAttr("href");
  }

  private Map<String, Set<StaffRole>> rolesByPath(RequestMethod method) {
    Map<String, Set<StaffRole>> roles = new TreeMap<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              boolean own =
                  handler
                      .getBeanType()
                      .getPackageName()
                      .startsWith("org.safepathway.specialist.desk");
              if (own && mapping.getMethodsCondition().getMethods().contains(method)) {
                AllowedTo allowed = handler.getBeanType().getAnnotation(AllowedTo.class);
                Set<StaffRole> who =
                    allowed == null ? Set.of() : Set.copyOf(Arrays.asList(allowed.value()));
                mapping.getPatternValues().forEach(path -> roles.put(path, who));
              }
            });
    return roles;
  }

  private static String filled(String path, String reference) {
    return path.replace("{reference}", reference).replace("{offer}", "amberwell-by-and-for");
  }
}
