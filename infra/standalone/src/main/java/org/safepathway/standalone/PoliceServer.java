package org.safepathway.standalone;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.mongo.Clients;
import org.safepathway.projections.store.mongo.ServerIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the police’s databases on a server where nobody else’s are. A MongoDB server tells everyone
 * who may ask it the time of its last write: on a shared one a police desk that is taken over would
 * see when a status was recorded or a fact opened, and that is a proxy of status.
 */
final class PoliceServer {

  private static final Logger LOG = LoggerFactory.getLogger(PoliceServer.class);
  private static final String POLICE = "police";

  private PoliceServer() {}

  /**
   * Refuses a server that the police share, by its address and by what it says of itself.
   *
   * @param addresses where each room’s databases are; a room over files has none
   * @param projectors where what projectors work on is; null for files
   * @param authority by which the servers’ certificates are checked, null for those of the JVM
   * @throws SharedServerException if the police’s server is somebody else’s too
   */
  static void check(
      Map<String, String> addresses, @Nullable String projectors, @Nullable Path authority) {
    String police = addresses.get(POLICE);
    if (police == null) {
      return;
    }
    Map<String, String> others = new TreeMap<>(addresses);
    others.remove(POLICE);
    if (projectors != null && !others.containsValue(projectors)) {
      others.put("projectors", projectors);
    }
    others.forEach(
        (whose, address) -> {
          if (ServerIdentity.of(police).shares(ServerIdentity.of(address))
              || saySame(police, address, authority)) {
            throw new SharedServerException(whose);
          }
        });
  }

  /** Whether both say that they are the same; who does not answer now says nothing. */
  private static boolean saySame(String one, String other, @Nullable Path authority) {
    Optional<ServerIdentity> said = said(one, authority);
    Optional<ServerIdentity> otherSaid = said(other, authority);
    if (said.isEmpty() || otherSaid.isEmpty()) {
      LOG.warn("a server of the databases does not answer: whether it is apart is not known");
      return false;
    }
    return said.get().shares(otherSaid.get());
  }

  private static Optional<ServerIdentity> said(String address, @Nullable Path authority) {
    try (MongoClient client = new Clients(address, 1, authority).client()) {
      return ServerIdentity.of(client);
    }
  }

  /** Thrown at the start where the police’s databases would be on a server of others. */
  static final class SharedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SharedServerException(String whose) {
      super(
          "The police have a MongoDB server of their own outside a demonstration, since a server"
              + " tells when somebody wrote: safe-pathway.databases.rooms.police leads to one that"
              + " is not the same as that of the "
              + whose
              + ".");
    }
  }
}
