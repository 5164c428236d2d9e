package org.safepathway.projections.store.sqlite;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.safepathway.projections.store.StoreName;

/**
 * The files that are open: at most so many, the least recently used closed first. A file in use is
 * never closed, so that the bound may be passed by as many files as there are threads at work.
 */
final class OpenFiles {

  private static final class Lease {
    private final SqliteFile file;
    private int users;

    Lease(SqliteFile file) {
      this.file = file;
    }
  }

  private final Path folder;
  private final Durability durability;
  private final int bound;
  private final Lock lock = new ReentrantLock();
  private final Map<StoreName, Lease> leases = new LinkedHashMap<>(16, 0.75f, true);

  OpenFiles(Path folder, Durability durability, int bound) {
    this.folder = folder;
    this.durability = durability;
    this.bound = bound;
  }

  <T> T with(StoreName name, Function<SqliteFile, T> work) {
    Lease lease = take(name);
    try {
      return work.apply(lease.file);
    } finally {
      giveBack(lease);
    }
  }

  int count() {
    lock.lock();
    try {
      return leases.size();
    } finally {
      lock.unlock();
    }
  }

  /** Closes all; nothing may be in use. */
  void closeAll() {
    lock.lock();
    try {
      for (Lease lease : leases.values()) {
        lease.file.close();
      }
      leases.clear();
    } finally {
      lock.unlock();
    }
  }

  private Lease take(StoreName name) {
    lock.lock();
    try {
      Lease lease = leases.get(name);
      if (lease == null) {
        lease =
            new Lease(new SqliteFile(folder.resolve(name + SqliteReadStores.ENDING), durability));
        leases.put(name, lease);
      }
      lease.users++;
      return lease;
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Lease lease) {
    lock.lock();
    try {
      lease.users--;
      Iterator<Lease> eldestFirst = leases.values().iterator();
      while (leases.size() > bound && eldestFirst.hasNext()) {
        Lease eldest = eldestFirst.next();
        if (eldest.users == 0) {
          eldestFirst.remove();
          eldest.file.close();
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
