package org.safepathway.projections.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/**
 * Which servers are behind an address, as far as can be known: by the hosts that it names and what
 * these resolve to, and by what a server says of itself. A server tells whoever may ask it that
 * somebody wrote, and when; so two rooms that may not learn of each other have servers of their
 * own.
 *
 * @param places hosts and ports, by name and by number
 * @param processes what servers say of themselves: no two have the same
 */
public record ServerIdentity(Set<String> places, Set<String> processes) {

  private static final int PORT = 27017;

  /** Copies the sets. */
  public ServerIdentity {
    places = Set.copyOf(places);
    processes = Set.copyOf(processes);
  }

  /**
   * Of an address, without asking anybody but the names’ server.
   *
   * @throws IllegalArgumentException if it is no address
   */
  public static ServerIdentity of(String address) {
    ConnectionString read = new ConnectionString(address);
    Set<String> places = new TreeSet<>();
    if (read.isSrvProtocol()) {
      places.addAll(read.getHosts());
    } else {
      read.getHosts().forEach(host -> places.addAll(places(host)));
    }
    return new ServerIdentity(places, Set.of());
  }

  /**
   * Of what a server says of itself and of the others of its set.
   *
   * @param hello its answer to {@code hello}
   */
  public static ServerIdentity of(Document hello) {
    Set<String> places = new TreeSet<>();
    for (String members : List.of("hosts", "passives", "arbiters")) {
      if (hello.get(members) instanceof Collection<?> several) {
        several.forEach(one -> places.addAll(places(String.valueOf(one))));
      }
    }
    if (hello.get("me") instanceof String me) {
      places.addAll(places(me));
    }
    Object process =
        hello.get("topologyVersion") instanceof Document version ? version.get("processId") : null;
    return new ServerIdentity(places, process == null ? Set.of() : Set.of(String.valueOf(process)));
  }

  /** Of the server that a client reaches; empty if it does not answer. */
  public static Optional<ServerIdentity> of(MongoClient client) {
    // The second is what older servers call it.
    return said(client, "hello").or(() -> said(client, "isMaster"));
  }

  private static Optional<ServerIdentity> said(MongoClient client, String command) {
    try {
      return Optional.of(of(client.getDatabase("admin").runCommand(new Document(command, 1))));
    } catch (MongoException e) {
      return Optional.empty();
    }
  }

  /** Whether some server is behind both. */
  public boolean shares(ServerIdentity other) {
    return !Collections.disjoint(places, other.places)
        || !Collections.disjoint(processes, other.processes);
  }

  /** A host with its port, as it is called and as it resolves; a loopback is one place. */
  private static Set<String> places(String host) {
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon >= 0 && host.indexOf(']') < colon;
    String name = (hasPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    String port = ":" + (hasPort ? host.substring(colon + 1) : String.valueOf(PORT));
    Set<String> places = new TreeSet<>(Set.of(name + port));
    try {
      Arrays.stream(InetAddress.getAllByName(name))
          .map(one -> one.isLoopbackAddress() ? "loopback" : one.getHostAddress())
          .forEach(number -> places.add(number + port));
    } catch (UnknownHostException e) {
      // Then its name is all that is known of it here.
    }
    return places;
  }
}
