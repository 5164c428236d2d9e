package org.safepathway.eventstore;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few connections that only read, each query a snapshot of its own and never a transaction: a
 * long-lived reader would keep the WAL from being folded back into the file.
 */
final class Readers implements AutoCloseable {

  /** A query that reads all it needs before it returns. */
  @FunctionalInterface
  interface Query<T> {
    T read(Statements statements) throws SQLException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

  private static final int MOST = 8;

  private final EventsFile file;
  private final Semaphore permits = new Semaphore(MOST);
  private final ConcurrentLinkedDeque<Statements> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(EventsFile file) {
    this.file = file;
  }

  /**
   * Runs a query.
   *
   * @throws EventStoreException if the file cannot be read, or the store is closed
   */
  <T> T read(Query<T> query) {
    permits.acquireUninterruptibly();
    Statements statements = null;
    try {
      if (closed) {
        throw new EventStoreException("The event store is closed.");
      }
      statements = idle.pollFirst();
      if (statements == null) {
        statements = new Statements(file.reading());
      }
      T result = query.read(statements);
      idle.addFirst(statements);
      statements = null;
      return result;
    } catch (SQLException e) {
      throw new EventStoreException("The event store could not be read.", e);
    } finally {
      closeQuietly(statements);
      permits.release();
    }
  }

  /** Waits for the queries that run and closes all connections. */
  @Override
  public void close() {
    closed = true;
    permits.acquireUninterruptibly(MOST);
    try {
      idle.forEach(Readers::closeQuietly);
      idle.clear();
    } finally {
      permits.release(MOST);
    }
  }

  private static void closeQuietly(@Nullable Statements statements) {
    try {
      if (statements != null) {
        statements.close();
      }
    } catch (SQLException e) {
      LOG.warn("A reader's connection did not close cleanly.", e);
    }
  }
}
