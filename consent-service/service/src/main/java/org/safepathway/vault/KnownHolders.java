package org.safepathway.vault;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safepathway.kernel.OrganisationId;

/**
 * Who has sealed something, as the vault's file knows: whoever has, had a master key, and is given
 * no other one in its place. A new key under the old name would hide that the old one is lost, and
 * what it seals would be lost when the old one is put back (decision 0025).
 */
final class KnownHolders {

  private final VaultFile file;
  private final KeyManagement masters;

  KnownHolders(VaultFile file, KeyManagement masters) {
    this.file = file;
    this.masters = masters;
  }

  /**
   * Lets a wrap be made: the holder has a master key, or never had one.
   *
   * @throws MissingMasterKeyException if it had one
   */
  void check(KeyHolder holder) throws SQLException {
    if (!masters.holders().contains(holder) && hasSealed(holder)) {
      throw new MissingMasterKeyException(holder);
    }
  }

  /** Who has sealed something and has no master key. */
  Set<KeyHolder> missing() throws SQLException {
    Set<KeyHolder> missing = new HashSet<>(sealing());
    missing.removeAll(masters.holders());
    return missing;
  }

  private List<KeyHolder> sealing() throws SQLException {
    return file.all(
        row -> KeyHolder.labelled(row.getString(1)),
        "SELECT DISTINCT holder FROM wrapped_keys"
            + " UNION SELECT DISTINCT 'organisation/' || organisation FROM faces");
  }

  private boolean hasSealed(KeyHolder holder) throws SQLException {
    return switch (holder) {
      case KeyHolder.Platform _ -> hasWraps(holder);
      case KeyHolder.Organisation(OrganisationId id) ->
          hasWraps(holder)
              || file.first(
                      row -> true, "SELECT 1 FROM faces WHERE organisation = ? LIMIT 1", id.value())
                  != null;
    };
  }

  private boolean hasWraps(KeyHolder holder) throws SQLException {
    return file.first(
            row -> true, "SELECT 1 FROM wrapped_keys WHERE holder = ? LIMIT 1", holder.label())
        != null;
  }
}
