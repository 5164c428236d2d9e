package org.safepathway.vault;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/** The table of wrapped data keys. Each method is part of its caller's transaction. */
final class WrappedKeys {

  private static final String PLACE =
      "victim = ? AND class = ? AND recorded_by = ? AND scope = ? AND holder = ?";
  private static final String COLUMNS = "victim, class, recorded_by, scope, holder, wrapped";

  private final VaultFile file;
  private final KeyManagement masters;
  private final KnownHolders holders;

  WrappedKeys(VaultFile file, KeyManagement masters) {
    this.file = file;
    this.masters = masters;
    this.holders = new KnownHolders(file, masters);
  }

  /** Who has sealed something and has no master key. */
  Set<KeyHolder> missing() throws SQLException {
    return holders.missing();
  }

  /**
   * A data key as one holder has it.
   *
   * @param id which
   * @param holder who
   * @param wrapped under the holder's master key
   */
  record Wrap(KeyId id, KeyHolder holder, byte[] wrapped) {

    private static Wrap read(ResultSet row) throws SQLException {
      KeyId id =
          new KeyId(
              new VictimId(row.getString(1)),
              FactClass.valueOf(row.getString(2)),
              new OrganisationId(row.getString(3)),
              row.getString(4));
      return new Wrap(id, KeyHolder.labelled(row.getString(5)), row.getBytes(6));
    }
  }

  @Nullable DataKey get(KeyId id, KeyHolder holder) throws SQLException {
    Wrap wrap = wrap(id, holder);
    return wrap == null ? null : unwrapped(wrap);
  }

  /** Of whoever has held it longest. */
  @Nullable DataKey ofAnybody(KeyId id) throws SQLException {
    return file.first(
        row -> unwrapped(Wrap.read(row)),
        "SELECT "
            + COLUMNS
            + " FROM wrapped_keys WHERE victim = ? AND class = ?"
            + " AND recorded_by = ? AND scope = ? ORDER BY held_since, holder LIMIT 1",
        id.victim().value(),
        id.factClass().name(),
        id.recordedBy().value(),
        id.scope());
  }

  void add(KeyId id, KeyHolder holder, DataKey key, Instant since) throws SQLException {
    var unused =
        file.update(
            "INSERT INTO wrapped_keys"
                + " (victim, class, recorded_by, scope, holder, wrapped, held_since)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
            with(place(id, holder), wrapped(id, holder, key), micros(since)));
  }

  int delete(VictimId victim) throws SQLException {
    return file.update("DELETE FROM wrapped_keys WHERE victim = ?", victim.value());
  }

  int deleteOfErased() throws SQLException {
    return file.update("DELETE FROM wrapped_keys WHERE victim IN (SELECT victim FROM erasures)");
  }

  int deleteStatus(VictimId victim, KeyHolder holder, Instant until) throws SQLException {
    return file.update(
        "DELETE FROM wrapped_keys"
            + " WHERE victim = ? AND class = ? AND holder = ? AND held_since <= ?",
        victim.value(),
        FactClass.STATUS.name(),
        holder.label(),
        micros(until));
  }

  int deleteOf(KeyHolder holder) throws SQLException {
    return file.update("DELETE FROM wrapped_keys WHERE holder = ?", holder.label());
  }

  /** Some wraps in their order, after this one or from the first. */
  List<Wrap> some(@Nullable Wrap after, int limit) throws SQLException {
    Object[] place =
        after == null ? new Object[] {"", "", "", "", ""} : place(after.id(), after.holder());
    return file.all(
        Wrap::read,
        "SELECT "
            + COLUMNS
            + " FROM wrapped_keys"
            + " WHERE (victim, class, recorded_by, scope, holder) > (?, ?, ?, ?, ?)"
            + " ORDER BY victim, class, recorded_by, scope, holder LIMIT ?",
        with(place, limit));
  }

  /** All wraps of a holder. */
  List<Wrap> of(KeyHolder holder) throws SQLException {
    return file.all(
        Wrap::read, "SELECT " + COLUMNS + " FROM wrapped_keys WHERE holder = ?", holder.label());
  }

  /**
   * Wraps it again under the newest master key; false if that is so already, if it is gone, or if
   * its holder's master key is missing.
   */
  boolean wrapAgain(KeyId id, KeyHolder holder) throws SQLException {
    Wrap wrap = wrap(id, holder);
    if (wrap == null
        || masters.isNewest(holder, wrap.wrapped())
        || !masters.holders().contains(holder)) {
      return false;
    }
    List<Object> values = new ArrayList<>(List.of(wrapped(id, holder, unwrapped(wrap))));
    values.addAll(Arrays.asList(place(id, holder)));
    return file.update("UPDATE wrapped_keys SET wrapped = ? WHERE " + PLACE, values.toArray()) == 1;
  }

  private @Nullable Wrap wrap(KeyId id, KeyHolder holder) throws SQLException {
    return file.first(
        Wrap::read, "SELECT " + COLUMNS + " FROM wrapped_keys WHERE " + PLACE, place(id, holder));
  }

  private DataKey unwrapped(Wrap wrap) {
    try {
      byte[] context = wrap.id().context(wrap.holder());
      return DataKey.of(masters.unwrap(wrap.holder(), wrap.wrapped(), context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a data key cannot be unwrapped", e);
    }
  }

  private byte[] wrapped(KeyId id, KeyHolder holder, DataKey key) throws SQLException {
    holders.check(holder);
    return masters.wrap(holder, key.bytes(), id.context(holder));
  }

  private static Object[] place(KeyId id, KeyHolder holder) {
    return new Object[] {
      id.victim().value(),
      id.factClass().name(),
      id.recordedBy().value(),
      id.scope(),
      holder.label()
    };
  }

  private static Object[] with(Object[] values, Object... more) {
    Object[] all = Arrays.copyOf(values, values.length + more.length);
    System.arraycopy(more, 0, all, values.length, more.length);
    return all;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
