package org.safepathway.vault;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;

/**
 * The sealed faces of offers, one row for each time that something was said, each under a data key
 * of its own that the offering organisation’s master key wraps. Rows are added and never changed,
 * but for their wrap. Each method is part of its caller’s transaction.
 */
final class FaceTable {

  static final String DDL =
      """
      CREATE TABLE IF NOT EXISTS faces (
        number INTEGER PRIMARY KEY,
        offer TEXT NOT NULL,
        organisation TEXT NOT NULL,
        request TEXT NOT NULL,
        said_by TEXT NOT NULL,
        said_at INTEGER NOT NULL, -- microseconds since 1970
        wrapped BLOB NOT NULL,
        sealed BLOB NOT NULL,
        UNIQUE (offer, request)
      )
      """;

  private static final String COLUMNS =
      "SELECT offer, organisation, request, said_by, said_at, wrapped, sealed FROM faces";

  private final VaultFile file;
  private final KeyManagement masters;
  private final KnownHolders holders;

  FaceTable(VaultFile file, KeyManagement masters) {
    this.file = file;
    this.masters = masters;
    this.holders = new KnownHolders(file, masters);
  }

  /** What a face is bound to. */
  record Place(OfferId offer, OrganisationId organisation, RequestId request) {

    KeyHolder holder() {
      return new KeyHolder.Organisation(organisation);
    }

    /** Bytes that no two faces share. */
    byte[] name() {
      return Macs.message(
          "face/1", offer.value(), organisation.value(), request.value(), holder().label());
    }
  }

  /**
   * A face as it lies there.
   *
   * @param wrapped its data key
   * @param sealed the face
   */
  record Sealed(Place place, PersonId by, Instant at, byte[] wrapped, byte[] sealed) {

    private static Sealed read(ResultSet row) throws SQLException {
      return new Sealed(
          new Place(
              new OfferId(row.getString(1)),
              new OrganisationId(row.getString(2)),
              new RequestId(row.getString(3))),
          new PersonId(row.getString(4)),
          Instant.EPOCH.plus(row.getLong(5), ChronoUnit.MICROS),
          row.getBytes(6),
          row.getBytes(7));
    }
  }

  void add(Sealed face) throws SQLException {
    var unused =
        file.update(
            "INSERT INTO faces"
                + " (offer, organisation, request, said_by, said_at, wrapped, sealed)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
            face.place().offer().value(),
            face.place().organisation().value(),
            face.place().request().value(),
            face.by().value(),
            ChronoUnit.MICROS.between(Instant.EPOCH, face.at()),
            face.wrapped(),
            face.sealed());
  }

  @Nullable Sealed of(OfferId offer, RequestId request) throws SQLException {
    return file.first(
        Sealed::read, COLUMNS + " WHERE offer = ? AND request = ?", offer.value(), request.value());
  }

  /** The newest of each offer. */
  List<Sealed> newest() throws SQLException {
    return file.all(
        Sealed::read, COLUMNS + " WHERE number IN (SELECT max(number) FROM faces GROUP BY offer)");
  }

  /** All of an offer, newest first. */
  List<Sealed> of(OfferId offer) throws SQLException {
    return file.all(Sealed::read, COLUMNS + " WHERE offer = ? ORDER BY number DESC", offer.value());
  }

  byte[] wrapped(Place place, DataKey key) throws SQLException {
    holders.check(place.holder());
    return masters.wrap(place.holder(), key.bytes(), place.name());
  }

  /**
   * The data key of a face.
   *
   * @throws GeneralSecurityException if the organisation’s master key is gone, or it is no wrap
   */
  DataKey key(Sealed face) throws GeneralSecurityException {
    return DataKey.of(masters.unwrap(face.place().holder(), face.wrapped(), face.place().name()));
  }

  int deleteOf(KeyHolder holder) throws SQLException {
    return holder instanceof KeyHolder.Organisation(OrganisationId id)
        ? file.update("DELETE FROM faces WHERE organisation = ?", id.value())
        : 0;
  }

  /** Some in their order, after this number. */
  List<Numbered> some(long after, int limit) throws SQLException {
    return file.all(
        row -> new Numbered(row.getLong(8), Sealed.read(row)),
        COLUMNS.replace(" FROM", ", number FROM") + " WHERE number > ? ORDER BY number LIMIT ?",
        after,
        limit);
  }

  /** A face with its place in the order. */
  record Numbered(long number, Sealed face) {}

  /**
   * Wraps it again if it is under an older version of a master key; false if it is not, or if its
   * key is gone: that costs its organisation this face, and nobody else anything.
   */
  boolean wrapAgain(Sealed face) throws SQLException {
    if (masters.isNewest(face.place().holder(), face.wrapped())) {
      return false;
    }
    try {
      return file.update(
              "UPDATE faces SET wrapped = ? WHERE offer = ? AND request = ?",
              wrapped(face.place(), key(face)),
              face.place().offer().value(),
              face.place().request().value())
          == 1;
    } catch (GeneralSecurityException gone) {
      return false;
    }
  }

  private boolean opens(Sealed face) {
    try {
      var unused = key(face);
      return true;
    } catch (GeneralSecurityException gone) {
      return false;
    }
  }

  /** How many of this holder need an older version of the master key. */
  int needingOlder(KeyHolder holder) throws SQLException {
    int needed = 0;
    for (Sealed face : file.all(Sealed::read, COLUMNS)) {
      boolean older =
          face.place().holder().equals(holder) && !masters.isNewest(holder, face.wrapped());
      needed += older && opens(face) ? 1 : 0;
    }
    return needed;
  }
}
