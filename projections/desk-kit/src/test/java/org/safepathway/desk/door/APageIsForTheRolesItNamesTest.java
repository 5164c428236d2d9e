package org.safepathway.desk.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.door.Neighbourhood.ADA;
import static org.safepathway.desk.door.Neighbourhood.HALE;
import static org.safepathway.desk.door.Neighbourhood.MINA;
import static org.safepathway.desk.door.Neighbourhood.ROWAN_HOUSE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A door in the room of services, with a page on either side of it. */
@SpringBootTest(classes = APageIsForTheRolesItNamesTest.Desk.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@Tag("firewall")
class APageIsForTheRolesItNamesTest {

  private static final String CASES = "/services";
  private static final String ROTA = "/services/rota/today";
  private static final String FORGOTTEN = "/services/forgotten";
  private static final String HELP = "/help";

  private final StaffRegistry registry;
  private final MockMvcTester browser;

  @Autowired
  APageIsForTheRolesItNamesTest(StaffRegistry registry, WebApplicationContext desk) {
    this.registry = registry;
    browser = MockMvcTester.from(desk);
  }

  @BeforeEach
  void everybodyIsThere() {
    registry.replace(Neighbourhood.whole());
  }

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoHoldsTheRoleThatAPageNamesIsLetThrough() {
    assertThat(get(ADA, CASES)).hasStatusOk().hasBodyTextEqualTo("cases");
  }

  @Test
  void oneOfTheRolesThatAPageNamesIsEnough() {
    assertThat(get(MINA, ROTA)).hasStatusOk().hasBodyTextEqualTo("rota");
  }

  @Test
  void whoHoldsAnotherRoleIsRefused() {
    assertRefused(get(ADA, ROTA));
    assertRefused(get(MINA, CASES));
  }

  @Test
  void staffOfAnotherKindAreRefused() {
    assertRefused(get(HALE, CASES));
    assertRefused(get(HALE, ROTA));
  }

  @Test
  void aPageThatNamesNoRoleIsForNobody() {
    assertRefused(get(ADA, FORGOTTEN));
    assertRefused(get(MINA, FORGOTTEN));
  }

  @Test
  void aPageOutsideTheRoomIsNotTheDoorsBusiness() {
    assertThat(get(HALE, HELP)).hasStatusOk().hasBodyTextEqualTo("help");
  }

  @Test
  void onceAnOrganisationHasClosedNobodyOfItIsLetThrough() {
    registry.replace(registry.network().withClosed(ROWAN_HOUSE));

    assertRefused(get(ADA, CASES));
  }

  @Test
  void whoIsSignedInAndOnNobodysStaffIsRefused() {
    assertRefused(get(new PersonId("somebody.else"), CASES));
  }

  @ParameterizedTest
  @ValueSource(strings = {CASES, ROTA})
  void whoIsNotSignedInIsAskedToSignIn(String path) {
    assertAskedToSignIn(browser.get().uri(path).exchange());
    assertAskedToSignIn(
        get(
            new AnonymousAuthenticationToken(
                "key", ADA.value(), AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")),
            path));
    assertAskedToSignIn(
        get(UsernamePasswordAuthenticationToken.unauthenticated(ADA.value(), "a password"), path));
  }

  @Test
  void whoIsRefusedForTheirRoleIsNotedAndNotAtWhichPage(CapturedOutput output) {
    assertRefused(get(ADA, ROTA));

    assertThat(output.getAll())
        .contains("refused: ada.quill@rowan-house has not the role")
        .doesNotContain("rota", "MANAGER");
  }

  @Test
  void whoIsLetThroughIsNotNoted(CapturedOutput output) {
    assertThat(get(ADA, CASES)).hasStatusOk();

    assertThat(output.getAll()).doesNotContain("ada.quill");
  }

  private MvcTestResult get(PersonId person, String path) {
    return get(
        UsernamePasswordAuthenticationToken.authenticated(
            person.value(), null, AuthorityUtils.NO_AUTHORITIES),
        path);
  }

  private MvcTestResult get(Authentication authentication, String path) {
    SecurityContextHolder.getContext().setAuthentication(authentication);
    return browser.get().uri(path).exchange();
  }

  private static void assertRefused(MvcTestResult answer) {
    assertThat(answer).failure().hasCauseInstanceOf(AccessDeniedException.class);
  }

  private static void assertAskedToSignIn(MvcTestResult answer) {
    assertThat(answer)
        .failure()
        .hasCauseInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  /** The room of services. */
  @Configuration(proxyBeanMethods = false)
  @EnableWebMvc
  @Import({Cases.class, Rota.class, Forgotten.class, Help.class})
  static class Desk {

    @Bean
    StaffRegistry registry() {
      return new StaffRegistry(Neighbourhood.whole());
    }

    @Bean
    SignedInResolver resolver(StaffRegistry registry) {
      return authentication ->
          registry
              .staff(new PersonId(authentication.getName()))
              .map(staff -> Neighbourhood.signedIn(staff.person(), staff.organisation()));
    }

    @Bean
    WebMvcConfigurer door(
        ObjectProvider<Registry> registry, ObjectProvider<SignedInResolver> resolver) {
      return Door.before("/services", OrganisationKind.SPECIALIST, registry, resolver);
    }
  }

  @RestController
  @AllowedTo(StaffRole.CASEWORKER)
  static class Cases {
    @GetMapping(CASES)
    String page() {
      return "cases";
    }
  }

  @RestController
  @AllowedTo({StaffRole.OFFICER, StaffRole.DUTY_MANAGER})
  static class Rota {
    @GetMapping(ROTA)
    String page() {
      return "rota";
    }
  }

  @RestController
  static class Forgotten {
    @GetMapping(FORGOTTEN)
    String page() {
      return "forgotten";
    }
  }

  @RestController
  static class Help {
    @GetMapping(HELP)
    String page() {
      return "help";
    }
  }
}
