package org.safepathway.projections.store.mongo;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Makes clients that lose nothing: what they acknowledge a majority has in its journal. */
public final class Clients {

  /** How long a client waits for a server that can take a write, in seconds. */
  public static final int PATIENCE_SECONDS = 10;

  private final ConnectionString address;
  private final int connections;
  private final @Nullable SSLContext trust;

  /**
   * Makes none yet, of servers whose certificates are checked by the authorities of the JVM.
   *
   * @param address where the servers are, with or without TLS ({@code mongodb://…})
   * @param connections how many connections a client may have at most to each server; at least one
   * @throws IllegalArgumentException if the address is none
   */
  public Clients(String address, int connections) {
    this(address, connections, null);
  }

  /**
   * Makes none yet.
   *
   * @param authority the certificate (PEM) of the authority by which the servers’ own are checked,
   *     and by no other; null for those of the JVM
   * @throws IllegalArgumentException if the address is none, or has no TLS though there is an
   *     authority; if the file has no certificate
   * @throws UncheckedIOException if it cannot be read
   */
  public Clients(String address, int connections, @Nullable Path authority) {
    if (connections < 1) {
      throw new IllegalArgumentException("connections");
    }
    this.address = new ConnectionString(address);
    this.connections = connections;
    if (authority != null && !ServerWay.of(address).byTls()) {
      throw new IllegalArgumentException(
          "the certificate of MongoDB’s authority is set, and its address has no tls=true");
    }
    this.trust = authority == null ? null : Authority.trusting(authority);
  }

  /** A client with the credentials of the address, or none. */
  public MongoClient client() {
    return MongoClients.create(settings().build());
  }

  /**
   * A client of one user.
   *
   * @param database where the user is defined: its own database
   */
  public MongoClient client(String user, char[] password, String database) {
    return MongoClients.create(
        settings().credential(MongoCredential.createCredential(user, database, password)).build());
  }

  /** What each client has in common. */
  MongoClientSettings.Builder settings() {
    return MongoClientSettings.builder()
        .applyConnectionString(address)
        .applyToSslSettings(
            tls -> {
              if (trust != null) {
                tls.context(trust);
              }
            })
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .readConcern(ReadConcern.MAJORITY)
        .readPreference(ReadPreference.primary())
        .retryWrites(true)
        .applyToConnectionPoolSettings(
            pool -> pool.maxSize(connections).minSize(0).maxWaitTime(PATIENCE_SECONDS, SECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(PATIENCE_SECONDS, SECONDS)
                    .readTimeout(PATIENCE_SECONDS, SECONDS))
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, SECONDS));
  }
}
