package org.safepathway.projections.store;

import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * A set of databases that is rebuilt as one: those of one room, or of all. Whether several
 * processes may open it is the adapter’s to say. Safe for use by many threads.
 */
public interface ReadStores extends AutoCloseable {

  /** The database of this name, made on first use. The result stays valid after a rebuild. */
  ReadStore open(StoreName name);

  /** The databases that are there. */
  SortedSet<StoreName> names();

  /**
   * Begins to build the whole set afresh, aside. What an earlier, unfinished rebuild left is thrown
   * away. Offline: no projector may write to this set from before the rebuild reads its first event
   * until it has finished, since what it wrote would be lost; desks may go on reading the old
   * documents.
   */
  StoreRebuild beginRebuild();

  /**
   * The canonical dump of all databases, sorted by name: a line {@code # name} and then the lines
   * of {@link ReadStore#dump}. Databases without a document are not shown.
   */
  default void dump(Consumer<String> lines) {
    for (StoreName name : names()) {
      boolean[] headed = {false};
      open(name)
          .dump(
              line -> {
                if (!headed[0]) {
                  lines.accept("# " + name);
                  headed[0] = true;
                }
                lines.accept(line);
              });
    }
  }

  /** The canonical dump as one text; for tests and small sets. */
  default String dump() {
    StringBuilder text = new StringBuilder();
    dump(line -> text.append(line).append('\n'));
    return text.toString();
  }

  @Override
  void close();
}
