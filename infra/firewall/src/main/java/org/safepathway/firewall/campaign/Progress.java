package org.safepathway.firewall.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepathway.firewall.history.Mode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a campaign is, so that one that was ended goes on later: of the same code, or it would
 * prove nothing of either.
 *
 * @param code what is played, as a digest
 * @param seed of the first history
 * @param histories how many in all
 * @param batch how many are played at the same time of day
 * @param disturbEvery after so many batches the applications are killed or rebuilt
 * @param phases how far each mode is
 */
record Progress(
    String code, long seed, int histories, int batch, int disturbEvery, Map<Mode, Phase> phases) {

  /** Copies the map. */
  Progress {
    phases = Map.copyOf(phases);
  }

  /**
   * How far a mode is.
   *
   * @param batches how many batches were played
   * @param coverage where they have been
   */
  record Phase(int batches, Coverage.Counts coverage) {

    /** Of a mode that begins. */
    static final Phase BEGUN = new Phase(0, new Coverage().counts());
  }

  /** Of a campaign that begins. */
  static Progress begun(Firewall.Settings settings) {
    return new Progress(
        code(settings.classPath()),
        settings.seed(),
        settings.histories(),
        settings.batch(),
        settings.disturbEvery(),
        Map.of());
  }

  /**
   * Of one that was ended, or of one that begins.
   *
   * @throws IllegalStateException if that was another campaign, or one of other code
   */
  static Progress of(Firewall.Settings settings) {
    Progress begun = begun(settings);
    Optional<Path> file = settings.progress().filter(Files::exists);
    if (file.isEmpty()) {
      return begun;
    }
    try {
      Progress before =
          JsonMapper.shared().readValue(Files.readAllBytes(file.get()), Progress.class);
      if (!before.with(Map.of()).equals(begun)) {
        throw new IllegalStateException(
            file.get() + " is of other code or of another campaign: begin anew, in another file");
      }
      return before;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far a mode is. */
  Phase of(Mode mode) {
    return phases.getOrDefault(mode, Phase.BEGUN);
  }

  /** The same campaign, one mode of it further on. */
  Progress with(Mode mode, Phase now) {
    Map<Mode, Phase> all = new EnumMap<>(Mode.class);
    all.putAll(phases);
    all.put(mode, now);
    return with(all);
  }

  private Progress with(Map<Mode, Phase> all) {
    return new Progress(code, seed, histories, batch, disturbEvery, all);
  }

  /** Keeps it in a file, as a whole or not at all. */
  void keep(Path file) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(fresh, JsonMapper.shared().writeValueAsBytes(this));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By what is in all of it. */
  private static String code(String classPath) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : classPath.split(java.io.File.pathSeparator)) {
        Path at = Path.of(part);
        if (Files.isDirectory(at)) {
          try (Stream<Path> all = Files.walk(at)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
              digest.update(at.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
              digest.update(Files.readAllBytes(file));
            }
          }
        } else if (Files.exists(at)) {
          digest.update(Files.readAllBytes(at));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
