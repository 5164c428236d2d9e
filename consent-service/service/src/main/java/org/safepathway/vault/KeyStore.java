package org.safepathway.vault;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.VictimId;

/**
 * The data keys, wrapped, in one SQLite file: as durable as the events (a key is on disk before the
 * fact that it seals can be acknowledged). Nothing is cached, so a destroyed key is gone at once.
 *
 * <p>Erased victims are remembered beside the keys and in a list apart from them, and erased again
 * at each start: an older copy of this file brings nobody back (decision 0008).
 */
public final class KeyStore implements AutoCloseable {

  private final ErasureList erasures;
  private final VaultFile file;
  private final WrappedKeys keys;
  private final Randomness randomness;

  /** Opens the file, made if missing, with the list of erasures beside it. */
  public KeyStore(Path file, KeyManagement masters, Randomness randomness) {
    this(file, masters, new ErasureList(file.resolveSibling("erasures.list")), randomness);
  }

  /**
   * Opens the file, made if missing, and applies the list of erasures again.
   *
   * @param randomness where new data keys come from
   * @throws IllegalStateException if it cannot be opened
   * @throws MissingMasterKeyException if the platform’s master key has wrapped something and is not
   *     there: nothing could be served
   */
  public KeyStore(Path file, KeyManagement masters, ErasureList erasures, Randomness randomness) {
    this.erasures = erasures;
    this.randomness = randomness;
    this.file = new VaultFile(file);
    this.keys = new WrappedKeys(this.file, masters);
    try {
      if (missing().contains(new KeyHolder.Platform())) {
        throw new MissingMasterKeyException(new KeyHolder.Platform());
      }
      eraseAgain();
    } catch (RuntimeException e) {
      this.file.close();
      throw e;
    }
  }

  /**
   * Who has sealed something and has no master key: what they hold does not open, and nothing more
   * is sealed for them until it is put back.
   */
  public Set<KeyHolder> missing() {
    return file.run(keys::missing);
  }

  /** What the list knows the file learns, and the other way round. */
  private void eraseAgain() {
    Set<VictimId> listed = erasures.victims();
    int destroyed =
        file.inTransaction(
            () -> {
              for (VictimId victim : listed) {
                remember(victim);
              }
              return keys.deleteOfErased();
            });
    if (destroyed > 0) {
      file.emptyJournal();
    }
    erased().stream().filter(victim -> !listed.contains(victim)).forEach(erasures::add);
  }

  /**
   * The keys to seal with, made where the recording organisation holds none; on disk on return.
   *
   * @return the keys, or empty if the victim was erased
   */
  Optional<Map<KeyId, DataKey>> forSealing(VictimId victim, Collection<KeyId> ids, Instant now) {
    return file.inTransaction(
        () -> {
          if (isErased(victim)) {
            return Optional.empty();
          }
          Map<KeyId, DataKey> found = new HashMap<>();
          for (KeyId id : ids) {
            DataKey key = found.get(id);
            if (key == null) {
              key = keys.get(id, id.recorder());
            }
            if (key == null) {
              key = DataKey.fresh(randomness, id);
              keys.add(id, id.recorder(), key, now);
            }
            found.put(id, key);
          }
          return Optional.of(found);
        });
  }

  /**
   * The key to open a fact with. If the opener holds none yet, another holder's is wrapped for the
   * opener too: ask only after the Consent stream has decided.
   *
   * @return the key, or empty if it was destroyed
   */
  Optional<DataKey> forOpening(KeyId id, OrganisationId opener, Instant now) {
    KeyHolder holder = KeyHolder.of(id.factClass(), opener);
    Optional<DataKey> own = file.run(() -> Optional.ofNullable(keys.get(id, holder)));
    if (own.isPresent() || id.factClass() != FactClass.STATUS) {
      return own;
    }
    return file.inTransaction(
        () -> {
          DataKey shared = keys.ofAnybody(id);
          if (shared != null) {
            keys.add(id, holder, shared, now);
          }
          return Optional.ofNullable(shared);
        });
  }

  /** Deletes what an organisation holds of her status keys since this instant or earlier. */
  void cutOff(VictimId victim, OrganisationId organisation, Instant until) {
    KeyHolder holder = new KeyHolder.Organisation(organisation);
    var unused = file.inTransaction(() -> keys.deleteStatus(victim, holder, until));
    file.emptyJournal();
  }

  /** Destroys every key of a victim, now and at each start, also over an older copy of the file. */
  public void erase(VictimId victim) {
    if (!hasErased(victim)) {
      erasures.add(victim);
    }
    var unused =
        file.inTransaction(
            () -> {
              remember(victim);
              return keys.delete(victim);
            });
    file.emptyJournal();
  }

  boolean hasErased(VictimId victim) {
    return file.run(() -> isErased(victim));
  }

  /** Everybody who was erased. */
  public Set<VictimId> erased() {
    return file.run(
        () ->
            new HashSet<>(
                file.all(row -> new VictimId(row.getString(1)), "SELECT victim FROM erasures")));
  }

  @Override
  public void close() {
    file.close();
  }

  private void remember(VictimId victim) throws SQLException {
    var unused = file.update("INSERT OR IGNORE INTO erasures (victim) VALUES (?)", victim.value());
  }

  private boolean isErased(VictimId victim) throws SQLException {
    return file.first(row -> true, "SELECT 1 FROM erasures WHERE victim = ?", victim.value())
        != null;
  }
}
