package org.safepathway.distributed;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepathway.acceptance.canary.Canary;
import org.safepathway.acceptance.canary.CanarySearch;
import org.safepathway.standalone.part.Part;

/**
 * What {@link Hostile} got in the place of the police’s desk, which may be what a force may do and
 * see, and nothing of what a victim said.
 *
 * @param tries how often it tried
 * @param parts how many other parts of the inside it reached, and called like the one for desks
 * @param answered the methods that are there for it
 * @param got everything else that it got
 * @param facts how often a fact is in what came
 * @param sees whether what it may see is in what came, or finding nothing would say nothing
 */
record Takeover(
    int tries, int parts, Set<String> answered, Set<String> got, int facts, boolean sees) {

  /** All that there is for a police’s desk (decision 0022), said here once more. */
  static final Set<String> OF_A_FORCE =
      Set.of(
          "Inside.act",
          "Inside.seal",
          "Registry.organisation",
          "Registry.organisations",
          "Registry.staff",
          "Registry.offer",
          "Registry.offers",
          "Registry.standingOffer",
          "Catalogue.listed",
          "RequestRegister.register",
          "RequestRegister.of",
          "Awareness.shown",
          "Awareness.referred",
          "Awareness.of",
          "Asking.ask",
          "Asking.asked",
          "Asking.answer");

  /** Copies the sets. */
  Takeover {
    answered = Set.copyOf(answered);
    got = Set.copyOf(got);
  }

  /**
   * Runs it where the site says.
   *
   * @param lives whom it is to learn nothing of; the last of them still has a consent
   * @param came a file for all that comes
   */
  static Takeover run(
      Site site, Processes processes, Engines engines, List<Worker.Life> lives, Path came)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.add(processes.certificates().toString());
    arguments.add(came.toString());
    arguments.add(site.databases(engines.policeDatabases()));
    arguments.add(engines.issuer().toString());
    arguments.add(lives.getLast().handle());
    for (Part part : List.of(Part.REFERRAL, Part.CONSENT, Part.DIRECTORY, Part.PROJECTORS)) {
      arguments.add(
          URI.create("https://" + site.inside() + ":" + processes.wirePort(part)).toString());
    }
    Process hostile = site.run(Hostile.class, arguments.toArray(String[]::new));
    String said = new String(hostile.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (hostile.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return judged(said.lines().toList(), lives, came);
  }

  private static Takeover judged(List<String> said, List<Worker.Life> lives, Path came) {
    List<Canary> canaries =
        lives.stream().map(life -> Canary.text("what she said", life.canary())).toList();
    return new Takeover(
        after(Overheard.TRIED, said).mapToInt(Integer::parseInt).sum(),
        (int) after(Overheard.REACHED, said).count(),
        after(Overheard.ANSWERED, said).collect(Collectors.toSet()),
        after(Overheard.GOT, said).collect(Collectors.toSet()),
        new CanarySearch(canaries).file("what came", came).found().size(),
        !new CanarySearch(List.of(Canary.text("a service", "amberwell-by-and-for")))
            .file("what came", came)
            .found()
            .isEmpty());
  }

  private static Stream<String> after(String word, List<String> said) {
    return said.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()));
  }

  /** Whether it got what a force has, and nothing else. */
  boolean isHarmless() {
    return tries > 0 && answered.equals(OF_A_FORCE) && got.isEmpty() && facts == 0 && sees;
  }
}
