package org.safepathway.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.standalone.browser.RunningApplication;
import org.safepathway.standalone.engine.DataFolder;

/**
 * {@code infra/rebuild} rebuilds what there is; it never begins a directory of invented services.
 */
class ARebuildMakesNoDirectoryTest {

  @TempDir Path data;

  @Test
  void withoutADirectoryItEndsAndMakesNone() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream err = new PrintStream(said, true, UTF_8)) {
      assertThat(RebuildCommand.run(List.of(data.toString()), err, err)).isEqualTo(2);
    }
    assertThat(said.toString(UTF_8)).contains("directory.db");
    assertThat(Files.exists(new DataFolder(data).directory())).isFalse();
  }

  /** An empty log in the folder would stop the next start, and say nothing of what there is. */
  @Test
  void whereTheLogIsOnAnAxonServerItSaysHowAndMakesNone() throws Exception {
    RunningApplication.in(data).close();
    Path events = new DataFolder(data).events();
    Files.delete(events);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream err = new PrintStream(said, true, UTF_8)) {
      assertThat(RebuildCommand.run(List.of(data.toString()), err, err)).isEqualTo(2);
    }
    assertThat(said.toString(UTF_8)).contains("safe-pathway.rebuild=true");
    assertThat(Files.exists(events)).isFalse();
  }

  @Test
  void withOneItRebuilds() throws Exception {
    RunningApplication.in(data).close();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, UTF_8)) {
      assertThat(RebuildCommand.run(List.of(data.toString()), out, out))
          .as(said.toString(UTF_8))
          .isZero();
    }
  }
}
