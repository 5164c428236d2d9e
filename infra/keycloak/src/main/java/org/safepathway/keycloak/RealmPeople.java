package org.safepathway.keycloak;

import static org.safepathway.keycloak.Json.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Staff;
import org.safepathway.directory.service.Network;

/**
 * The organisations, their units as groups, and in a demo the people. Outside a demo a realm begins
 * without people: each is invited.
 */
final class RealmPeople {

  private static final String PASSWORD = "demo-only";
  private static final String UNITS = "units";

  private final Network network;
  private final RealmSettings settings;

  RealmPeople(Network network, RealmSettings settings) {
    this.network = network;
    this.settings = settings;
  }

  /**
   * Keycloak gives each an id of its own, which is one of its whole server and not of a realm; ours
   * is an attribute, and the tokens carry it.
   */
  List<Object> organisations() {
    return network.organisations().stream()
        .<Object>map(
            organisation ->
                object(
                    "name", organisation.name(),
                    "alias", organisation.id().value(),
                    "enabled", organisation.open(),
                    "attributes", object("organisation", List.of(organisation.id().value())),
                    "domains", domains(organisation),
                    "members", members(organisation)))
        .toList();
  }

  private List<Object> domains(Organisation organisation) {
    return settings.domains().getOrDefault(organisation.id().value(), Set.of()).stream()
        .<Object>map(domain -> object("name", domain, "verified", true))
        .toList();
  }

  private List<Object> members(Organisation organisation) {
    return people().stream()
        .filter(staff -> staff.organisation().equals(organisation.id()))
        .<Object>map(
            staff -> object("username", staff.person().value(), "membershipType", "UNMANAGED"))
        .toList();
  }

  /** Below one of ours: Keycloak keeps a group of its own under the id of each organisation. */
  List<Object> groups() {
    List<Object> forces =
        network.organisations().stream()
            .filter(organisation -> !organisation.units().isEmpty())
            .<Object>map(
                organisation ->
                    object(
                        "name",
                        organisation.id().value(),
                        "subGroups",
                        organisation.units().stream()
                            .map(unit -> object("name", unit.id().value()))
                            .toList()))
            .toList();
    return List.of(object("name", UNITS, "subGroups", forces));
  }

  List<Object> users() {
    List<Object> users = new ArrayList<>();
    people().forEach(staff -> users.add(user(staff)));
    users.add(
        object(
            "username",
            "service-account-" + RealmClients.ONBOARDING,
            "enabled",
            true,
            "serviceAccountClientId",
            RealmClients.ONBOARDING,
            "clientRoles",
            object(
                "realm-management",
                List.of("manage-users", "manage-organizations", "view-realm"))));
    return users;
  }

  private Map<String, Object> user(Staff staff) {
    String domain =
        settings.domains().getOrDefault(staff.organisation().value(), Set.of()).iterator().next();
    return object(
        "username",
        staff.person().value(),
        "enabled",
        true,
        "email",
        staff.person() + "@" + domain,
        "emailVerified",
        true,
        "firstName",
        staff.name(),
        "credentials",
        List.of(object("type", "password", "value", PASSWORD)),
        "realmRoles",
        staff.roles().stream().sorted(Comparator.naturalOrder()).map(RealmFile::name).toList(),
        "groups",
        staff.unit() == null
            ? List.of()
            : List.of("/" + UNITS + "/" + staff.organisation() + "/" + staff.unit()));
  }

  private List<Staff> people() {
    return settings.demo() ? network.staff() : List.of();
  }
}
