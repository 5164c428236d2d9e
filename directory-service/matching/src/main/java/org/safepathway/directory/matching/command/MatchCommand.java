package org.safepathway.directory.matching.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.matching.Matched;
import org.safepathway.directory.matching.Matching;
import org.safepathway.directory.matching.Situation;
import org.safepathway.directory.matching.SituationFile;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.kernel.OrganisationId;

/**
 * Prints the ranked list of a situation. Arguments: the file of the situation, the day, and
 * optionally a network file (else the demo’s). Ends with 0, or with 2 if a file is no good.
 */
public final class MatchCommand {

  private static final int REFUSED = 2;

  /**
   * Held, or the logging forgets what it was told: Lucene says at its start what it does without.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private MatchCommand() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out, err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    SituationFile.Reading reading;
    Path file = Path.of(arguments.get(0));
    try {
      reading = SituationFile.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      err.println("infra/match: " + file + " is missing or cannot be read.");
      return REFUSED;
    }
    Network network = network(arguments, err);
    LocalDate today = day(arguments.get(1), err);
    if (network == null || today == null) {
      return REFUSED;
    }
    return switch (reading) {
      case SituationFile.Reading.Refused refused -> {
        refused
            .faults()
            .forEach(fault -> err.println("infra/match: " + fault.code() + " at " + fault));
        yield REFUSED;
      }
      case SituationFile.Reading.Understood understood -> {
        print(understood.situation(), network, today, out);
        yield 0;
      }
    };
  }

  private static void print(
      Situation situation, Network network, LocalDate today, PrintStream out) {
    Map<OrganisationId, Organisation> organisations =
        network.organisations().stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
    List<Listed> listed =
        network.offers().stream()
            .filter(offer -> organisations.containsKey(offer.organisation()))
            .map(
                offer ->
                    new Listed(
                        offer,
                        java.util.Objects.requireNonNull(organisations.get(offer.organisation())),
                        Instant.EPOCH))
            .toList();
    Matched matched = Matching.of(situation, listed, today);
    new Printing(out).print(matched);
  }

  private static @Nullable Network network(List<String> arguments, PrintStream err) {
    if (arguments.size() < 3) {
      return NetworkFile.demo();
    }
    Path file = Path.of(arguments.get(2));
    try {
      return NetworkFile.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      err.println("infra/match: " + file + " is missing or cannot be read.");
    } catch (NetworkFaultException e) {
      e.faults().forEach(fault -> err.println("infra/match: network file: " + fault));
    }
    return null;
  }

  private static @Nullable LocalDate day(String written, PrintStream err) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      err.println("infra/match: the day is written as in 2026-11-23.");
      return null;
    }
  }
}
