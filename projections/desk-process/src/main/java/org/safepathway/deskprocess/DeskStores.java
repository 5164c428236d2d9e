package org.safepathway.deskprocess;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.mongo.Access;
import org.safepathway.projections.store.mongo.Clients;
import org.safepathway.projections.store.mongo.Connections;
import org.safepathway.projections.store.mongo.MongoReadStores;
import org.safepathway.projections.store.mongo.PerUser;
import org.safepathway.projections.store.mongo.ServerWay;
import org.safepathway.projections.store.mongo.SetName;

/** Opens the databases of a room for reading. */
public final class DeskStores {

  private final DeskProcessSettings settings;
  private final boolean demo;

  /**
   * Opens none yet.
   *
   * @param settings where they are
   * @param demo whether it is a demonstration, in which the address may say who reads
   */
  DeskStores(DeskProcessSettings settings, boolean demo) {
    this.settings = settings;
    this.demo = demo;
  }

  /**
   * Those of a room, for example {@code police}.
   *
   * @throws IllegalStateException if nobody said where they are, or others could listen on the way
   * @throws OwnUsers.NoOwnUsersException if outside a demonstration they have no users of their own
   */
  public ReadStores of(String room) {
    String address = settings.databases();
    if (address == null) {
      throw new IllegalStateException(
          "safe-pathway.desk-process.databases says where this room's databases are, and is not"
              + " set.");
    }
    SetName set = new SetName(room);
    if (!demo && ServerWay.of(address).isOpen()) {
      throw new IllegalStateException(
          "A MongoDB on another machine is spoken to by TLS: safe-pathway.desk-process.databases"
              + " wants tls=true, and .databases-certificate where no public authority made the"
              + " server’s.");
    }
    if (!demo) {
      OwnUsers.check(set, address, settings.passwords());
    }
    Clients clients = new Clients(address, settings.connections(), settings.databasesCertificate());
    return MongoReadStores.open(connections(clients), set, Access.READ);
  }

  private Connections connections(Clients clients) {
    Path passwords = settings.passwords();
    return passwords == null
        ? Connections.shared(clients.client())
        : new PerUser(database -> client(clients, passwords, database), settings.open());
  }

  /** Its user is named like it, and defined in it. */
  private MongoClient client(Clients clients, Path passwords, String database) {
    try {
      String password = Files.readString(passwords.resolve(database)).strip();
      return clients.client(database, password.toCharArray(), database);
    } catch (IOException e) {
      throw new UncheckedIOException("no password for a database", e);
    }
  }
}
