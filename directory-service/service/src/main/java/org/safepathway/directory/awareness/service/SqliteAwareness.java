package org.safepathway.directory.awareness.service;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.awareness.Shown;
import org.safepathway.directory.awareness.UnitWeek;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.RequestId;

/**
 * The counters in a small SQLite file: a row for each force, unit, week and thing that was counted.
 * The ids of referrals that were counted stay for some weeks, so that none is counted twice. Used
 * by one thread at a time.
 */
public final class SqliteAwareness implements Awareness, AutoCloseable {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String REFERRED = "REFERRED";

  /** So many weeks are shown. */
  private static final int WEEKS_SHOWN = 12;

  /** So many weeks are kept. */
  private static final int WEEKS_KEPT = 104;

  /** A request that is repeated later than this is another one. */
  private static final int WEEKS_REQUESTS_ARE_KNOWN = 8;

  private static final List<String> SCHEMA =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA secure_delete = ON",
          // A page does not wait for a disk because it is counted.
          "PRAGMA synchronous = NORMAL",
          """
          CREATE TABLE IF NOT EXISTS counted (
            force TEXT NOT NULL, unit TEXT NOT NULL, week TEXT NOT NULL, what TEXT NOT NULL,
            times INTEGER NOT NULL, PRIMARY KEY (force, unit, week, what)) STRICT, WITHOUT ROWID\
          """,
          """
          CREATE TABLE IF NOT EXISTS referral_counted (
            force TEXT NOT NULL, request TEXT NOT NULL, week TEXT NOT NULL,
            PRIMARY KEY (force, request)) STRICT, WITHOUT ROWID\
          """);

  private final Registry registry;
  private final Clock clock;
  private final Connection connection;

  /**
   * Opens the file, or makes it.
   *
   * @param file where; its folder exists
   * @param registry who belongs to which unit
   * @param clock what time it is
   */
  public SqliteAwareness(Path file, Registry registry, Clock clock) {
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
      throw new IllegalStateException("the counters cannot be opened", e);
    }
  }

  @Override
  public synchronized void shown(Actor actor, Shown what) {
    count(actor, what.name());
  }

  @Override
  public synchronized void referred(Actor actor, RequestId request) {
    int fresh =
        update(
            "INSERT OR IGNORE INTO referral_counted (force, request, week) VALUES (?, ?, ?)",
            actor.organisation().value(),
            digest(actor, request),
            week(0).toString());
    if (fresh == 1) {
      count(actor, REFERRED);
    }
  }

  private void count(Actor actor, String what) {
    unit(actor)
        .ifPresent(
            unit -> {
              int added =
                  update(
                      """
                      INSERT INTO counted (force, unit, week, what, times) VALUES (?, ?, ?, ?, 1)
                      ON CONFLICT (force, unit, week, what) DO UPDATE SET times = times + 1\
                      """,
                      actor.organisation().value(),
                      unit.value(),
                      week(0).toString(),
                      what);
              if (added > 0) {
                forget();
              }
            });
  }

  /** The id itself stands in events: here it shall name none of them, and nobody. */
  private static String digest(Actor actor, RequestId request) {
    String of = actor.person().value() + "\n" + request.value();
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void forget() {
    var unused =
        update("DELETE FROM counted WHERE week < ?", week(WEEKS_KEPT).toString())
            + update(
                "DELETE FROM referral_counted WHERE week < ?",
                week(WEEKS_REQUESTS_ARE_KNOWN).toString());
  }

  private Optional<UnitId> unit(Actor actor) {
    return force(actor)
        .flatMap(force -> registry.staff(force.id(), actor.person()))
        .flatMap(staff -> Optional.ofNullable(staff.unit()));
  }

  private Optional<Organisation> force(Actor actor) {
    return registry
        .organisation(actor.organisation())
        .filter(one -> one.open() && one.kind() == OrganisationKind.POLICE);
  }

  @Override
  public synchronized Optional<List<UnitWeek>> of(Actor actor) {
    return force(actor)
        .flatMap(force -> registry.staff(force.id(), actor.person()))
        .filter(staff -> staff.roles().contains(StaffRole.SUPERVISOR))
        .map(staff -> weeks(staff.organisation().value()));
  }

  private List<UnitWeek> weeks(String force) {
    List<UnitWeek> weeks = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT unit, week, what, times FROM counted WHERE force = ? AND week > ? AND week < ?
            ORDER BY week DESC, unit, what\
            """)) {
      query.setString(1, force);
      // Not this one: whoever looks again and again would see who does what in the next room.
      query.setString(2, week(WEEKS_SHOWN + 1).toString());
      query.setString(3, week(0).toString());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          add(weeks, row);
        }
      }
      return weeks;
    } catch (SQLException e) {
      throw new IllegalStateException("the counters cannot be read", e);
    }
  }

  private static void add(List<UnitWeek> weeks, ResultSet row) throws SQLException {
    UnitId unit = new UnitId(row.getString(1));
    LocalDate week = LocalDate.parse(row.getString(2));
    Map<Shown, Integer> shown = new EnumMap<>(Shown.class);
    int referred = 0;
    UnitWeek last = weeks.isEmpty() ? null : weeks.getLast();
    if (last != null && last.unit().equals(unit) && last.week().equals(week)) {
      shown.putAll(last.shown());
      referred = last.referred();
      weeks.removeLast();
    }
    String what = row.getString(3);
    int times = row.getInt(4);
    if (what.equals(REFERRED)) {
      referred = times;
    } else {
      shown.put(Shown.valueOf(what), times);
    }
    weeks.add(new UnitWeek(unit, week, shown, referred));
  }

  private LocalDate week(int ago) {
    return LocalDate.ofInstant(clock.instant(), LONDON)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .minusWeeks(ago);
  }

  /** How many rows; none where it cannot be counted, since the page matters more. */
  private int update(String sql, String... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException uncounted) {
      return 0;
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the counters cannot be closed", e);
    }
  }
}
