package org.safepathway.keycloak;

import java.util.List;
import org.safepathway.directory.service.Network;

/**
 * What a password of real people must be: long, no name of ours, none that is known from a breach.
 * No rule says which signs it has, and none makes anybody change it.
 */
final class RealmPasswords {

  /**
   * The list of common passwords, which infra/denied-passwords makes; Keycloak looks for it in its
   * folder data/password-blacklists, and takes no realm without it.
   */
  static final String DENIED = "safe-pathway.txt";

  static final int SHORTEST = 15;
  static final int LONGEST = 128;

  /** What the column of Keycloak’s table has room for. */
  static final int ROOM = 2550;

  private RealmPasswords() {}

  /** Keycloak’s way to write it down. */
  static String policy(Network network, RealmSettings settings) {
    return String.join(
        " and ",
        List.of(
            "length(" + SHORTEST + ")",
            "maxLength(" + LONGEST + ")",
            "notUsername",
            "notContainsUsername",
            "notEmail",
            "passwordHistory(5)",
            "passwordBlacklist(" + DENIED + ")",
            "regexPattern(" + PasswordWords.noneIn(network, settings) + ")",
            // Argon2id, with Keycloak’s parameters: those of OWASP’s list.
            "hashAlgorithm(argon2)",
            // Whoever changes it says the old one first, however short ago they signed in.
            "maxAuthAge(0)"));
  }
}
