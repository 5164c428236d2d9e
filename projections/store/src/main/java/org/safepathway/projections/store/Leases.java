package org.safepathway.projections.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What is open: at most so many, the least recently used closed first. What is in use is never
 * closed, so that the bound may be passed by as many as there are threads at work.
 *
 * @param <K> names what is opened
 * @param <C> what is opened; closing it throws nothing checked
 */
public final class Leases<K, C extends AutoCloseable> {

  private static final class Lease<C> {
    private final C held;
    private int users;

    Lease(C held) {
      this.held = held;
    }
  }

  private final Function<K, C> opening;
  private final int bound;
  private final Lock lock = new ReentrantLock();
  private final Map<K, Lease<C>> leases = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Holds nothing yet.
   *
   * @param opening opens it
   * @param bound how many stay open; at least one
   */
  public Leases(Function<K, C> opening, int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound");
    }
    this.opening = opening;
    this.bound = bound;
  }

  /** Works on it, and opens it before if it is not open. */
  public <T> T with(K key, Function<C, T> work) {
    Lease<C> lease = take(key);
    try {
      return work.apply(lease.held);
    } finally {
      giveBack(lease);
    }
  }

  /** How many are open. */
  public int count() {
    lock.lock();
    try {
      return leases.size();
    } finally {
      lock.unlock();
    }
  }

  /** Closes all; nothing may be in use. */
  public void closeAll() {
    lock.lock();
    try {
      leases.values().forEach(lease -> close(lease.held));
      leases.clear();
    } finally {
      lock.unlock();
    }
  }

  private Lease<C> take(K key) {
    lock.lock();
    try {
      Lease<C> lease = leases.get(key);
      if (lease == null) {
        lease = new Lease<>(opening.apply(key));
        leases.put(key, lease);
      }
      lease.users++;
      return lease;
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Lease<C> lease) {
    lock.lock();
    try {
      lease.users--;
      Iterator<Lease<C>> eldestFirst = leases.values().iterator();
      while (leases.size() > bound && eldestFirst.hasNext()) {
        Lease<C> eldest = eldestFirst.next();
        if (eldest.users == 0) {
          eldestFirst.remove();
          close(eldest.held);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private static void close(AutoCloseable held) {
    try {
      held.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ReadStoreException("cannot close a database", e);
    }
  }
}
