package org.safepathway.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.positions.MongoPositions;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.mongo.Access;
import org.safepathway.projections.store.mongo.Clients;
import org.safepathway.projections.store.mongo.Connections;
import org.safepathway.projections.store.mongo.MongoReadStores;
import org.safepathway.projections.store.mongo.ServerWay;
import org.safepathway.projections.store.mongo.SetName;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.Engine;
import org.safepathway.standalone.engine.EngineSettings;
import org.safepathway.standalone.engine.LogWithPositions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the organisations’ databases are ({@code safe-pathway.databases.*}).
 *
 * @param address {@code mongodb://…}, where desks in other processes read them; null for files in
 *     the data folder. What projectors work on is here, whichever the room
 * @param rooms other addresses, by the room: the documents of its organisations can be where only
 *     its desk comes. Those of the police are, outside a demonstration
 * @param connections how many connections to each server at most
 * @param certificate the authority’s certificate (PEM) by which those of all these servers are
 *     checked; null for the authorities of the JVM
 * @param segments into how many parts victims are divided where several processes of projectors
 *     share them; said at the first start
 */
@ConfigurationProperties("safe-pathway.databases")
record Databases(
    @Nullable String address,
    @DefaultValue Map<String, String> rooms,
    @DefaultValue("16") int connections,
    @Nullable Path certificate,
    @DefaultValue("1") int segments) {

  /** How long a process of projectors that says nothing keeps what it had. */
  private static final Duration CLAIM = Duration.ofSeconds(10);

  /** Copies the map. */
  Databases {
    rooms = Map.copyOf(rooms);
  }

  /**
   * Refuses a way to a server on which others could listen.
   *
   * @throws IllegalStateException if there is one
   */
  void keepToTls() {
    for (String room : Engine.roomNames()) {
      byTls(where(room), "room " + room);
    }
    byTls(address, "projectors");
  }

  private static void byTls(@Nullable String where, String whose) {
    if (where != null && ServerWay.of(where).isOpen()) {
      throw new IllegalStateException(
          "A MongoDB on another machine is spoken to by TLS: safe-pathway.databases wants tls=true"
              + " for the "
              + whose
              + ", and .certificate where no public authority made the server’s.");
    }
  }

  /**
   * Refuses one server for the police and for anybody else.
   *
   * @throws PoliceServer.SharedServerException if there is one
   */
  void keepThePoliceApart() {
    Map<String, String> addresses = new TreeMap<>();
    for (String room : Engine.roomNames()) {
      String where = where(room);
      if (where != null) {
        addresses.put(room, where);
      }
    }
    PoliceServer.check(addresses, address, certificate);
  }

  private @Nullable String where(String room) {
    String own = rooms.get(room);
    return own != null ? own : address;
  }

  /**
   * Opens those of a room for its projector. A room with a server of its own has its documents
   * there and nothing else: what the projector works on has positions of all events and changes
   * when no document does, and whoever keeps that server could count what happened in between.
   *
   * @throws IllegalStateException if a room has a server of its own and there is no other
   */
  ReadStores of(String room, DataFolder folder) {
    String where = where(room);
    if (where == null) {
      return SqliteReadStores.open(folder.projections(room));
    }
    if (address == null) {
      throw new IllegalStateException(
          "safe-pathway.databases.rooms."
              + room
              + " is set and .address is not: what the projectors work on is not kept on the server"
              + " of a room.");
    }
    SetName set = new SetName(room);
    return where.equals(address)
        ? MongoReadStores.open(at(where), set, Access.WRITE)
        : MongoReadStores.apart(at(address), at(where), set);
  }

  private Connections at(String where) {
    return Connections.shared(new Clients(where, connections, certificate).client());
  }

  /**
   * Has projectors keep their positions where several processes of them share them: on the server
   * that is not the police’s, since whoever may ask a MongoDB learns when somebody wrote. Where the
   * databases are files, they stay in the folder.
   */
  EngineSettings.Logs sharingPositions(EngineSettings.Logs logs, DataFolder folder) {
    String where = address;
    return where == null
        ? logs
        : (randomness, faults) ->
            new LogWithPositions(
                logs.open(randomness, faults),
                new MongoPositions(
                    at(where), folder.processId(randomness), CLAIM, Clock.systemUTC()));
  }

  /** Leaves the addresses out, which may have a password in them. */
  @Override
  public String toString() {
    return "Databases[]";
  }
}
