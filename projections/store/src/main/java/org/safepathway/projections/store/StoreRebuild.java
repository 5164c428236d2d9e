package org.safepathway.projections.store;

/** A set of databases that is being built aside. Closing it without finishing throws it away. */
public interface StoreRebuild extends AutoCloseable {

  /** The fresh set; empty at the beginning. Not to be used after {@link #finish()}. */
  ReadStores stores();

  /**
   * Puts the fresh set in the place of the old one and deletes the old. A crash meanwhile leaves
   * either the old set or the new one, never a mixture.
   *
   * @throws ReadStoreException on a fault; the old set is then still there
   */
  void finish();

  @Override
  void close();
}
