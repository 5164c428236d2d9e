package org.safepathway.distributed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.canary.Canary;
import org.safepathway.acceptance.canary.CanarySearch;
import org.safepathway.acceptance.canary.Searched;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.journey.http.Ask;
import org.safepathway.standalone.part.Part;

/**
 * {@code infra/two-hosts}: the police’s desk on one host, everything else on another, and a wall
 * between them. What crosses is captured while people work.
 */
public final class TwoHosts implements AutoCloseable {

  private static final int LIVES = 3;

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Site site;
  private final String link;
  private final Path folder;

  private TwoHosts(Site site, String link, Path folder) {
    this.site = site;
    this.link = link;
    this.folder = folder;
  }

  /**
   * Runs on the inside’s host.
   *
   * @param arguments the other host’s namespace; this host’s address as the other sees it; the
   *     other host’s address for people; the name of the link between the two
   */
  public static void main(String[] arguments) throws Exception {
    Site site = new Site(arguments[1], arguments[2], List.of("ip", "netns", "exec", arguments[0]));
    Path folder = Files.createTempDirectory("safe-pathway-two-hosts");
    boolean good;
    try (TwoHosts hosts = new TwoHosts(site, arguments[3], folder)) {
      good = hosts.run();
    }
    System.exit(good ? 0 : 1);
  }

  /** A port of this host that the other may or may not reach. */
  private record Port(String name, int number, boolean allowed) {}

  private boolean run() throws Exception {
    EnginesHere engines = EnginesHere.start();
    open.push(engines);
    Engines at = engines.engines();
    int log = portOf(at.axonServer());
    int databases = portOf(at.databases());
    int police = portOf(at.policeDatabases());
    int issuer = at.issuer().getPort();
    // A real engine listens on every address of its host; what keeps the police out is the wall.
    for (int port : List.of(log, databases, police, issuer)) {
      open.push(lay(port));
    }
    Process capture = capture();
    Processes processes = Processes.start(folder, at, site);
    open.push(processes);
    List<Port> ports = new ArrayList<>();
    ports.add(new Port("the wire of the inside", processes.wirePort(Part.REFERRAL), true));
    ports.add(new Port("the issuer", issuer, true));
    ports.add(new Port("the police’s databases", police, true));
    ports.add(new Port("Axon Server", log, false));
    ports.add(new Port("the other databases", databases, false));
    for (Part part : List.of(Part.CONSENT, Part.DIRECTORY, Part.PROJECTORS)) {
      open.push(lay(processes.wirePort(part)));
      ports.add(new Port("the wire of " + part, processes.wirePort(part), false));
    }
    Map<Integer, Boolean> without = reached(ports);
    wall(ports);
    Map<Integer, Boolean> with = reached(ports);

    List<Worker.Life> lives = work(processes);
    processes.desk(Room.POLICE).kill();
    Takeover takeover = Takeover.run(site, processes, at, lives, folder.resolve("hostile.came"));
    // What crossed last is read from the link a moment later.
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!sees() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    capture.destroy();
    capture.waitFor(10, TimeUnit.SECONDS);
    return judge(ports, without, with, lives) & judge(takeover);
  }

  private Cable lay(int port) {
    return Cable.between(
        new InetSocketAddress(site.inside(), port), new InetSocketAddress("127.0.0.1", port));
  }

  private Process capture() throws IOException, InterruptedException {
    Process capture =
        new ProcessBuilder(
                "tcpdump", "-i", link, "--immediate-mode", "-U", "-w", captured().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("capture.said").toFile())
            .start();
    open.push(capture::destroy);
    while (!Files.exists(captured())) {
      if (capture.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(Files.readString(folder.resolve("capture.said")));
      }
    }
    return capture;
  }

  private Path captured() {
    return folder.resolve("crossed.pcap");
  }

  private Map<Integer, Boolean> reached(List<Port> ports) throws IOException {
    Process asking =
        site.run(
            Reach.class,
            ports.stream().map(port -> site.inside() + ":" + port.number()).toArray(String[]::new));
    String said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Map<Integer, Boolean> reached = new LinkedHashMap<>();
    for (String line : said.lines().toList()) {
      String[] words = line.split(" ");
      reached.put(portOf(words[0]), Boolean.valueOf(words[1]));
    }
    if (reached.size() != ports.size()) {
      throw new IllegalStateException(said);
    }
    return reached;
  }

  /** As a policy of the network has it: the police’s host reaches three ports and nothing else. */
  private void wall(List<Port> ports) throws IOException, InterruptedException {
    String allowed =
        String.join(
            ", ",
            ports.stream()
                .filter(Port::allowed)
                .map(port -> Integer.toString(port.number()))
                .toList());
    String rules =
        """
        table inet wall {
          chain input {
            type filter hook input priority 0; policy accept;
            iifname "lo" accept
            ct state established,related accept
            iifname "%s" tcp dport { %s } accept
            drop
          }
        }
        """
            .formatted(link, allowed);
    Process nft = new ProcessBuilder("nft", "-f", "-").redirectErrorStream(true).start();
    try (OutputStream in = nft.getOutputStream()) {
      in.write(rules.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(nft.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (nft.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private List<Worker.Life> work(Processes processes) throws InterruptedException {
    Ledger ledger = new Ledger();
    Api api = new Api(processes.addresses(), new DemoSignIn(processes.addresses().base()));
    Worker worker =
        new Worker(
            api,
            Long.toString(System.currentTimeMillis(), Character.MAX_RADIX),
            "amberwell-by-and-for",
            "caseworker.asha",
            ledger);
    Thread thread = Thread.ofPlatform().start(worker);
    while (worker.lives().size() < LIVES && thread.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    worker.stop();
    thread.join();
    List<Worker.Life> lives = new ArrayList<>(worker.lives());
    lives.add(worker.confides());
    if (lives.getLast().handle().isEmpty()) {
      throw new IllegalStateException("nobody confides: " + ledger.lost());
    }
    // And the officer looks at what became of it, which the desk reads from the databases.
    if (!api.send("officer.hale", Ask.get("/police/referrals")).success()) {
      throw new IllegalStateException("the officer’s list does not come");
    }
    if (!ledger.lost().isEmpty() || !ledger.leaked().isEmpty()) {
      throw new IllegalStateException("lost " + ledger.lost() + ", leaked " + ledger.leaked());
    }
    return lives;
  }

  private boolean judge(
      List<Port> ports,
      Map<Integer, Boolean> without,
      Map<Integer, Boolean> with,
      List<Worker.Life> lives)
      throws IOException {
    boolean good = lives.size() >= LIVES;
    System.out.printf(
        "%n%-28s %-16s %-16s%n", "from the police’s host", "without a wall", "with it");
    for (Port port : ports) {
      boolean open = Boolean.TRUE.equals(with.get(port.number()));
      System.out.printf(
          "%-28s %-16s %-16s%n",
          port.name(), said(without.get(port.number())), said(with.get(port.number())));
      good &= open == port.allowed() && Boolean.TRUE.equals(without.get(port.number()));
    }
    long size = Files.size(captured());
    Searched searched =
        new CanarySearch(
                canaries(lives).stream().map(each -> Canary.text("family name", each)).toList())
            .file("what crossed", captured());
    boolean sees = sees();
    System.out.printf(
        "%d victims, all but one from referral to withdrawal; %d bytes crossed; facts in clear in them: %d"
            + " (the name of a database, as a control: %s)%n",
        lives.size(), size, searched.found().size(), sees ? "found" : "NOT FOUND");
    return good && sees && searched.found().isEmpty();
  }

  private static List<String> canaries(List<Worker.Life> lives) {
    return lives.stream().map(Worker.Life::canary).toList();
  }

  private static boolean judge(Takeover takeover) {
    System.out.printf(
        "in the place of the police’s desk, with all that it has: %d tries; %d methods answered,"
            + " %d of them not a force’s; got besides: %s; facts in what came: %d (the name of a"
            + " service, as a control: %s)%n",
        takeover.tries(),
        takeover.answered().size(),
        takeover.answered().stream().filter(each -> !Takeover.OF_A_FORCE.contains(each)).count(),
        takeover.got().isEmpty() ? "nothing" : takeover.got(),
        takeover.facts(),
        takeover.sees() ? "found" : "NOT FOUND");
    return takeover.isHarmless() && takeover.parts() == 0;
  }

  /** What is in clear there is found, or finding nothing would say nothing: a database’s name. */
  private boolean sees() throws IOException {
    return !new CanarySearch(List.of(Canary.text("database", "police_org_force")))
        .file("what crossed", captured())
        .found()
        .isEmpty();
  }

  private static String said(@Nullable Boolean open) {
    return Boolean.TRUE.equals(open) ? "reached" : "not reached";
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
