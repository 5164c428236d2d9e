package org.safepathway.distributed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.journey.http.Addresses;
import org.safepathway.consent.facts.FactKinds;
import org.safepathway.consent.vault.Fact;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.standalone.part.Part;
import org.safepathway.wire.Along;
import org.safepathway.wire.HttpTransport;
import org.safepathway.wire.RemotePort;
import org.safepathway.wire.WireJson;

/**
 * Two processes of each part of the inside, and the desk of each room: every one with its own
 * settings, and the desks with class paths of their own. Two of a part have its certificate, share
 * what the part keeps (decisions 0034, 0035 and 0037), and are reached at one address.
 */
final class Processes implements AutoCloseable {

  private static final List<Part> PARTS =
      List.of(Part.DIRECTORY, Part.CONSENT, Part.REFERRAL, Part.PROJECTORS);

  /** How many processes there are of each part. */
  private static final int OF_EACH = 2;

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Path folder;
  private final Path certificates;
  private final Engines engines;
  private final Site site;
  private final Map<Part, List<Integer>> wires = new EnumMap<>(Part.class);
  private final Map<Part, Cable> fronts = new EnumMap<>(Part.class);
  private final Map<Part, Cable> logs = new EnumMap<>(Part.class);
  private final Map<Room, Cable> desksWires = new EnumMap<>(Room.class);
  private final Cable databases;
  private final Cable policeDatabases;
  private final Map<Part, List<Started>> parts = new EnumMap<>(Part.class);
  private final Map<String, Started> desks = new TreeMap<>();
  private final Cable openPages;

  private Processes(Path folder, Engines engines, Site site)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.engines = engines;
    this.site = site;
    certificates = folder.resolve("certificates");
    makeCertificates();
    databases = opened(Cable.to(portOf(engines.databases())));
    policeDatabases = opened(Cable.to(portOf(engines.policeDatabases())));
    for (Part part : PARTS) {
      wires.put(part, Stream.generate(Started::freePort).limit(OF_EACH).toList());
      logs.put(part, opened(Cable.to(portOf(engines.axonServer()))));
      fronts.put(part, opened(between(hostOf(part), part)));
    }
    for (Room room : Room.values()) {
      desksWires.put(room, opened(between("127.0.0.1", Part.REFERRAL)));
    }
    for (Part part : PARTS) {
      List<Started> started = new ArrayList<>();
      parts.put(part, started);
      for (int number = 0; number < OF_EACH; number++) {
        started.add(opened(startPart(part, number)));
      }
    }
    openPages =
        opened(
            Cable.to(
                part(Part.DIRECTORY).stream()
                    .map(process -> process.address().getPort())
                    .toArray(Integer[]::new)));
    for (Room room : Room.values()) {
      desks.put(room.path(), opened(startDesk(room)));
    }
    if (site.isApart()) {
      Process cables = site.cables(desk(Room.POLICE).address().getPort(), portOf(issuer()));
      open.push(cables::destroy);
    }
  }

  /** From a new port of a host to all processes of a part. */
  private Cable between(String host, Part part) {
    return Cable.between(
        new InetSocketAddress(host, Started.freePort()),
        Objects.requireNonNull(wires.get(part)).stream()
            .map(port -> new InetSocketAddress(hostOf(part), port))
            .toArray(InetSocketAddress[]::new));
  }

  private String issuer() {
    return engines.issuer().getAuthority();
  }

  /** Starts all of them, and waits until each is ready. */
  static Processes start(Path folder, Engines engines) throws Exception {
    return start(folder, engines, Site.HERE);
  }

  /** Starts all of them, the police’s desk where the site says, and waits until each is ready. */
  static Processes start(Path folder, Engines engines, Site site) throws Exception {
    Processes processes = new Processes(folder, engines, site);
    try {
      for (List<Started> part : processes.parts.values()) {
        for (Started each : part) {
          each.ready();
        }
      }
      for (Started desk : processes.desks.values()) {
        desk.ready();
      }
      return processes;
    } catch (Exception e) {
      processes.close();
      throw e;
    }
  }

  /** Where whoever uses it finds the desks, and the open pages. */
  Addresses addresses() {
    Map<String, URI> rooms = new TreeMap<>();
    desks.forEach((room, desk) -> rooms.put(room, desk.address()));
    return new Addresses(URI.create("http://127.0.0.1:" + openPages.port()), rooms);
  }

  /** The processes of a part of the inside. */
  List<Started> part(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }

  /** A room’s desk. */
  Started desk(Room room) {
    return Objects.requireNonNull(desks.get(room.path()));
  }

  /** What lies between a part and the Axon Server. */
  Cable log(Part part) {
    return Objects.requireNonNull(logs.get(part));
  }

  /** What lies between all parts and the Axon Server. */
  List<Cable> logs() {
    return List.copyOf(logs.values());
  }

  /** What lies between the projectors and the databases. */
  Cable databases() {
    return databases;
  }

  /** What lies between the projectors and the police’s databases. */
  Cable policeDatabases() {
    return policeDatabases;
  }

  /** What lies between a room’s desk and the inside. */
  Cable wire(Room room) {
    return Objects.requireNonNull(desksWires.get(room));
  }

  /** Where, in such a folder, everything is that the processes keep. */
  static Path dataIn(Path folder) {
    return folder.resolve("data");
  }

  /** Where everything is that the processes keep and say. */
  Path folder() {
    return folder;
  }

  /** Where their certificates are. */
  Path certificates() {
    return certificates;
  }

  /** How often a room’s desk has said so far that it calls the inside. */
  int saidCalls(Room room) throws IOException {
    return desk(room).saidCalls();
  }

  /** A port of the inside as a process with a room’s certificate calls it, with any token. */
  <T> T port(Room room, String token, Class<T> type) throws IOException, GeneralSecurityException {
    return port("desk-" + room.path(), Part.REFERRAL, token, type);
  }

  /** A port of a part as a process with a certificate calls it, with a token or with none. */
  <T> T port(String certificate, Part part, @Nullable String token, Class<T> type)
      throws IOException, GeneralSecurityException {
    return RemotePort.of(
        type,
        new HttpTransport(
            wire(part),
            Bundle.tls(certificates, certificate),
            Along.with(() -> Optional.ofNullable(token)),
            Duration.ofSeconds(30),
            8),
        WireJson.with(Map.of(Fact.class, List.copyOf(FactKinds.COMMON))));
  }

  private Started startPart(Part part, int number) throws IOException {
    String name = part.name().toLowerCase(Locale.ROOT);
    String own = name + "-" + number;
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--safe-pathway.inside.part=" + name,
                "--safe-pathway.inside.consent=" + wire(Part.CONSENT),
                "--safe-pathway.inside.directory=" + wire(Part.DIRECTORY),
                "--safe-pathway.inside.projectors=" + wire(Part.PROJECTORS),
                "--safe-pathway.wire.port=" + Objects.requireNonNull(wires.get(part)).get(number),
                "--safe-pathway.wire.address=" + hostOf(part),
                "--safe-pathway.data=" + dataIn(folder).resolve(own),
                "--safe-pathway.erasures=" + shared("lists").resolve("erasures.list"),
                "--safe-pathway.platform-keys=" + folder.resolve("platform-keys"),
                "--safe-pathway.axon-server.address=127.0.0.1:" + log(part).port(),
                "--safe-pathway.issuer=" + engines.issuer()));
    settings.addAll(traces());
    settings.addAll(
        switch (part) {
          case CONSENT -> List.of("--safe-pathway.vault=" + shared(name));
          case DIRECTORY, REFERRAL -> List.of("--safe-pathway.shared=" + shared(name));
          case PROJECTORS ->
              List.of(
                  "--safe-pathway.databases.segments=" + OF_EACH,
                  "--safe-pathway.databases.address=mongodb://127.0.0.1:" + databases.port(),
                  "--safe-pathway.databases.rooms.police=mongodb://127.0.0.1:"
                      + policeDatabases.port());
          case WHOLE -> throw new IllegalArgumentException("it is not a part");
        });
    settings.addAll(bundle("inside-" + name));
    return Started.start(
        List.of(),
        "127.0.0.1",
        "org.safepathway.standalone.Standalone",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        folder.resolve(own + ".said"),
        settings,
        // Accounts of staff are made and ended beside the directory, and nowhere else.
        part == Part.DIRECTORY
            ? Map.of("SAFEPATHWAY_ACCOUNTS_CLIENTSECRET", Realms.SECRET)
            : Map.of());
  }

  /** A folder that several processes have in common. */
  private Path shared(String name) throws IOException {
    return Files.createDirectories(dataIn(folder).resolve("shared").resolve(name));
  }

  private URI wire(Part part) {
    return URI.create("https://" + hostOf(part) + ":" + wirePort(part));
  }

  /** The port at which a part answers other processes, whichever of its own does. */
  int wirePort(Part part) {
    return Objects.requireNonNull(fronts.get(part)).port();
  }

  private String hostOf(Part part) {
    return part == Part.REFERRAL ? site.inside() : "127.0.0.1";
  }

  private Started startDesk(Room room) throws IOException {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--safe-pathway.issuer=" + engines.issuer(),
                // The people of this realm are invented and have no second factor.
                "--safe-pathway.demo=true",
                // The server that speaks MongoDB’s protocol here knows no users.
                "--safe-pathway.desk.demo=true",
                "--safe-pathway.desk-process.inside=" + insideOf(room),
                "--safe-pathway.desk-process.databases=" + databasesOf(room)));
    settings.addAll(bundle("desk-" + room.path()));
    if (!site.isApart()) {
      settings.addAll(traces());
    }
    boolean apart = room == Room.POLICE && site.isApart();
    return Started.start(
        apart ? site.before() : List.of(),
        apart ? site.there() : "127.0.0.1",
        room.main(),
        classPath(room),
        folder.resolve(room.path() + ".said"),
        settings,
        Map.of());
  }

  /** All requests, and not one in a hundred. */
  private List<String> traces() {
    return List.of("--safe-pathway.traces.to=" + engines.traces(), "--safe-pathway.traces.share=1");
  }

  private URI insideOf(Room room) {
    // A certificate names one address, which is then the one that the other host knows.
    return site.isApart()
        ? wire(Part.REFERRAL)
        : URI.create("https://127.0.0.1:" + wire(room).port());
  }

  private String databasesOf(Room room) {
    return room == Room.POLICE ? site.databases(engines.policeDatabases()) : engines.databases();
  }

  /** Its own, as its module has it: nothing of what runs inside. */
  static String classPath(Room room) throws IOException {
    Path module = root().resolve(room.module()).resolve("target");
    return module.resolve("classes")
        + java.io.File.pathSeparator
        + Files.readString(module.resolve("process.classpath")).strip();
  }

  private List<String> bundle(String name) throws IOException {
    String password = Bundle.password(certificates);
    String bundle = "--spring.ssl.bundle.jks.wire.";
    return List.of(
        bundle + "keystore.location=" + Bundle.store(certificates, name),
        bundle + "keystore.password=" + password,
        bundle + "truststore.location=" + Bundle.store(certificates, "trust"),
        bundle + "truststore.password=" + password);
  }

  private void makeCertificates() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                root().resolve("infra/certificates").toString(),
                "--folder",
                certificates.toString()));
    for (Part part : PARTS) {
      command.addAll(
          List.of("--name", "inside-" + part.name().toLowerCase(Locale.ROOT) + "=" + hostOf(part)));
    }
    for (Room room : Room.values()) {
      command.addAll(List.of("--name", "desk-" + room.path() + "="));
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = Objects.requireNonNull(at.getParent());
    }
    return at;
  }

  private <C extends AutoCloseable> C opened(C part) {
    open.push(part);
    return part;
  }

  private static int portOf(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
