package org.safepathway.keycloak.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.keycloak.RealmFile;
import org.safepathway.keycloak.RealmSettings;

/** The realms that the tests' Keycloak has: both of the demo network. */
public final class Realms {

  /** The demo's, as it is committed. */
  public static final String DEMO = RealmSettings.REALM;

  /** One as for real people: without anybody, and strict. */
  public static final String STRICT = "strict";

  /** Where the desks of the strict realm would be. */
  public static final URI STRICT_DESKS = URI.create("http://127.0.0.1:8099");

  /** The port to which the strict realm's mail goes. */
  public static final int MAIL = 8098;

  /** The secret of every client that has one. */
  public static final String SECRET = "for-tests-only";

  private Realms() {}

  static Map<String, String> files() {
    Network network = NetworkFile.demo();
    RealmSettings demo = RealmSettings.demo(network);
    RealmSettings strict = new RealmSettings(STRICT, false, STRICT_DESKS, demo.domains());
    Map<String, String> files = new TreeMap<>();
    files.put(DEMO, json(network, demo));
    files.put(STRICT, json(network, strict));
    return files;
  }

  private static String json(Network network, RealmSettings settings) {
    return RealmFile.of(network, settings, EnforcementBodies.builtIn()).json();
  }

  /** What stands in for the names of secrets in the files. */
  static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    for (String client : List.of("", "_POLICE", "_SPECIALIST", "_CONSORTIUM", "_REGISTRAR")) {
      environment.put("SAFE_PATHWAY_DESK" + client + "_CLIENT_SECRET", SECRET);
    }
    environment.putAll(
        Map.of(
            "SAFE_PATHWAY_ONBOARDING_CLIENT_SECRET", SECRET,
            "SAFE_PATHWAY_SMTP_HOST", "127.0.0.1",
            "SAFE_PATHWAY_SMTP_PORT", String.valueOf(MAIL),
            "SAFE_PATHWAY_SMTP_FROM", "sign-in@safe-pathway.example",
            "SAFE_PATHWAY_SMTP_STARTTLS", "false"));
    return environment;
  }
}
