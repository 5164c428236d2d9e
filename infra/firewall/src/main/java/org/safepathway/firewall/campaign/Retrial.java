package org.safepathway.firewall.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.firewall.history.History;
import org.safepathway.firewall.history.Mode;

/**
 * Tries single histories again, in applications that never differed: once two do, every list of
 * theirs shows it, so they are thrown away.
 */
final class Retrial implements AutoCloseable {

  private final Path folder;
  private final Firewall.Settings settings;
  private final Mode mode;
  private @Nullable Pair pair;
  private int pairs;

  Retrial(Path folder, Firewall.Settings settings, Mode mode) {
    this.folder = folder;
    this.settings = settings;
    this.mode = mode;
  }

  /** The first difference that this history shows, or empty. */
  Optional<Divergence> of(History history) {
    Pair clean = pair;
    if (clean == null) {
      clean =
          new Pair(
              folder.resolve("pair-" + ++pairs),
              settings.classPath(),
              settings.flags(),
              new Coverage());
      clean.start();
      pair = clean;
    }
    Optional<Divergence> found = clean.run(List.of(history.on(clean.today())), mode, false);
    if (found.isPresent()) {
      close();
    }
    return found;
  }

  @Override
  public void close() {
    if (pair != null) {
      pair.close();
      pair = null;
    }
  }
}
