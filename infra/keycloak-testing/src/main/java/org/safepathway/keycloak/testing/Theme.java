package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.safepathway.keycloak.RealmFile;

/** Puts the sign-in theme where Keycloak looks for themes. */
final class Theme {

  private Theme() {}

  static void into(Path repository, Path themes) throws IOException {
    Path theme = repository.resolve("infra/keycloak/target/classes/theme").resolve(RealmFile.THEME);
    Path to = themes.resolve(RealmFile.THEME);
    Files.walkFileTree(
        theme,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(theme.relativize(file));
            Files.createDirectories(java.util.Objects.requireNonNull(copy.getParent()));
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
