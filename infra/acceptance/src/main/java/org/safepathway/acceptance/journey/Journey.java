package org.safepathway.acceptance.journey;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.safepathway.acceptance.journey.http.Addresses;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.journey.http.Ask;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.acceptance.journey.judge.ExpectationTable;
import org.safepathway.acceptance.journey.judge.Judge;
import org.safepathway.acceptance.journey.judge.Verdict;
import org.safepathway.acceptance.journey.scene.Script;
import org.safepathway.acceptance.journey.scene.Stage;
import org.safepathway.acceptance.journey.scene.Step;
import tools.jackson.databind.JsonNode;

/**
 * The whole journey against one running instance of the demo network. It leaves its invented
 * referrals there and can be repeated; nobody else should refer there meanwhile, since what nobody
 * expected in a list is a failure.
 */
public final class Journey {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

  private static final int NOT_AS_EXPECTED = 1;
  private static final int NOBODY_ANSWERS = 2;
  private static final int NOTHING_TO_DO = 3;

  private Journey() {}

  /**
   * Runs from the command line: {@code [--url URL] [--desk ROOM=URL ...] [--referral FILE]}. Ends
   * with 0 if everything is as the table expects, 1 if not, 2 if no instance can be reached, 3 if
   * the arguments or the referral are no good.
   */
  public static void main(String[] arguments) {
    // The journey's report is what it is for; it is no log.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(main(List.of(arguments), out, err));
  }

  static int main(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      CommandLine line = CommandLine.parse(arguments);
      Path file = line.referral();
      Referral referral = file == null ? Referral.ofRepository() : Referral.read(file);
      Report report = run(line.addresses(), new DemoSignIn(line.addresses().base()), referral, out);
      return report.good() ? 0 : NOT_AS_EXPECTED;
    } catch (UnreachableException nobody) {
      err.println(nobody.getMessage());
      return NOBODY_ANSWERS;
    } catch (InvalidReferralException invalid) {
      err.println("This referral cannot be sent; nothing was.");
      err.println(invalid.getMessage());
      return NOTHING_TO_DO;
    } catch (IllegalArgumentException misused) {
      err.println(misused.getMessage());
      return NOTHING_TO_DO;
    }
  }

  /** Runs by the reviewed table, waiting ten seconds at most for a look to be as expected. */
  public static Report run(URI base, Tokens tokens, Referral referral, PrintStream out) {
    return run(Addresses.one(base), tokens, referral, out);
  }

  /** The same where some desks are processes of their own. */
  public static Report run(Addresses addresses, Tokens tokens, Referral referral, PrintStream out) {
    return run(
        addresses, tokens, referral, ExpectationTable.reviewed(), Duration.ofSeconds(10), out);
  }

  /**
   * Runs.
   *
   * @param addresses where the desks are
   * @param tokens how people sign in
   * @param referral the referral that is made
   * @param table what is expected
   * @param patience how long a look is repeated until it is as expected
   * @param out where the reader reads along
   * @throws UnreachableException if nothing answers there
   * @throws InvalidReferralException if its cast cannot follow this referral
   */
  public static Report run(
      Addresses addresses,
      Tokens tokens,
      Referral referral,
      ExpectationTable table,
      Duration patience,
      PrintStream out) {
    followable(referral);
    URI base = addresses.base();
    Transcript transcript = new Transcript(out);
    Judge judge = new Judge(table);
    String run = runId();
    try (Api api = new Api(addresses, tokens)) {
      ready(api, base);
      transcript.begins("Journey %s through %s".formatted(run, base));
      Stage stage =
          new Stage(api, run, referral, LocalDate.now(LONDON), judge, patience, transcript);
      stage.begin();
      for (Step step : Script.steps()) {
        transcript.step(step);
        stage.play(step);
      }
      List<Verdict> verdicts = new ArrayList<>(stage.verdicts());
      verdicts.addAll(judge.unused(verdicts));
      Report report = new Report(verdicts);
      transcript.ends(report);
      return report;
    }
  }

  /** The cast is fixed: the journey knows who receives what, and what the officer then sees. */
  private static void followable(Referral referral) {
    List<String> faults = new ArrayList<>();
    JsonNode form = referral.form();
    if (!form.path("offer").asString("").startsWith("amberwell-")) {
      faults.add("offer: the journey follows a referral to one of Amberwell's offers");
    }
    if (!form.path("basis").asString("").equals("CONSENT")) {
      faults.add("basis: the journey begins with CONSENT and makes its own overrides");
    }
    if (form.path("risk").path("policeEmployed").asBoolean(false)) {
      faults.add("risk.policeEmployed: the journey makes its own police-linked referral");
    }
    if (!faults.isEmpty()) {
      throw new InvalidReferralException(faults);
    }
  }

  private static void ready(Api api, URI base) {
    Reply health = api.send(null, Ask.get("/actuator/health/readiness"));
    if (health.status() != 200) {
      throw new UnreachableException(
          "What answers at %s is not a Safe Pathway that is ready (it said %d)."
              .formatted(base, health.status()));
    }
  }

  private static String runId() {
    SecureRandom random = new SecureRandom();
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
