package org.safepathway.vault;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.FaultPoint;

/**
 * Gives every holder a new master key without stopping anything, in three steps that each can be
 * done again: new versions, which every new wrap is made under at once; the data keys that are
 * still under an older one wrapped again; and, when no backup needs them any more, the older ones
 * destroyed (decision 0008).
 */
public final class KeyRotation implements AutoCloseable {

  private static final int AT_ONCE = 50;

  private final VaultFile file;
  private final WrappedKeys keys;
  private final FaceTable faces;
  private final KeyManagement masters;
  private final FaultPoint faultPoint;

  /**
   * For the file of a key store, which others may have open: this process or another.
   *
   * @param faultPoint reached as {@code keys-wrapped-again} after each few data keys
   * @throws IllegalStateException if it cannot be opened
   */
  public KeyRotation(Path file, KeyManagement masters, FaultPoint faultPoint) {
    this.file = new VaultFile(file);
    this.keys = new WrappedKeys(this.file, masters);
    this.faces = new FaceTable(this.file, masters);
    this.masters = masters;
    this.faultPoint = faultPoint;
  }

  /**
   * Makes a new version of every holder's master key.
   *
   * @return of how many holders
   */
  public int begin() {
    var holders = masters.holders();
    holders.forEach(masters::rotate);
    return holders.size();
  }

  /**
   * Wraps again what is under an older version. What a killed run has done is done; what is sealed
   * meanwhile is under the newest version already.
   *
   * @return how many data keys
   */
  public int wrapAgain() {
    int count = 0;
    int found;
    do {
      found = wrapAllAgain();
      count += found;
      // Once more: a wrap that had begun before the new version was there may have come after us.
    } while (found > 0);
    // The older wraps are to be gone from the write-ahead log as well.
    file.emptyJournal();
    return count;
  }

  /** Who has sealed something and has no master key: theirs could not be wrapped again. */
  public Set<KeyHolder> missing() {
    return file.run(keys::missing);
  }

  /**
   * Gives up for good what a holder has sealed under a master key that is missing: its wraps are
   * deleted, which open nothing any more, and the next thing that it seals is under a new one.
   *
   * @return how many; none where the master key is there
   */
  public int giveUp(KeyHolder holder) {
    int given =
        file.inTransaction(
            () ->
                masters.holders().contains(holder)
                    ? 0
                    : keys.deleteOf(holder) + faces.deleteOf(holder));
    file.emptyJournal();
    return given;
  }

  private int wrapAllAgain() {
    int count = wrapFacesAgain();
    List<WrappedKeys.Wrap> some = some(null);
    while (!some.isEmpty()) {
      count += wrapAgain(some);
      some = some(some.getLast());
    }
    return count;
  }

  private int wrapFacesAgain() {
    int count = 0;
    List<FaceTable.Numbered> some = file.run(() -> faces.some(0, AT_ONCE));
    while (!some.isEmpty()) {
      List<FaceTable.Numbered> these = some;
      count +=
          file.inTransaction(
              () -> {
                int again = 0;
                for (FaceTable.Numbered one : these) {
                  again += faces.wrapAgain(one.face()) ? 1 : 0;
                }
                return again;
              });
      long last = these.getLast().number();
      some = file.run(() -> faces.some(last, AT_ONCE));
    }
    return count;
  }

  private List<WrappedKeys.Wrap> some(WrappedKeys.@Nullable Wrap after) {
    return file.run(() -> keys.some(after, AT_ONCE));
  }

  private int wrapAgain(List<WrappedKeys.Wrap> some) {
    int again =
        file.inTransaction(
            () -> {
              int count = 0;
              for (WrappedKeys.Wrap wrap : some) {
                // Read once more: she may have been erased, or her consent ended.
                count += keys.wrapAgain(wrap.id(), wrap.holder()) ? 1 : 0;
              }
              return count;
            });
    if (again > 0) {
      faultPoint.reached("keys-wrapped-again");
    }
    return again;
  }

  /**
   * Destroys the older versions of each holder whose data keys need none of them. Before that, any
   * backup of the key store from before the wrapping should have expired: it could not be read.
   *
   * @return who keeps older versions, and how many data keys need them
   */
  public Map<KeyHolder, Integer> retire() {
    Map<KeyHolder, Integer> needed = new LinkedHashMap<>();
    for (KeyHolder holder : masters.holders()) {
      int count = retire(holder);
      if (count > 0) {
        needed.put(holder, count);
      }
    }
    return needed;
  }

  /** In one transaction: no process can wrap meanwhile, it would have to wait for the file. */
  private int retire(KeyHolder holder) {
    return file.inTransaction(
        () -> {
          int needed = faces.needingOlder(holder);
          for (WrappedKeys.Wrap wrap : keys.of(holder)) {
            needed += masters.isNewest(holder, wrap.wrapped()) ? 0 : 1;
          }
          if (needed == 0) {
            masters.retireOld(holder);
          }
          return needed;
        });
  }

  @Override
  public void close() {
    file.close();
  }
}
