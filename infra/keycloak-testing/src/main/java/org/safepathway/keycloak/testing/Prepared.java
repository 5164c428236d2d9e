package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Keycloak that is built for its database and a database with the realms in it. Both are made
 * once and kept: making them takes longer than any start from them.
 */
final class Prepared {

  private static final String[] BUILD = {
    "build", "--db=dev-file", "--cache=local", "--health-enabled=false", "--metrics-enabled=false"
  };

  private final Distribution distribution;

  Prepared(Distribution distribution) {
    this.distribution = distribution;
  }

  /** Copies the database with these realms to where one Keycloak may write in it. */
  void database(Map<String, String> realms, Path to) throws IOException, InterruptedException {
    Files.createDirectories(distribution.kept());
    try (FileChannel channel =
            FileChannel.open(
                distribution.kept().resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock alone = channel.lock()) {
      if (alone.isValid()) {
        DeniedPasswords.into(distribution.home());
        build();
        copy(imported(realms), to);
      }
    }
  }

  private void build() throws IOException, InterruptedException {
    Path done = distribution.kept().resolve("built");
    if (!Files.exists(done)) {
      distribution.run(distribution.kept().resolve("build.said"), Map.of(), BUILD);
      Files.createFile(done);
    }
  }

  private Path imported(Map<String, String> realms) throws IOException, InterruptedException {
    Path database = distribution.kept().resolve(digest(realms));
    if (Files.exists(database)) {
      return database;
    }
    Path making = Files.createTempDirectory(distribution.kept(), "making");
    Path files = Files.createDirectory(making.resolve("realms"));
    for (Map.Entry<String, String> realm : realms.entrySet()) {
      Files.writeString(files.resolve(realm.getKey() + "-realm.json"), realm.getValue());
    }
    Path made = Files.createDirectory(making.resolve("database"));
    distribution.run(
        distribution.kept().resolve("import.said"),
        Realms.environment(),
        "import",
        "--optimized",
        "--dir=" + files,
        "--db-url=" + url(made));
    // A server makes an administrator by itself only where it makes everything.
    distribution.run(
        distribution.kept().resolve("administrator.said"),
        Map.of("ADMINISTRATOR_PASSWORD", Administrator.PASSWORD),
        "bootstrap-admin",
        "user",
        "--optimized",
        "--username=" + Administrator.NAME,
        "--password:env=ADMINISTRATOR_PASSWORD",
        "--db-url=" + url(made));
    Files.move(made, database);
    return database;
  }

  /** The address of a database in a folder. */
  static String url(Path folder) {
    return "jdbc:h2:file:"
        + folder.resolve("keycloak")
        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE";
  }

  private static String digest(Map<String, String> realms) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      realms.forEach((name, json) -> digest.update((name + json).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    }
  }
}
