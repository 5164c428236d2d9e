package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A network of one force and one specialist, as text in which a test breaks one thing. */
final class SmallNetwork {

  private static final String JSON =
      """
      {
        "organisations": [
          { "id": "force", "name": "Force", "kind": "POLICE", "units": [ { "id": "team", "name": "Team" } ] },
          { "id": "rowan", "name": "Rowan", "kind": "SPECIALIST", "byAndFor": true }
        ],
        "staff": [
          { "person": "officer", "organisation": "force", "name": "O", "roles": ["OFFICER"], "unit": "team" },
          { "person": "worker", "organisation": "rowan", "name": "W", "roles": ["CASEWORKER"] }
        ],
        "offers": [
          { "id": "rowan-refuge", "organisation": "rowan", "name": "Refuge", "kind": "REFUGE",
            "description": "Rooms.", "areas": ["DUDLEY"], "languages": ["ENGLISH"],
            "needs": ["SAFE_ACCOMMODATION"], "hours": "Always", "intake": "OPEN" }
        ]
      }
      """;

  private SmallNetwork() {}

  static Network whole() {
    return NetworkFile.decode(JSON.getBytes(StandardCharsets.UTF_8));
  }

  /** The text once {@code what} has been replaced, which must be there exactly once. */
  static String text(String what, String by) {
    if (JSON.split(Pattern.quote(what), -1).length != 2) {
      throw new IllegalArgumentException("not there exactly once: " + what);
    }
    return JSON.replace(what, by);
  }

  /** The faults once {@code what} has been replaced, which must be there exactly once. */
  static List<NetworkFault> faultsWith(String what, String by) {
    byte[] broken = text(what, by).getBytes(StandardCharsets.UTF_8);
    return catchThrowableOfType(NetworkFaultException.class, () -> NetworkFile.decode(broken))
        .faults();
  }
}
