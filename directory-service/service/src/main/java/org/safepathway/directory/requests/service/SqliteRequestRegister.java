package org.safepathway.directory.requests.service;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepathway.directory.Registry;
import org.safepathway.directory.requests.Asker;
import org.safepathway.directory.requests.GivenAnswer;
import org.safepathway.directory.requests.ReceivedRequest;
import org.safepathway.directory.requests.RegisterRefusal;
import org.safepathway.directory.requests.RegisteredRequest;
import org.safepathway.directory.requests.RequestNumber;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;

/**
 * The register in a small SQLite file of its own, in which rows are added and never changed or
 * deleted: the file itself refuses that. On disk before it is acknowledged (synchronous=FULL). One
 * connection, used by one thread at a time; several processes of one machine may use the file, each
 * for the length of an entry alone.
 */
public final class SqliteRequestRegister implements RequestRegister, AutoCloseable {

  private static final List<String> SCHEMA =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = FULL",
          """
          CREATE TABLE IF NOT EXISTS received_request (
            entry INTEGER PRIMARY KEY, organisation TEXT NOT NULL, request TEXT NOT NULL,
            number TEXT NOT NULL, asker TEXT NOT NULL, received_on TEXT NOT NULL,
            answer TEXT NOT NULL, at TEXT NOT NULL, person TEXT NOT NULL,
            UNIQUE (organisation, request), UNIQUE (organisation, number)) STRICT""",
          """
          CREATE TRIGGER IF NOT EXISTS received_request_stays_as_it_is
            BEFORE UPDATE ON received_request BEGIN SELECT RAISE(ABORT, 'never changed'); END""",
          """
          CREATE TRIGGER IF NOT EXISTS received_request_stays
            BEFORE DELETE ON received_request BEGIN SELECT RAISE(ABORT, 'never deleted'); END""");

  private static final String COLUMNS = "number, asker, received_on, answer, at, person";

  private final Registry registry;
  private final Clock clock;
  private final Connection connection;

  /**
   * Opens the file, or makes it.
   *
   * @param file where; its folder exists
   * @param registry who may use the register
   * @param clock what time it is
   */
  public SqliteRequestRegister(Path file, Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        for (String sql : SCHEMA) {
          statement.execute(sql);
        }
      }
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  @Override
  public synchronized Registered register(Actor actor, RequestId id, ReceivedRequest request) {
    return alone(() -> entered(actor, id, request));
  }

  private Registered entered(Actor actor, RequestId id, ReceivedRequest request) {
    Instant now = clock.instant();
    Optional<RefusalReason> refusal = RequestRules.refusal(actor, request, registry, now);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    String organisation = actor.organisation().value();
    List<RegisteredRequest> before =
        rows("WHERE organisation = ? AND request = ?", organisation, id.value());
    if (!before.isEmpty()) {
      RegisteredRequest one = before.getFirst();
      return one.request().equals(request)
          ? new Registered.Done(one.answer())
          : refused(CommonRefusal.REQUEST_ID_REUSED);
    }
    if (!rows("WHERE organisation = ? AND number = ?", organisation, request.number().value())
        .isEmpty()) {
      return refused(RegisterRefusal.REQUEST_NUMBER_TAKEN);
    }
    GivenAnswer answer = request.asker().answer();
    add(actor, id, new RegisteredRequest(request, answer, now, actor.person()));
    return new Registered.Done(answer);
  }

  @Override
  public synchronized Optional<List<RegisteredRequest>> of(Actor actor) {
    return RequestRules.isKeeper(actor, registry)
        ? Optional.of(
            rows("WHERE organisation = ? ORDER BY entry DESC", actor.organisation().value()))
        : Optional.empty();
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  /** Nobody else enters anything between what is looked up and what is added. */
  private Registered alone(Supplier<Registered> work) {
    execute("BEGIN IMMEDIATE");
    try {
      Registered answer = work.get();
      execute("COMMIT");
      return answer;
    } catch (RuntimeException e) {
      try {
        execute("ROLLBACK");
      } catch (RuntimeException nothingToRollBack) {
        e.addSuppressed(nothingToRollBack);
      }
      throw e;
    }
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  private void add(Actor actor, RequestId id, RegisteredRequest row) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO received_request (organisation, request, "
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      bind(
          statement,
          actor.organisation().value(),
          id.value(),
          row.request().number().value(),
          row.request().asker().name(),
          row.request().receivedOn().toString(),
          row.answer().name(),
          row.at().toString(),
          row.by().value());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  private List<RegisteredRequest> rows(String where, String... values) {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM received_request " + where)) {
      bind(statement, values);
      List<RegisteredRequest> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new RegisteredRequest(
                  new ReceivedRequest(
                      new RequestNumber(rows.getString(1)),
                      Asker.valueOf(rows.getString(2)),
                      LocalDate.parse(rows.getString(3))),
                  GivenAnswer.valueOf(rows.getString(4)),
                  Instant.parse(rows.getString(5)),
                  new PersonId(rows.getString(6))));
        }
      }
      return found;
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  private static void bind(PreparedStatement statement, String... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
  }

  private static Registered refused(RefusalReason reason) {
    return new Registered.Refused(Refusal.of(reason));
  }

  private static IllegalStateException fault(SQLException e) {
    return new IllegalStateException("the register of requests could not be read or written", e);
  }
}
