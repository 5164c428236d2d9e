package org.safepathway.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.FaultPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes whatever callers have queued, writes it in one transaction,
 * each caller's part within a savepoint, and lets the callers go after the commit: many callers
 * share one wait for the disk, and a part that fails fails alone.
 */
final class GroupWriter implements AutoCloseable {

  /** What is written, so that the fault points know what was reached. */
  enum Kind {
    /** Events. */
    EVENTS,
    /** The position of a processor. */
    POSITION,
    /** Anything else. */
    OTHER
  }

  /** One caller's part. It runs on the writer and must be short: nothing is serialised in it. */
  @FunctionalInterface
  interface Work<T> {
    T write(Statements statements) throws SQLException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

  private static final int MOST_IN_A_GROUP = 1_024;

  private final Statements statements;
  private final FaultPoint faults;
  private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
  private final Pending<?> end = new Pending<>(Kind.OTHER, none -> true);
  private final Object closing = new Object();
  private final Thread thread;
  private boolean closed;

  GroupWriter(Statements statements, FaultPoint faults) {
    this.statements = statements;
    this.faults = faults;
    this.thread = Thread.ofPlatform().name("events-writer").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /**
   * Writes and returns when it is durable. An interrupt does not end the wait, since the write may
   * happen all the same; the thread stays marked as interrupted.
   *
   * @throws SQLException if this part failed; nothing of it is stored
   * @throws EventStoreException if the whole group could not be committed, or the store is closed
   */
  <T> T write(Kind kind, Work<T> work) throws SQLException {
    Pending<T> pending = new Pending<>(kind, work);
    synchronized (closing) {
      if (closed) {
        throw new EventStoreException("The event store is closed.");
      }
      queue.add(pending);
    }
    return pending.await();
  }

  /** Writes what is queued, refuses what comes later, and ends the thread. */
  @Override
  public void close() {
    synchronized (closing) {
      if (!closed) {
        closed = true;
        queue.add(end);
      }
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Pending<?>> group = new ArrayList<>();
    boolean ended = false;
    while (!ended) {
      try {
        group.add(queue.take());
      } catch (InterruptedException e) {
        continue; // only close() ends this thread
      }
      queue.drainTo(group, MOST_IN_A_GROUP - 1);
      ended = group.remove(end);
      if (!group.isEmpty()) {
        commit(group);
        group.clear();
      }
    }
    try {
      statements.close();
    } catch (SQLException e) {
      LOG.warn("The writer's connection did not close cleanly.", e);
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // whatever happens, no caller may wait for ever
  private void commit(List<Pending<?>> group) {
    try {
      statements.execute("BEGIN IMMEDIATE");
      for (Pending<?> pending : group) {
        pending.attempt(statements);
      }
      reached("event-before-commit", Kind.EVENTS, group);
      statements.execute("COMMIT");
    } catch (Throwable failure) {
      LOG.error("A group of {} writes could not be committed.", group.size(), failure);
      rollBack();
      group.forEach(pending -> pending.fail(failure));
      return;
    }
    try {
      reached("event-committed", Kind.EVENTS, group);
      reached("token-stored", Kind.POSITION, group);
    } catch (RuntimeException e) {
      LOG.error("A fault point threw after the commit.", e);
    } finally {
      group.forEach(Pending::release);
    }
  }

  private void reached(String point, Kind kind, List<Pending<?>> group) {
    if (group.stream().anyMatch(pending -> pending.kind == kind && pending.failure == null)) {
      faults.reached(point);
    }
  }

  private void rollBack() {
    try {
      statements.execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite ends the transaction by itself after some failures, and then there is none.
      LOG.debug("Nothing to roll back.", e);
    }
  }

  /** One caller's part on its way. */
  private static final class Pending<T> {

    private final Kind kind;
    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Exception failure;
    private @Nullable Throwable groupFailure;

    Pending(Kind kind, Work<T> work) {
      this.kind = kind;
      this.work = work;
    }

    /** Fails with an exception only when the whole group is lost. */
    void attempt(Statements statements) throws SQLException {
      statements.execute("SAVEPOINT part");
      try {
        result = work.write(statements);
      } catch (SQLException | RuntimeException e) {
        failure = e;
        statements.execute("ROLLBACK TO part");
      }
      statements.execute("RELEASE part");
    }

    void release() {
      answer.complete(result);
    }

    void fail(Throwable whole) {
      groupFailure = whole;
      answer.complete(null);
    }

    T await() throws SQLException {
      answer.join();
      if (groupFailure != null) {
        throw new EventStoreException("The event store could not commit.", groupFailure);
      }
      return switch (failure) {
        case null -> answer.join();
        case SQLException e -> throw e;
        case RuntimeException e -> throw e;
        case Exception e -> throw new IllegalStateException(e);
      };
    }
  }
}
