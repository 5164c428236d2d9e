package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the owner enters the folder in which everything is kept, whoever made it. */
@Tag("firewall")
class DataFolderTest {

  @TempDir Path folder;

  @Test
  void aFolderThatIsMadeIsItsOwnersAlone() throws IOException {
    Path made = new DataFolder(folder.resolve("one/data")).root();

    assertThat(permissions(made)).isEqualTo("rwx------");
  }

  /** The log is opened before anything else, and makes the folder for everybody to read. */
  @Test
  void aFolderThatOthersCouldEnterIsClosedToThem() throws IOException {
    Path open = Files.createDirectories(folder.resolve("data"));
    Files.createDirectory(open.resolve("logs"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    Path closed = new DataFolder(open).root();

    assertThat(permissions(closed)).isEqualTo("rwx------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
