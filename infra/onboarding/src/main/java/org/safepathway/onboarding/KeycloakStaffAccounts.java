package org.safepathway.onboarding;

import static org.safepathway.onboarding.Administration.part;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.onboarding.Onboarded.Reason;
import tools.jackson.databind.JsonNode;

/** The accounts in a Keycloak realm that {@code infra/realm} made. */
public final class KeycloakStaffAccounts implements StaffAccounts {

  private static final String UNITS = "/units/";
  private static final List<String> FIRST_ACTS = List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP");
  private static final Onboarded DONE = new Onboarded.Done();

  /** Whoever asked waits for it, and holds up others. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final Administration administration;
  private final EnforcementBodies bodies;

  /**
   * The accounts of a realm.
   *
   * @param bodies who can have no part, what the operator adds included
   */
  public KeycloakStaffAccounts(OnboardingSettings settings, EnforcementBodies bodies) {
    this.administration = new Administration(settings);
    this.bodies = bodies;
  }

  @Override
  public Onboarded invite(Invitation invitation) {
    Optional<Onboarded> refused = refusal(invitation);
    return refused.isPresent()
        ? refused.get()
        : administration.within(PATIENCE, () -> invited(invitation));
  }

  private Optional<Onboarded> refusal(Invitation invitation) {
    if (bodies.standsIn(invitation.email())
        || bodies.standsIn(invitation.person().value())
        || bodies.standsIn(invitation.name())) {
      return Optional.of(refused(Reason.ENFORCEMENT_BODY));
    }
    return smallLetters(invitation.person())
        ? Optional.empty()
        : Optional.of(refused(Reason.NAME_NOT_IN_SMALL_LETTERS));
  }

  private Onboarded invited(Invitation invitation) {
    Optional<JsonNode> organisation = organisation(invitation.organisation());
    if (organisation.isEmpty() || !organisation.get().path("enabled").asBoolean()) {
      return refused(Reason.NO_SUCH_ORGANISATION);
    }
    if (!domains(organisation.get()).contains(invitation.domain())) {
      return refused(Reason.NOT_ITS_DOMAIN);
    }
    Optional<String> unit = unit(invitation.organisation(), invitation.unit());
    if (invitation.unit() != null && unit.isEmpty()) {
      return refused(Reason.NO_SUCH_UNIT);
    }
    Optional<JsonNode> unused = unused(organisation.get(), invitation.person());
    if (unused.isPresent() && unused.get().path("email").asString("").equals(address(invitation))) {
      administration.send(
          "PUT", user(id(unused.get())) + "/execute-actions-email", FIRST_ACTS, 200, 204);
      return DONE;
    }
    // The first link went to a wrong address: what it opens is taken away.
    unused.ifPresent(known -> administration.send("DELETE", user(id(known)), null, 204, 404));
    HttpResponse<String> made =
        administration.send("POST", "/users", account(invitation), 201, 409);
    if (made.statusCode() != 201) {
      return refused(Reason.TAKEN);
    }
    String account = made.headers().firstValue("Location").orElse("").replaceFirst(".*/", "");
    join(account, id(organisation.get()), unit, invitation);
    return DONE;
  }

  /**
   * The account of somebody who was invited and has done nothing yet. Whoever has chosen a password
   * gets no other link: with one alone somebody who reads their mail could choose another.
   */
  private Optional<JsonNode> unused(JsonNode organisation, PersonId person) {
    return member(organisation, person)
        .map(account -> administration.get(user(account)))
        .filter(account -> account.path("enabled").asBoolean())
        .filter(KeycloakStaffAccounts::hasDoneNothing);
  }

  /** As Keycloak writes it. */
  private static String address(Invitation invitation) {
    return invitation.email().toLowerCase(Locale.ROOT);
  }

  private static boolean hasDoneNothing(JsonNode account) {
    return account
        .path("requiredActions")
        .valueStream()
        .map(action -> action.asString(""))
        .toList()
        .containsAll(FIRST_ACTS);
  }

  /** All of it or nothing: an account that nobody was told of would only wait to be taken. */
  private void join(
      String account, String organisation, Optional<String> unit, Invitation invitation) {
    try {
      administration.send("POST", "/organizations/" + organisation + "/members", account, 201, 204);
      unit.ifPresent(
          group -> administration.send("PUT", user(account) + "/groups/" + group, null, 204));
      administration.send(
          "POST",
          user(account) + "/role-mappings/realm",
          invitation.roles().stream().sorted().map(this::role).toList(),
          204);
      administration.send("PUT", user(account) + "/execute-actions-email", FIRST_ACTS, 200, 204);
    } catch (OnboardingFaultException e) {
      administration.within(
          PATIENCE, () -> administration.send("DELETE", user(account), null, 204, 404));
      throw e;
    }
  }

  @Override
  public Onboarded remove(OrganisationId organisation, PersonId person) {
    Optional<JsonNode> known = organisation(organisation);
    if (known.isEmpty()) {
      return refused(Reason.NO_SUCH_ORGANISATION);
    }
    Optional<String> account = member(known.get(), person);
    if (account.isEmpty()) {
      return refused(Reason.NOT_ITS_STAFF);
    }
    // The membership goes last: as long as it is there, a removal that broke off can be repeated.
    administration.send("PUT", user(account.get()), Map.of("enabled", false), 204);
    administration.send("POST", user(account.get()) + "/logout", null, 204);
    leaveUnits(account.get());
    administration.send(
        "DELETE", "/organizations/" + id(known.get()) + "/members/" + account.get(), null, 204);
    return DONE;
  }

  @Override
  public Onboarded place(OrganisationId organisation, PersonId person, @Nullable UnitId unit) {
    Optional<JsonNode> known = organisation(organisation);
    if (known.isEmpty()) {
      return refused(Reason.NO_SUCH_ORGANISATION);
    }
    Optional<String> account = member(known.get(), person);
    if (account.isEmpty()) {
      return refused(Reason.NOT_ITS_STAFF);
    }
    Optional<String> group = unit(organisation, unit);
    if (unit != null && group.isEmpty()) {
      return refused(Reason.NO_SUCH_UNIT);
    }
    leaveUnits(account.get());
    group.ifPresent(
        id -> administration.send("PUT", user(account.get()) + "/groups/" + id, null, 204));
    return DONE;
  }

  private void leaveUnits(String account) {
    for (JsonNode group : administration.get(user(account) + "/groups")) {
      if (group.path("path").asString("").startsWith(UNITS)) {
        administration.send("DELETE", user(account) + "/groups/" + id(group), null, 204);
      }
    }
  }

  private static Map<String, Object> account(Invitation invitation) {
    return Map.of(
        "username",
        invitation.person().value(),
        "email",
        invitation.email(),
        "emailVerified",
        false,
        "firstName",
        invitation.name(),
        "enabled",
        true,
        "requiredActions",
        FIRST_ACTS);
  }

  /** As it is at Keycloak, found by the id that is ours. */
  private Optional<JsonNode> organisation(OrganisationId organisation) {
    return administration
        .get("/organizations?q=" + part("organisation:" + organisation.value()))
        .valueStream()
        .filter(each -> each.path("alias").asString("").equals(organisation.value()))
        .findFirst()
        .map(each -> administration.get("/organizations/" + id(each)));
  }

  private static List<String> domains(JsonNode organisation) {
    return organisation
        .path("domains")
        .valueStream()
        .map(domain -> domain.path("name").asString(""))
        .toList();
  }

  private Optional<String> member(JsonNode organisation, PersonId person) {
    return administration
        .get("/users?exact=true&username=" + part(person.value()))
        .valueStream()
        .filter(each -> each.path("username").asString("").equals(person.value()))
        .map(KeycloakStaffAccounts::id)
        .filter(
            account ->
                administration.has("/organizations/" + id(organisation) + "/members/" + account))
        .findFirst();
  }

  private Optional<String> unit(OrganisationId organisation, @Nullable UnitId unit) {
    if (unit == null) {
      return Optional.empty();
    }
    String path = "/group-by-path" + UNITS + organisation.value() + "/" + part(unit.value());
    return administration.has(path) ? Optional.of(id(administration.get(path))) : Optional.empty();
  }

  private JsonNode role(StaffRole role) {
    return administration.get("/roles/" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static boolean smallLetters(PersonId person) {
    return person.value().equals(person.value().toLowerCase(Locale.ROOT));
  }

  private static String user(String account) {
    return "/users/" + account;
  }

  private static String id(JsonNode named) {
    return named.path("id").asString("");
  }

  private static Onboarded refused(Reason reason) {
    return new Onboarded.Refused(reason);
  }
}
