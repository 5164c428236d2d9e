package org.safepathway.keycloak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Staff;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;

/** What a realm must hold to. */
final class RealmRules {

  private RealmRules() {}

  static List<String> faults(Network network, RealmSettings settings, EnforcementBodies bodies) {
    List<String> faults = new ArrayList<>();
    Map<String, String> owners = new HashMap<>();
    for (Organisation organisation : network.organisations()) {
      String id = organisation.id().value();
      Set<String> domains = settings.domains().getOrDefault(id, Set.of());
      if (domains.isEmpty()) {
        faults.add(id + " has no e-mail domain");
      }
      for (String domain : domains) {
        fault(id, domain, owners, bodies, faults);
      }
    }
    settings.domains().keySet().stream()
        .filter(
            id -> network.organisations().stream().noneMatch(one -> one.id().value().equals(id)))
        .forEach(id -> faults.add(id + " has e-mail domains and is not in the network"));
    for (Staff staff : network.staff()) {
      String name = staff.person().value();
      // Keycloak writes every name in small letters, and our registry takes a name as it is
      // written.
      if (!name.equals(name.toLowerCase(Locale.ROOT))) {
        faults.add(name + " is not in small letters, and so could never sign in");
      }
    }
    if (!settings.demo()
        && RealmPasswords.policy(network, settings).length() > RealmPasswords.ROOM) {
      faults.add("there are more names that no password may contain than Keycloak has room for");
    }
    return faults;
  }

  private static void fault(
      String id,
      String domain,
      Map<String, String> owners,
      EnforcementBodies bodies,
      List<String> faults) {
    try {
      new EmailDomain(domain);
    } catch (IllegalArgumentException e) {
      faults.add(id + ": " + e.getMessage());
      return;
    }
    if (bodies.hasAddressIn(domain)) {
      faults.add(
          id + ": " + domain + " belongs to an enforcement body, which can have no part here");
    }
    String owner = owners.putIfAbsent(domain, id);
    if (owner != null) {
      faults.add(id + ": " + domain + " belongs to " + owner);
    }
  }
}
