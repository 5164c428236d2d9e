package org.safepathway.standalone;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.mongo.Access;
import org.safepathway.projections.store.mongo.Clients;
import org.safepathway.projections.store.mongo.Connections;
import org.safepathway.projections.store.mongo.MongoReadStores;
import org.safepathway.projections.store.mongo.SetName;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.standalone.engine.DataFolder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the organisations’ databases are ({@code safe-pathway.databases.*}).
 *
 * @param address {@code mongodb://…}, where desks in other processes read them; null for files in
 *     the data folder
 * @param rooms other addresses, by the room: a room’s databases can be where only its desk comes
 * @param connections how many connections to each server at most
 */
@ConfigurationProperties("safe-pathway.databases")
record Databases(
    @Nullable String address,
    @DefaultValue Map<String, String> rooms,
    @DefaultValue("16") int connections) {

  /** Copies the map. */
  Databases {
    rooms = Map.copyOf(rooms);
  }

  /** Opens those of a room for its projector. */
  ReadStores of(String room, DataFolder folder) {
    String where = rooms.containsKey(room) ? rooms.get(room) : address;
    return where == null
        ? SqliteReadStores.open(folder.projections(room))
        : MongoReadStores.open(
            Connections.shared(new Clients(where, connections).client()),
            new SetName(room),
            Access.WRITE);
  }

  /** Leaves the addresses out, which may have a password in them. */
  @Override
  public String toString() {
    return "Databases[]";
  }
}
