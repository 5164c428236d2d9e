package org.safepathway.projections.store.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.CursorSeal;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStoreException;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.StoreRebuild;

/**
 * A database for each store of a room. Many processes may open the same set: projectors are kept
 * apart by their segments, and each write is guarded. A finished rebuild is seen by every process
 * at the latest after {@link #LOOK}; the old documents go away after {@link #GRACE}.
 *
 * <p>The projectors’ own databases may be on another server than the documents ({@link #apart}).
 * Then what is live is said on both: projectors go by theirs, desks by the documents’, and
 * whichever is behind follows. No command spans the two. A working store is noted on both when it
 * is first written to, and is there only if both know it, so that a server that lacks what the
 * other has is told from one that has it.
 */
public final class MongoReadStores implements ReadStores {

  /** How long a process goes on with the generation that it knows. */
  public static final Duration LOOK = Duration.ofSeconds(1);

  /** How long the documents of before a rebuild stay: whoever reads them still may finish. */
  public static final Duration GRACE = Duration.ofSeconds(5);

  private static final String META = "meta";
  private static final String CURSOR_KEY = "cursor-key";
  private static final String VALUE = "value";

  private final Connections connections;
  private final SetName set;
  private final Access access;

  /** By which projectors go. */
  private final Control control;

  /** By which desks go; the same one where all is on one server. */
  private final Control shown;

  private final Duration grace;
  private final @Nullable Integer fixed;
  private final Set<String> ready = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<StoreName, CursorSeal> cursors = new ConcurrentHashMap<>();
  private volatile @Nullable Seen seen;
  private volatile boolean closed;

  /** A generation, and when it was looked up. */
  private record Seen(int generation, long at) {}

  private MongoReadStores(
      Connections connections,
      SetName set,
      Access access,
      Duration grace,
      boolean apart,
      @Nullable Integer fixed) {
    this.connections = connections;
    this.set = set;
    this.access = access;
    this.grace = grace;
    this.fixed = fixed;
    this.shown = new Control(connections, set, set.control());
    this.control = apart ? new Control(connections, set, set.insideControl()) : shown;
  }

  /**
   * Opens a set. It takes the connections over, and closes them when it is closed.
   *
   * @param connections how it is reached: writes acknowledged by a majority, reads of what a
   *     majority has
   * @param set which
   * @param access what this process may do with it
   */
  public static MongoReadStores open(Connections connections, SetName set, Access access) {
    return new MongoReadStores(connections, set, access, GRACE, false, null);
  }

  /**
   * Opens a set for a projector whose own databases are on another server than the documents.
   *
   * @param inside how the projectors’ own are reached
   * @param documents how the others are
   */
  public static MongoReadStores apart(Connections inside, Connections documents, SetName set) {
    return apart(inside, documents, set, GRACE);
  }

  /** The same with another time for which old documents stay, for tests. */
  static MongoReadStores apart(
      Connections inside, Connections documents, SetName set, Duration grace) {
    return new MongoReadStores(
        Connections.apart(set, inside, documents), set, Access.WRITE, grace, true, null);
  }

  /** The same with another time for which old documents stay, for tests. */
  static MongoReadStores open(Connections connections, SetName set, Access access, Duration grace) {
    return new MongoReadStores(connections, set, access, grace, false, null);
  }

  @Override
  public ReadStore open(StoreName name) {
    return new MongoReadStore(name, this);
  }

  @Override
  public SortedSet<StoreName> names() {
    return asked(
        () -> {
          int generation = generation().generation();
          SortedSet<StoreName> ours = control.stores(generation);
          SortedSet<StoreName> theirs = shown.stores(generation);
          SortedSet<StoreName> all = new TreeSet<>(ours);
          all.addAll(theirs);
          // A working store that one of the two does not know is none of this set as it is now.
          all.removeIf(name -> name.isInside() && !(ours.contains(name) && theirs.contains(name)));
          return all;
        });
  }

  @Override
  public StoreRebuild beginRebuild() {
    mayWrite();
    return asked(
        () -> {
          int live = lookUp().generation();
          int generation = control.begin(shown.last());
          SortedSet<Integer> others = control.others(live);
          others.addAll(shown.others(live));
          others.stream().filter(other -> other < generation).forEach(this::drop);
          return new Rebuilding(
              new MongoReadStores(
                  connections,
                  set,
                  Access.WRITE,
                  grace,
                  control != shown,
                  Integer.valueOf(generation)));
        });
  }

  @Override
  public void close() {
    closed = true;
    if (fixed == null) {
      connections.close();
    }
  }

  void mayWrite() {
    if (access != Access.WRITE) {
      throw new ReadStoreException("this process only reads");
    }
  }

  /** Work of a driver’s; its faults carry what was asked, and stay below. */
  private <T> T asked(Supplier<T> work) {
    if (closed) {
      throw new ReadStoreException("the read stores are closed");
    }
    try {
      return work.get();
    } catch (MongoTimeoutException
        | MongoSocketException
        | MongoNotPrimaryException
        | MongoNodeIsRecoveringException
        | MongoServerUnavailableException e) {
      throw ReadStoreException.away("a database does not answer: " + name(e));
    } catch (MongoException e) {
      throw new ReadStoreException("a database met a fault: " + name(e));
    }
  }

  private static String name(MongoException fault) {
    return fault.getClass().getSimpleName();
  }

  /**
   * Works on the live generation. Where it took so long that its documents may be gone already, it
   * is asked again of the one that is live then.
   */
  <T> T with(StoreName name, BiFunction<MongoDatabase, Integer, T> work) {
    return asked(
        () -> {
          while (true) {
            Seen before = generation();
            T result =
                connections.with(
                    set.databaseOf(name), database -> work.apply(database, before.generation()));
            if (System.nanoTime() - before.at() < grace.toNanos()
                || before.generation() == lookUp().generation()) {
              return result;
            }
          }
        });
  }

  private Seen generation() {
    Seen known = seen;
    return known != null && System.nanoTime() - known.at() < LOOK.toNanos() ? known : lookUp();
  }

  private Seen lookUp() {
    // The time of before asking: it may have changed since.
    long at = System.nanoTime();
    Seen now = new Seen(fixed == null ? agreed() : fixed, at);
    seen = now;
    return now;
  }

  /**
   * The live generation. Where it is said in two places and one is behind, after a rebuild that was
   * cut short or on a server that is new or of before, it follows the other. Without a change the
   * documents’ server is not even asked: it would tell when projectors work.
   */
  private int agreed() {
    int ours = control.live();
    Seen known = seen;
    if (control == shown || (known != null && known.generation() == ours)) {
      return ours;
    }
    int theirs = shown.live();
    if (theirs < ours) {
      shown.raise(ours);
    } else if (theirs > ours) {
      control.raise(theirs);
    }
    return Math.max(ours, theirs);
  }

  /**
   * Makes sure that a collection has the shape that is asked for, before the first use of it here.
   *
   * @param writes whether it is to be there from now on, with its indexes
   */
  void ready(
      MongoDatabase database,
      StoreName name,
      DocumentCollection collection,
      int generation,
      boolean writes) {
    String key = generation + "/" + name + "/" + collection + "/" + writes;
    if (ready.contains(key)) {
      return;
    }
    Control where = name.isInside() ? control : shown;
    where.check(generation, collection, writes);
    if (writes) {
      note(generation, name);
      // A desk cannot make the key of its cursors.
      var made = cursors(database, name);
      var documents = database.getCollection(kept(collection.name(), generation));
      collection
          .indexes()
          .forEach(
              index -> {
                var unused =
                    documents.createIndex(
                        Indexes.ascending(Shape.fields(index)),
                        new IndexOptions().name(index.name()));
              });
    }
    ready.add(key);
  }

  /** Once here: the documents’ server is not to hear of each write to the projectors’ own. */
  private void note(int generation, StoreName name) {
    String key = generation + "/" + name;
    if (!ready.contains(key)) {
      control.note(generation, name);
      if (control != shown) {
        shown.note(generation, name);
      }
      ready.add(key);
    }
  }

  /** The name under which a generation keeps a collection. */
  static String kept(String collection, int generation) {
    return prefix(generation) + collection;
  }

  static String prefix(int generation) {
    return "g" + generation + "_";
  }

  /** The seal of a store’s cursors; a desk that finds none yet takes one that opens nothing. */
  CursorSeal cursors(MongoDatabase database, StoreName name) {
    CursorSeal known = cursors.get(name);
    if (known != null) {
      return known;
    }
    var meta = database.getCollection(META);
    if (access == Access.WRITE) {
      var unused =
          meta.updateOne(
              eq(Shape.ID, CURSOR_KEY),
              Updates.setOnInsert(VALUE, new Binary(CursorSeal.newKey())),
              new UpdateOptions().upsert(true));
    }
    Document found = meta.find(eq(Shape.ID, CURSOR_KEY)).first();
    if (found == null) {
      return new CursorSeal(CursorSeal.newKey());
    }
    CursorSeal seal = new CursorSeal(found.get(VALUE, Binary.class).getData());
    cursors.put(name, seal);
    return seal;
  }

  private void drop(int generation) {
    SortedSet<StoreName> names = control.stores(generation);
    names.addAll(shown.stores(generation));
    for (StoreName name : names) {
      connections.with(
          set.databaseOf(name),
          database -> {
            for (String collection : database.listCollectionNames()) {
              if (collection.startsWith(prefix(generation))) {
                database.getCollection(collection).drop();
              }
            }
            return true;
          });
      control.forget(generation, name);
      shown.forget(generation, name);
    }
  }

  /** Takes away what was live before, once nobody reads it any more. */
  private void retire(int before) {
    try {
      TimeUnit.NANOSECONDS.sleep(grace.toNanos());
    } catch (InterruptedException e) {
      // The next rebuild takes away what stays now.
      Thread.currentThread().interrupt();
      return;
    }
    drop(before);
  }

  private final class Rebuilding implements StoreRebuild {

    private final MongoReadStores fresh;
    private boolean finished;

    Rebuilding(MongoReadStores fresh) {
      this.fresh = fresh;
    }

    @Override
    public ReadStores stores() {
      return fresh;
    }

    @Override
    public void finish() {
      fresh.close();
      asked(
          () -> {
            int before = control.live();
            control.makeLive(generation());
            // From here on it is the live one, and closing must not throw it away, whatever fails.
            finished = true;
            seen = null;
            // Desks hear of it.
            lookUp();
            retire(before);
            return true;
          });
    }

    @Override
    public void close() {
      fresh.close();
      if (!finished) {
        asked(
            () -> {
              drop(generation());
              return true;
            });
      }
    }

    private int generation() {
      return fresh.generation().generation();
    }
  }
}
