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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safepathway.acceptance.canary.Canary;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;

/**
 * The keys of a running application, as a thief of its whole folder would have them, to look for
 * where they must not be.
 *
 * @param held the data keys of facts
 * @param faces the data keys of what only specialists see of offers
 * @param files the key files' content, each named as its file
 */
public record DataKeysOf(List<Held> held, List<DataKey> faces, List<Canary> files) {

  /**
   * A data key.
   *
   * @param key which
   * @param clear its bytes
   * @param wrapped its bytes as the key store has them
   */
  record Held(KeyId key, byte[] clear, byte[] wrapped) {}

  /** Those in a data folder now. */
  public static DataKeysOf folder(Path data) {
    FileKeyManagement masters =
        new FileKeyManagement(data.resolve("master-keys"), Randomness.SECURE);
    List<Held> held = new ArrayList<>();
    rows(
        data,
        "SELECT victim, class, recorded_by, scope, holder, wrapped FROM wrapped_keys",
        row -> {
          KeyId key =
              new KeyId(
                  new VictimId(row.getString(1)),
                  FactClass.valueOf(row.getString(2)),
                  new OrganisationId(row.getString(3)),
                  row.getString(4));
          KeyHolder holder = KeyHolder.labelled(row.getString(5));
          byte[] wrapped = row.getBytes(6);
          held.add(new Held(key, masters.unwrap(holder, wrapped, key.context(holder)), wrapped));
        });
    return new DataKeysOf(held, facesIn(data, masters), keyFiles(data));
  }

  private static List<DataKey> facesIn(Path data, KeyManagement masters) {
    List<DataKey> faces = new ArrayList<>();
    rows(
        data,
        "SELECT offer, organisation, request, wrapped FROM faces",
        row -> {
          FaceTable.Place place =
              new FaceTable.Place(
                  new OfferId(row.getString(1)),
                  new OrganisationId(row.getString(2)),
                  new RequestId(row.getString(3)));
          byte[] key = masters.unwrap(place.holder(), row.getBytes(4), place.name());
          faces.add(DataKey.of(key));
        });
    return faces;
  }

  private static List<Canary> keyFiles(Path data) {
    try (Stream<Path> paths = Files.walk(data)) {
      List<Canary> files = new ArrayList<>();
      for (Path path : paths.filter(one -> one.toString().endsWith(".key")).toList()) {
        files.add(Canary.key(path.getFileName().toString(), Files.readAllBytes(path)));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whose facts these are: a status fact among them has a key of its own. */
  public String victimOf(List<SealedFact> facts) {
    return held.stream()
        .filter(one -> facts.stream().anyMatch(f -> f.id().value().equals(one.key().scope())))
        .map(one -> one.key().victim().value())
        .findFirst()
        .orElseThrow();
  }

  /** Every data key in clear, each half for itself. */
  public List<Canary> inClear() {
    List<Canary> keys = new ArrayList<>();
    for (Held one : held) {
      DataKey key = DataKey.of(one.clear());
      keys.add(Canary.key("sealing key of " + one.key().factClass(), key.sealing()));
      keys.add(Canary.key("fingerprint key of " + one.key().factClass(), key.fingerprinting()));
    }
    for (DataKey face : faces) {
      keys.add(Canary.key("sealing key of a face", face.sealing()));
      keys.add(Canary.key("fingerprint key of a face", face.fingerprinting()));
    }
    return keys;
  }

  /**
   * The wraps of whoever is erased there: they are gone, too.
   *
   * @throws IllegalStateException if there are none
   */
  public List<Canary> destroyed(Path data) {
    Set<String> erased = new HashSet<>();
    rows(data, "SELECT victim FROM erasures", row -> erased.add(row.getString(1)));
    List<Canary> keys =
        held.stream()
            .filter(one -> erased.contains(one.key().victim().value()))
            .map(one -> Canary.key("wrapped key of " + one.key().factClass(), one.wrapped()))
            .toList();
    if (keys.isEmpty()) {
      throw new IllegalStateException("nobody was erased");
    }
    return keys;
  }

  private interface Row {
    void read(ResultSet row) throws SQLException, GeneralSecurityException;
  }

  private static void rows(Path data, String query, Row each) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("vault.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        each.read(rows);
      }
    } catch (SQLException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
