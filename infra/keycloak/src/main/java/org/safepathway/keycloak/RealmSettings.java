package org.safepathway.keycloak;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.service.Network;

/**
 * What a realm needs to be told besides the network.
 *
 * @param realm its name, the last part of the issuer's address
 * @param demo whether people are invented: they are in the realm with a public password and without
 *     a second factor
 * @param desks where browsers reach the desks, without a path; null for any port of this machine,
 *     in a demo only
 * @param called where Keycloak reaches the desks, to say that a session has ended; like {@code
 *     desks}, from which it differs where Keycloak does not come by the way of browsers; null for
 *     nowhere, in a demo only: a session at a desk then ends by itself
 * @param domains the e-mail domains of each organisation, by its id
 */
public record RealmSettings(
    String realm,
    boolean demo,
    @Nullable URI desks,
    @Nullable URI called,
    Map<String, Set<String>> domains) {

  /** The name of the realm if nobody chose another one. */
  public static final String REALM = "safe-pathway";

  /**
   * Copies the domains.
   *
   * @throws IllegalArgumentException if the address of the desks has a path, can be read on its way
   *     by others, or is missing outside a demo
   */
  public RealmSettings {
    Map<String, Set<String>> sorted = new TreeMap<>();
    domains.forEach((organisation, ours) -> sorted.put(organisation, new TreeSet<>(ours)));
    domains = sorted;
    if (!realm.matches("[a-z][a-z0-9-]{1,39}")) {
      throw new IllegalArgumentException("a realm is named in small letters, as in safe-pathway");
    }
    if (desks == null ? !demo : !usable(desks)) {
      throw new IllegalArgumentException(
          "the address of the desks looks like https://desks.example, without a path");
    }
    if (called == null ? !demo : !usable(called)) {
      throw new IllegalArgumentException(
          "where Keycloak calls the desks looks like https://desks.example:8443, without a path");
    }
  }

  /** Keycloak reaches the desks where browsers do. */
  public RealmSettings(
      String realm, boolean demo, @Nullable URI desks, Map<String, Set<String>> domains) {
    this(realm, demo, desks, desks, domains);
  }

  /** A demo on any port of this machine, in which each organisation has a domain of its own. */
  public static RealmSettings demo(Network network) {
    Map<String, Set<String>> domains = new TreeMap<>();
    for (Organisation organisation : network.organisations()) {
      domains.put(organisation.id().value(), Set.of(organisation.id() + ".example"));
    }
    return new RealmSettings(REALM, true, null, domains);
  }

  private static boolean usable(URI desks) {
    return desks.getHost() != null
        && desks.getRawPath().isEmpty()
        && desks.getRawQuery() == null
        && ("https".equals(desks.getScheme()) || onThisMachine(desks.getHost()));
  }

  private static boolean onThisMachine(String host) {
    try {
      return host.matches("[0-9.]+") && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
