package org.safepathway.standalone.sizing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.UnitId;
import org.safepathway.eventstore.SqliteEvents;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Randomness;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.Write;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.safepathway.vault.FileKeyManagement;
import org.safepathway.vault.KeyStore;

/**
 * What rows take on the disk, indexes and half-filled pages included: files that the application
 * made, with its tables, filled with rows of the sizes of the sheet.
 */
final class OnDisk {

  private static final int REFERRALS = 400;
  private static final int DOCUMENTS = 2_000;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Path folder;
  // Ids only have to be as long and as scattered as real ones.
  private final Random random = new Random(7);

  OnDisk(Path folder) {
    this.folder = folder;
  }

  /** Bytes of {@code events.db} for each referral. */
  double events(List<Sheet.Row> rows, GoldenSizes golden) throws SQLException {
    Path file = folder.resolve("events.db");
    SqliteEvents.open(file).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO event (stream, sequence, type, event_id, at, payload_type, revision,"
                  + " payload, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        for (int referral = 0; referral < REFERRALS; referral++) {
          one(insert, rows, golden, referral);
        }
      }
      connection.commit();
    }
    return (double) size(file) / REFERRALS;
  }

  /** Counts that are no whole numbers come out right over all referrals. */
  private void one(PreparedStatement insert, List<Sheet.Row> rows, GoldenSizes golden, int referral)
      throws SQLException {
    String stream = "consent-" + hex(16) + "-organisation";
    int sequence = 0;
    for (Sheet.Row row : rows) {
      int times =
          (int) Math.floor(row.count() * (referral + 1)) - (int) Math.floor(row.count() * referral);
      byte[] payload = new byte[golden.bytes(row.source())];
      for (int i = 0; i < times; i++) {
        Object[] values = {
          stream,
          sequence++,
          "consent",
          hex(16) + "----",
          "2026-03-02T10:00:00.123Z",
          "org.safepathway.referral." + row.name(),
          "1",
          payload,
          new byte[2]
        };
        for (int place = 0; place < values.length; place++) {
          insert.setObject(place + 1, values[place]);
        }
        insert.executeUpdate();
      }
    }
  }

  /** Bytes of {@code vault.db} for each wrapped data key. */
  double keys() throws SQLException {
    Path file = folder.resolve("vault.db");
    new KeyStore(
            file,
            new FileKeyManagement(folder.resolve("masters"), Randomness.SECURE),
            Randomness.SECURE)
        .close();
    int rows = 20_000;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO wrapped_keys VALUES (?, 'SAFE_CONTACT', 'organisation', ?,"
                  + " 'organisation/organisation', 1772445600000000, ?)")) {
        for (int i = 0; i < rows; i++) {
          insert.setString(1, hex(16));
          insert.setString(2, i % 4 == 0 ? hex(16) : "");
          insert.setBytes(3, new byte[92]);
          insert.executeUpdate();
        }
      }
      connection.commit();
    }
    return (double) size(file) / rows;
  }

  /** Bytes of a force's database for each referral. */
  double policeRow(int body) throws IOException {
    return documents(
        "police",
        PoliceCollections.REFERRALS,
        body,
        reference ->
            PoliceCollections.keys(
                new PoliceReferral(
                    reference,
                    "SP-00000000",
                    new OfferId("organisation-offer"),
                    new PersonId("officer." + random.nextInt(9_000)),
                    new UnitId("unit-one"),
                    CoarseState.RECEIVED,
                    NOON,
                    NOON)));
  }

  /** Bytes of a service's database for each case, without its facts. */
  double caseRow(int body) throws IOException {
    return documents(
        "case",
        SpecialistCollections.CASES,
        body,
        reference ->
            SpecialistCollections.keys(
                new Case(
                    reference,
                    "SP-00000000",
                    new OfferId("organisation-offer"),
                    new OrganisationId("force"),
                    true,
                    ReferralState.ENGAGED,
                    Triage.B,
                    NOON.plusSeconds(random.nextInt(99_999_999)),
                    NOON,
                    NOON,
                    NOON,
                    false,
                    false,
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())));
  }

  /** Bytes of a service's database for the facts of each case. */
  double factsRow(int body) throws IOException {
    return documents("facts", SpecialistCollections.FACTS, body, reference -> List.of());
  }

  private interface Keys {
    List<Key> of(String reference);
  }

  private double documents(String name, DocumentCollection collection, int body, Keys keys)
      throws IOException {
    Path databases = folder.resolve(name);
    Files.createDirectories(databases);
    try (SqliteReadStores stores = SqliteReadStores.open(databases)) {
      ReadStore store = stores.open(new StoreName("org_sizing"));
      List<Write> writes = new ArrayList<>();
      for (int i = 0; i < DOCUMENTS; i++) {
        String reference = hex(32);
        writes.add(new Write.Put(reference, 1, keys.of(reference), "x".repeat(body)));
      }
      store.put(collection, writes);
    }
    return (double) size(databases.resolve("org_sizing.db")) / DOCUMENTS;
  }

  private String hex(int bytes) {
    byte[] id = new byte[bytes];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
