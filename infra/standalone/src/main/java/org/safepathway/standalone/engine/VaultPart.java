package org.safepathway.standalone.engine;

import java.time.Clock;
import java.util.Set;
import org.safepathway.directory.Registry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.vault.ErasureList;
import org.safepathway.vault.FileKeyManagement;
import org.safepathway.vault.KeyHolder;
import org.safepathway.vault.KeyStore;
import org.safepathway.vault.SealingVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The vault over a data folder: master keys, data keys, and the door. */
final class VaultPart implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VaultPart.class);

  private final KeyStore keys;
  private final Set<KeyHolder> missing;
  private final SealingVault vault;

  /**
   * Opens it.
   *
   * @param dispatch how an opening reaches its Consent stream
   */
  VaultPart(
      DataFolder data,
      Registry registry,
      SpeakingOfStatus speaking,
      Dispatch dispatch,
      Clock clock,
      Randomness randomness,
      FaultPoint faults) {
    FileKeyManagement masters = new FileKeyManagement(data.masterKeys(), randomness);
    keys = new KeyStore(data.vault(), masters, new ErasureList(data.erasures()), randomness);
    missing = keys.missing();
    missing.forEach(
        holder -> LOG.error("{}: its master key is missing; put its file back.", holder.label()));
    vault =
        new SealingVault(registry, speaking, masters, keys, dispatch, clock, randomness, faults);
  }

  KeyStore keys() {
    return keys;
  }

  SealingVault vault() {
    return vault;
  }

  /** Whose master keys were missing at the start. */
  Set<KeyHolder> missing() {
    return missing;
  }

  @Override
  public void close() {
    keys.close();
  }
}
