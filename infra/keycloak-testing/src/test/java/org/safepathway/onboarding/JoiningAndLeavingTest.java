package org.safepathway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.keycloak.testing.Administrator;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Mailbox;
import org.safepathway.keycloak.testing.OneTimeCode;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;
import org.safepathway.onboarding.Onboarded.Done;
import org.safepathway.onboarding.Onboarded.Reason;
import org.safepathway.onboarding.Onboarded.Refused;
import tools.jackson.databind.JsonNode;

/** In a realm as for real people. */
@Tag("keycloak")
@Tag("slow")
class JoiningAndLeavingTest {

  private static final Pattern LINK =
      Pattern.compile("http://127\\.0\\.0\\.1:\\d+/realms/strict/login-actions/[^\\s\"<>]+");
  private static final String PASSWORD = "three random words together";
  private static final OrganisationId AMBERWELL = new OrganisationId("amberwell");
  private static final OrganisationId FORCE = new OrganisationId("force");

  private final URI realm = RealKeycloak.shared().realm(Realms.STRICT);
  private final Administrator administrator = RealKeycloak.shared().administrator();
  private final Desk desk = new Desk(realm, Realms.STRICT_DESKS);
  private final StaffAccounts accounts =
      new KeycloakStaffAccounts(
          new OnboardingSettings(realm, Realms.SECRET), EnforcementBodies.builtIn());
  private final PersonId person = new PersonId("joining." + UUID.randomUUID());

  @Test
  void whoeverIsInvitedSetsUpAPasswordAndACodeAndIsInAndWhenRemovedIsOut() throws Exception {
    String link;
    try (Mailbox mailbox = new Mailbox(Realms.MAIL)) {
      assertThat(accounts.invite(invitation(AMBERWELL, "amberwell.example", null)))
          .isEqualTo(new Done());
      link = linkIn(mailbox.next());
    }
    Visitor visitor = new Visitor(desk.callback());
    String secret = setUp(visitor, URI.create(link));
    assertThat(asksForAPassword(URI.create(link))).as("the link is good once").isFalse();

    JsonNode claims = signedIn(secret);
    assertThat(claims.path("sub").asString()).isEqualTo(person.value());
    assertThat(claims.at("/org/amberwell/organisation/0").asString()).isEqualTo("amberwell");

    String account = administrator.user(Realms.STRICT, person.value());
    assertThat(sessions(account)).isPositive();
    assertThat(accounts.remove(AMBERWELL, person)).isEqualTo(new Done());

    assertThat(sessions(account)).isZero();
    JsonNode kept = administrator.get(Realms.STRICT + "/users/" + account);
    assertThat(kept.path("enabled").asBoolean(true)).isFalse();
    assertThat(kept.path("email").asString()).isEqualTo(person + "@amberwell.example");
    assertThat(organisations(account)).isEmpty();
    Page refused = new Visitor(desk.callback()).signIn(desk.signIn(), person.value(), PASSWORD);
    assertThat(refused.callback()).isEmpty();
    assertThat(refused.asksFor("otp")).isFalse();
    assertThat(accounts.remove(AMBERWELL, person)).isEqualTo(new Refused(Reason.NOT_ITS_STAFF));
    assertThat(accounts.invite(invitation(AMBERWELL, "amberwell.example", null)))
        .isEqualTo(new Refused(Reason.TAKEN));
  }

  @Test
  void aLostLinkIsSentAgainAsLongAsNobodyHasChosenAPassword() throws Exception {
    String first;
    String second;
    try (Mailbox mailbox = new Mailbox(Realms.MAIL)) {
      accounts.invite(invitation(AMBERWELL, "amberwell.example", null));
      first = linkIn(mailbox.next());
      assertThat(accounts.invite(invitation(FORCE, "force.example", null)))
          .as("nobody else’s staff")
          .isEqualTo(new Refused(Reason.TAKEN));
      assertThat(accounts.invite(invitation(AMBERWELL, "amberwell.example", null)))
          .isEqualTo(new Done());
      second = linkIn(mailbox.next());
    }
    assertThat(second).isNotEqualTo(first);
    setUp(new Visitor(desk.callback()), URI.create(second));

    assertThat(accounts.invite(invitation(AMBERWELL, "amberwell.example", null)))
        .as("a link alone would be another way to a password")
        .isEqualTo(new Refused(Reason.TAKEN));
  }

  @Test
  void aLinkThatWentToAWrongAddressOpensNothingOnceItIsSentToAnother() throws Exception {
    String wrong;
    String right;
    try (Mailbox mailbox = new Mailbox(Realms.MAIL)) {
      Invitation first =
          new Invitation(
              AMBERWELL,
              person,
              "Ann Joining",
              "wrong." + person + "@amberwell.example",
              Set.of(StaffRole.CASEWORKER),
              null);
      assertThat(accounts.invite(first)).isEqualTo(new Done());
      wrong = linkIn(mailbox.next());
      assertThat(accounts.invite(invitation(AMBERWELL, "amberwell.example", null)))
          .isEqualTo(new Done());
      right = linkIn(mailbox.next());
    }
    assertThat(asksForAPassword(URI.create(wrong))).isFalse();
    setUp(new Visitor(desk.callback()), URI.create(right));
  }

  @ParameterizedTest
  @CsvSource({
    "amberwell, kestrel-trust.example, NOT_ITS_DOMAIN",
    "amberwell, team.amberwell.example, NOT_ITS_DOMAIN",
    "amberwell, amberwell.example.org, NOT_ITS_DOMAIN",
    "amberwell, homeoffice.gov.uk, ENFORCEMENT_BODY",
    "amberwell, team.h0meoffice.gov.uk, ENFORCEMENT_BODY",
    "amberwell, visas.gov.uk, ENFORCEMENT_BODY",
    "nowhere, amberwell.example, NO_SUCH_ORGANISATION"
  })
  void whoeverHasTheWrongAddressIsNotInvited(String organisation, String domain, Reason why) {
    assertThat(accounts.invite(invitation(new OrganisationId(organisation), domain, null)))
        .isEqualTo(new Refused(why));
    assertThat(exists()).isFalse();
  }

  @Test
  void anAddressOfTwoIsNone() {
    Invitation two =
        new Invitation(
            AMBERWELL,
            person,
            "Ann",
            "a@elsewhere.example,b@amberwell.example",
            Set.of(StaffRole.CASEWORKER),
            null);

    assertThat(accounts.invite(two)).isEqualTo(new Refused(Reason.NOT_ITS_DOMAIN));
  }

  @Test
  void aNameThatWouldBeWrittenOtherwiseIsNotTaken() {
    Invitation capitals =
        new Invitation(
            AMBERWELL,
            new PersonId("Joining.Ann"),
            "Ann",
            "ann@amberwell.example",
            Set.of(StaffRole.CASEWORKER),
            null);

    assertThat(accounts.invite(capitals)).isEqualTo(new Refused(Reason.NAME_NOT_IN_SMALL_LETTERS));
  }

  @Test
  void anInvitationThatCannotBeSentLeavesNothing() {
    assertThatThrownBy(() -> accounts.invite(invitation(AMBERWELL, "amberwell.example", null)))
        .isInstanceOf(OnboardingFaultException.class)
        .hasMessageNotContaining(person.value());

    assertThat(exists()).isFalse();
  }

  @Test
  void anOfficerIsInAUnitAndMoves() throws Exception {
    try (Mailbox mailbox = new Mailbox(Realms.MAIL)) {
      assertThat(accounts.invite(invitation(FORCE, "force.example", "domestic-abuse-team")))
          .isEqualTo(new Done());
      assertThat(mailbox.next()).contains("force.example");
    }
    String account = administrator.user(Realms.STRICT, person.value());
    assertThat(units(account)).containsExactly("/units/force/domestic-abuse-team");

    UnitId other = new UnitId("response-birmingham");
    assertThat(accounts.place(FORCE, person, other)).isEqualTo(new Done());
    assertThat(units(account)).containsExactly("/units/force/response-birmingham");
    assertThat(accounts.place(FORCE, person, new UnitId("no-unit")))
        .isEqualTo(new Refused(Reason.NO_SUCH_UNIT));
    assertThat(accounts.place(AMBERWELL, person, null))
        .isEqualTo(new Refused(Reason.NOT_ITS_STAFF));
    assertThat(accounts.place(FORCE, person, null)).isEqualTo(new Done());
    assertThat(units(account)).isEmpty();
  }

  @Test
  void nobodyIsRemovedByAnotherOrganisation() throws Exception {
    try (Mailbox mailbox = new Mailbox(Realms.MAIL)) {
      accounts.invite(invitation(AMBERWELL, "amberwell.example", null));
      mailbox.next();
    }

    assertThat(accounts.remove(FORCE, person)).isEqualTo(new Refused(Reason.NOT_ITS_STAFF));
    assertThat(
            administrator
                .one(Realms.STRICT + "/users?exact=true&username=" + person)
                .path("enabled")
                .asBoolean())
        .isTrue();
  }

  private Invitation invitation(OrganisationId organisation, String domain, @Nullable String unit) {
    StaffRole role = organisation.equals(FORCE) ? StaffRole.OFFICER : StaffRole.CASEWORKER;
    return new Invitation(
        organisation,
        person,
        "Ann Joining",
        person + "@" + domain,
        Set.of(role),
        unit == null ? null : new UnitId(unit));
  }

  /** Follows the link, chooses a password, sets up the code, and gives its secret. */
  private static String setUp(Visitor visitor, URI link) {
    Page asked = visitor.visit(link);
    String on = asked.document().select("main a[href*=action-token]").attr("href");
    Page password = visitor.visit(asked.address().resolve(on));
    assertThat(password.asksFor("password-new")).isTrue();
    Page code =
        visitor.submit(password, Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
    assertThat(code.asksFor("totp")).isTrue();
    String secret = code.document().select("input[name=totpSecret]").attr("value");
    Page done =
        visitor.submit(
            code, Map.of("totp", OneTimeCode.at(Instant.now(), secret), "userLabel", "p"));
    assertThat(done.asksFor("totp")).isFalse();
    return secret;
  }

  private boolean asksForAPassword(URI link) {
    Visitor another = new Visitor(desk.callback());
    Page page = another.visit(link);
    String on = page.document().select("main a[href*=action-token]").attr("href");
    return !on.isEmpty() && another.visit(page.address().resolve(on)).asksFor("password-new");
  }

  private JsonNode signedIn(String secret) {
    Visitor visitor = new Visitor(desk.callback());
    Page asked = visitor.signIn(desk.signIn(), person.value(), PASSWORD);
    assertThat(asked.asksFor("otp")).isTrue();
    // The one of this moment was used to set it up.
    String next = OneTimeCode.at(Instant.now().plusSeconds(30), secret);
    Page in = visitor.submit(asked, Map.of("otp", next));
    return Desk.claims(desk.tokens(in).path("id_token").asString());
  }

  private static String linkIn(String mail) {
    Matcher link = LINK.matcher(mail.replace("=\n", "").replace("=3D", "="));
    assertThat(link.find()).as(mail).isTrue();
    return link.group();
  }

  private boolean exists() {
    return administrator.get(Realms.STRICT + "/users?exact=true&username=" + person).size() > 0;
  }

  private int sessions(String account) {
    return administrator.get(Realms.STRICT + "/users/" + account + "/sessions").size();
  }

  private List<String> units(String account) {
    return administrator
        .get(Realms.STRICT + "/users/" + account + "/groups")
        .valueStream()
        .map(group -> group.path("path").asString())
        .toList();
  }

  private List<String> organisations(String account) {
    return administrator
        .get(Realms.STRICT + "/organizations/members/" + account + "/organizations")
        .valueStream()
        .map(each -> each.path("alias").asString())
        .toList();
  }
}
