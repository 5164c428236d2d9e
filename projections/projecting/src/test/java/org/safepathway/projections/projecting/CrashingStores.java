package org.safepathway.projections.projecting;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.safepathway.projections.store.Cursor;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.Page;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.StoreRebuild;
import org.safepathway.projections.store.Write;

/** Real stores that stop the caller before one of its next writes, and count writes. */
final class CrashingStores implements ReadStores {

  /** The process would be dead now. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final ReadStores stores;
  private int writes;
  private int crashAt = Integer.MAX_VALUE;

  CrashingStores(ReadStores stores) {
    this.stores = stores;
  }

  void crashBeforeWrite(int next) {
    crashAt = writes + next;
  }

  int writes() {
    return writes;
  }

  @Override
  public ReadStore open(StoreName name) {
    return new Crashing(stores.open(name));
  }

  @Override
  public SortedSet<StoreName> names() {
    return stores.names();
  }

  @Override
  public StoreRebuild beginRebuild() {
    return stores.beginRebuild();
  }

  @Override
  public void close() {
    stores.close();
  }

  private final class Crashing implements ReadStore {

    private final ReadStore store;

    Crashing(ReadStore store) {
      this.store = store;
    }

    @Override
    public void put(DocumentCollection collection, List<Write> batch) {
      if (batch.isEmpty()) {
        return;
      }
      if (writes == crashAt) {
        throw new Crash();
      }
      writes++;
      store.put(collection, batch);
    }

    @Override
    public StoreName name() {
      return store.name();
    }

    @Override
    public Optional<Document> get(DocumentCollection collection, String id) {
      return store.get(collection, id);
    }

    @Override
    public Page page(
        DocumentCollection collection, Key prefix, Order order, Optional<Cursor> after, int limit) {
      return store.page(collection, prefix, order, after, limit);
    }

    @Override
    public void dump(Consumer<String> lines) {
      store.dump(lines);
    }
  }
}
