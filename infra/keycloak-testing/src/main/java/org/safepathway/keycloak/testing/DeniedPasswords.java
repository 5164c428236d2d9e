package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The list of common passwords without which Keycloak takes no realm as for real people. */
public final class DeniedPasswords {

  /** One that is on it: long, and without a name that belongs here. */
  public static final String ONE = "qwertyuiopasdfghjklzxcvbnm";

  private DeniedPasswords() {}

  /** Puts it where Keycloak looks for it. */
  static void into(Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve("data/password-blacklists"));
    Files.write(folder.resolve("safe-pathway.txt"), List.of(ONE, "aaaaaaaaaaaaaaaaaaaa"));
  }
}
