package org.safepathway.acceptance.drill;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.acceptance.journey.UnreachableException;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.journey.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of a drill that go through the public API, each run by {@code infra/drill} against an
 * instance that it has started: {@code before} the backup, {@code erase} after it, {@code
 * restored}, {@code key-away} and {@code key-back}; {@code ready} only waits. Each prints its rows
 * of the table.
 */
public final class Drill {

  private static final int NOT_AS_EXPECTED = 1;
  private static final int BROKEN_OFF = 2;
  private static final int MISUSED = 3;

  private static final String ASHA = "caseworker.asha";
  private static final String MEERA = "manager.meera";
  private static final String BETH = "caseworker.beth";
  private static final List<String> LISTS =
      List.of(People.OFFICER, ASHA, BETH, "caseworker.linden");

  private final People people;
  private final Kept kept;
  private final PrintStream out;
  private boolean good = true;

  private Drill(People people, Kept kept, PrintStream out) {
    this.people = people;
    this.kept = kept;
    this.out = out;
  }

  /**
   * The address, the file for notes and the part. Ends with 0 if everything was as expected, 1 if
   * not, 2 if it cannot go on, 3 if the arguments are no good.
   */
  public static void main(String[] arguments) {
    // The table is what it is for; it is no log.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length != 3) {
      System.exit(MISUSED);
    }
    URI url = URI.create(arguments[0]);
    Kept kept = new Kept(Path.of(arguments[1]));
    try (Api api = new Api(url, new DemoSignIn(url))) {
      Drill drill = new Drill(new People(api), kept, out);
      drill.ready();
      drill.play(arguments[2]);
      kept.save();
      System.exit(drill.good ? 0 : NOT_AS_EXPECTED);
    } catch (IllegalStateException | UnreachableException broken) {
      System.err.println(broken.getMessage());
      System.exit(BROKEN_OFF);
    }
  }

  private void play(String part) {
    switch (part) {
      case "before" -> before();
      case "erase" -> erase();
      case "restored" -> restored();
      case "key-away" -> keyAway();
      case "key-back" -> keyBack();
      case "ready" -> {}
      default -> throw new IllegalArgumentException("no part of a drill: " + part);
    }
  }

  private void ready() {
    for (int tries = 0; tries < 1200; tries++) {
      if (people.areThere()) {
        return;
      }
      Pause.shortly();
    }
    throw new IllegalStateException("it was not ready within two minutes");
  }

  private void before() {
    kept.note("hers", people.referred("amberwell-by-and-for", ASHA, "Drill Hers"));
    kept.note("another", people.referred("amberwell-by-and-for", ASHA, "Drill Another"));
    kept.note("elsewhere", people.referred("kestrel-trust-idva", BETH, "Drill Elsewhere"));
    kept.note("withdrew", people.referred("kestrel-trust-idva", BETH, "Drill Withdrew"));
    for (String[] one :
        new String[][] {
          {"hers", ASHA}, {"another", ASHA}, {"elsewhere", BETH}, {"withdrew", BETH}
        }) {
      note(one[0], one[1], false);
      note(one[0], one[1], true);
    }
    LISTS.forEach(person -> kept.note("list." + person, listed(person)));
    row("before: four are referred, taken up, opened", "opened", "opened", true);
  }

  private void note(String name, String caseworker, boolean status) {
    Reply reply = people.opens(caseworker, kept.of(name), status);
    if (!reply.success()) {
      throw new IllegalStateException("cannot be opened before the backup: " + reply.body());
    }
    kept.note("opened." + name + "." + status, Kept.digest(contents(reply)));
  }

  private void erase() {
    kept.note("later", people.referred("amberwell-by-and-for", ASHA, "Drill Later"));
    people.act(MEERA, kept.of("hers"), "erase", JsonMapper.shared().createObjectNode());
    people.act(
        BETH,
        kept.of("withdrew"),
        "consents/withdraw",
        JsonMapper.shared().createObjectNode().put("purpose", "SUPPORT"));
    refused("after the backup: she is erased, her facts", "hers", ASHA, false);
    refused("after the backup: she is erased, her status", "hers", ASHA, true);
    Reply withdrawn = people.opens(BETH, kept.of("withdrew"), false);
    row(
        "after the backup: another withdraws, her facts",
        "refused",
        withdrawn.success() ? "opens" : "refused",
        !withdrawn.success());
  }

  private void restored() {
    refused("restored: her facts", "hers", ASHA, false);
    refused("restored: her status", "hers", ASHA, true);
    gone("restored: her case", "hers");
    refused("restored: facts of who withdrew after the backup", "withdrew", BETH, false);
    refused("restored: status of who withdrew after it", "withdrew", BETH, true);
    gone("restored: who was referred after the backup", "later");
    opens("restored: another's facts at the same service", "another", ASHA, false);
    opens("restored: another's status at the same service", "another", ASHA, true);
    opens("restored: facts at another service", "elsewhere", BETH, false);
    opens("restored: status at another service", "elsewhere", BETH, true);
    LISTS.forEach(person -> list("restored: the list of " + person, person));
  }

  private void keyAway() {
    refused("key away: a status at that service", "another", ASHA, true);
    opens("key away: facts there of which the platform has the key", "another", ASHA, false);
    opens("key away: a status at another service", "elsewhere", BETH, true);
    list("key away: the list of that service", ASHA);
  }

  private void keyBack() {
    opens("key back: the status again", "another", ASHA, true);
  }

  private void opens(String step, String name, String caseworker, boolean status) {
    Reply reply = people.opens(caseworker, kept.of(name), status);
    boolean same =
        reply.success()
            && Kept.digest(contents(reply)).equals(kept.of("opened." + name + "." + status));
    String seen = same ? "opens, as before" : reply.success() ? "opens otherwise" : told(reply);
    row(step, "opens, as before", seen, same);
  }

  private void refused(String step, String name, String caseworker, boolean status) {
    Reply reply = people.opens(caseworker, kept.of(name), status);
    row(step, "404 not-found", told(reply), told(reply).equals("404 not-found"));
  }

  private void gone(String step, String name) {
    Reply reply = people.looks(ASHA, kept.of(name));
    row(step, "404 not-found", told(reply), told(reply).equals("404 not-found"));
  }

  private void list(String step, String person) {
    String wanted = kept.of("list." + person);
    String seen = listed(person);
    for (int tries = 0; tries < 100 && !seen.equals(wanted); tries++) {
      Pause.shortly();
      seen = listed(person);
    }
    boolean same = seen.equals(wanted);
    row(step, "as before the backup", same ? "as before the backup" : "another", same);
  }

  /** A digest of what somebody sees, but for her who was erased: the force's row of her stays. */
  private String listed(String person) {
    Map<String, String> entries = new TreeMap<>(people.list(person));
    var _ = entries.remove(kept.of("hers"));
    return entries.size() + " " + Kept.digest(entries.toString());
  }

  private static String contents(Reply reply) {
    JsonNode body = reply.json();
    Map<String, String> facts = new TreeMap<>();
    if (body != null) {
      body.path("facts")
          .forEach(
              fact -> facts.put(fact.path("id").asString(""), fact.path("content").toString()));
    }
    return facts.toString();
  }

  /** A refusal by its status and its reason code, which ends the problem's type. */
  private static String told(Reply reply) {
    JsonNode problem = reply.json();
    String type = problem == null ? "" : problem.path("type").asString("");
    return (reply.status() + " " + type.replaceFirst(".*[:/]", "")).strip();
  }

  private void row(String step, String expected, String seen, boolean held) {
    good &= held;
    out.printf("%-3s %-56s %-22s %s%n", held ? "ok" : "NOT", step, expected, seen);
  }
}
