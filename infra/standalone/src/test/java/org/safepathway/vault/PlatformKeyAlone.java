package org.safepathway.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.VictimId;

/** The operator: has the whole data folder and of the master keys the platform's alone. */
public final class PlatformKeyAlone {

  private PlatformKeyAlone() {}

  /**
   * What came of trying each wrap.
   *
   * @param opened the classes of which a wrap gave way
   * @param shut the classes of which one did not
   */
  public record Tried(Set<FactClass> opened, Set<FactClass> shut) {}

  private record Wrap(KeyId key, byte[] wrapped) {}

  /** Removes the organisations' master keys; how many there were. */
  public static long removeAllOthers(Path masterKeys) {
    try (Stream<Path> files = Files.list(masterKeys)) {
      List<Path> others =
          files.filter(file -> file.getFileName().toString().startsWith("org_")).toList();
      for (Path other : others) {
        Files.delete(other);
      }
      return others.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tries to unwrap every wrap with the platform's master key, bound to whomever. */
  public static Tried tryEveryWrap(Path data) {
    Set<FactClass> opened = EnumSet.noneOf(FactClass.class);
    Set<FactClass> shut = EnumSet.noneOf(FactClass.class);
    for (Wrap wrap : wraps(data)) {
      boolean gaveWay = !unwrapped(data, wrap).isEmpty();
      (gaveWay ? opened : shut).add(wrap.key().factClass());
    }
    return new Tried(opened, shut);
  }

  /** Whether any data key that the platform's master unwraps opens the fact, bound to anything. */
  public static boolean opensWithAnyKeyOfThePlatform(Path data, SealedFact fact) {
    List<Wrap> wraps = wraps(data);
    Set<String> victims = new TreeSet<>();
    wraps.forEach(wrap -> victims.add(wrap.key().victim().value()));
    for (Wrap wrap : wraps) {
      for (byte[] clear : unwrapped(data, wrap)) {
        for (String victim : victims) {
          for (FactClass factClass : FactClass.values()) {
            if (opens(clear, new VictimId(victim), factClass, fact)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean opens(byte[] key, VictimId victim, FactClass factClass, SealedFact fact) {
    byte[] bound =
        Envelope.associatedData(victim, fact.id(), factClass, fact.recordedBy(), fact.supersedes());
    try {
      return Envelope.open(DataKey.of(key), fact.envelope(), bound).length > 0;
    } catch (GeneralSecurityException shut) {
      return false;
    }
  }

  /** The key in clear under each binding under which it gives way. */
  private static List<byte[]> unwrapped(Path data, Wrap wrap) {
    KeyHolder platform = new KeyHolder.Platform();
    FileKeyManagement masters =
        new FileKeyManagement(data.resolve("master-keys"), Randomness.SECURE);
    List<byte[]> clear = new ArrayList<>();
    for (KeyHolder bound : List.of(platform, wrap.key().recorder())) {
      try {
        clear.add(masters.unwrap(platform, wrap.wrapped(), wrap.key().context(bound)));
      } catch (GeneralSecurityException shut) {
        // Not under this binding.
      }
    }
    return clear;
  }

  private static List<Wrap> wraps(Path data) {
    List<Wrap> wraps = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("vault.db"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT victim, class, recorded_by, scope, wrapped FROM wrapped_keys")) {
      while (row.next()) {
        wraps.add(
            new Wrap(
                new KeyId(
                    new VictimId(row.getString(1)),
                    FactClass.valueOf(row.getString(2)),
                    new OrganisationId(row.getString(3)),
                    row.getString(4)),
                row.getBytes(5)));
      }
      return wraps;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
