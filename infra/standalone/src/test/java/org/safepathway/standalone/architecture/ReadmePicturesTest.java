package org.safepathway.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.policy.Basis;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.consent.policy.Ruling;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralState;

/**
 * The README's pictures are drawn from the module graph and the life-cycle data. {@code
 * -Dreadme.write=true} draws them anew.
 */
class ReadmePicturesTest {

  private final Repository repository = Repository.read();

  @Test
  void theReadmeShowsTheLifeCycleAsTheCodeHasIt() throws IOException {
    check("life-cycle", lifeCycle());
  }

  @Test
  void theReadmeShowsTheModulesAsTheBuildHasThem() throws IOException {
    check("modules", modules());
  }

  @Tag("firewall")
  @Test
  void theReadmeShowsWhoMayOpenWhatAsTheTableHasIt() throws IOException {
    check("disclosure", disclosure());
  }

  private static String disclosure() {
    StringBuilder text = new StringBuilder("| a specialist opens | on ");
    Basis[] bases = Basis.values();
    text.append(
        Stream.of(bases).map(basis -> words(basis.name())).collect(Collectors.joining(" | on ")));
    text.append(" |\n").append("|---".repeat(bases.length + 1)).append("|\n");
    for (FactClass factClass : FactClass.values()) {
      text.append("| %s |".formatted(words(factClass.name())));
      for (Basis basis : bases) {
        Ruling ruling = Disclosure.table().ruling(factClass, OrganisationKind.SPECIALIST, basis);
        text.append(" %s (%d) |".formatted(ruling.allowed() ? "**yes**" : "no", ruling.rule()));
      }
      text.append('\n');
    }
    text.append("\n| who else | opens | by rule |\n|---|---|---|\n");
    for (OrganisationKind audience : OrganisationKind.values()) {
      if (audience != OrganisationKind.SPECIALIST) {
        text.append(
            "| %s | %s | %s |%n".formatted(words(audience.name()), yes(audience), rules(audience)));
      }
    }
    return text.toString();
  }

  /** The classes of which such an organisation opens anything, on whatever ground. */
  private static String yes(OrganisationKind audience) {
    String opened =
        Stream.of(FactClass.values())
            .filter(
                each -> Disclosure.table().allowsOnAny(each, audience, EnumSet.allOf(Basis.class)))
            .map(each -> words(each.name()))
            .collect(Collectors.joining(", "));
    return opened.isEmpty() ? "nothing" : opened;
  }

  private static String rules(OrganisationKind audience) {
    return Disclosure.cases().stream()
        .filter(each -> each.audience() == audience)
        .map(each -> Disclosure.table().ruling(each.factClass(), audience, each.basis()).rule())
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private String lifeCycle() {
    StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n  [*] --> SENT\n");
    for (Edge edge : Edge.values()) {
      for (ReferralState from : ReferralState.values()) {
        if (edge.from().contains(from) && edge.after(from) != from) {
          text.append("  %s --> %s: %s%n".formatted(from, edge.after(from), words(edge.name())));
        }
      }
    }
    text.append("```\n\n| state | its referrer sees |\n|---|---|\n");
    for (ReferralState state : ReferralState.values()) {
      text.append(
          "| %s | %s |%n".formatted(words(state.name()), words(state.referrerSees().name())));
    }
    return text.toString();
  }

  private String modules() {
    StringBuilder text = new StringBuilder("```mermaid\nflowchart LR\n");
    Map<String, StringBuilder> sides = new TreeMap<>();
    for (Repository.Module module : repository.modules().values()) {
      sides
          .computeIfAbsent(module.side(), side -> new StringBuilder())
          .append("    %s%n".formatted(module.artifact()));
    }
    sides.forEach(
        (side, members) -> text.append("  subgraph %s%n%s  end%n".formatted(side, members)));
    for (Repository.Module module : repository.modules().values()) {
      if (!module.side().equals("whole")) {
        module.modules().stream()
            .filter(target -> direct(module, target))
            .forEach(target -> text.append("  %s --> %s%n".formatted(module.artifact(), target)));
      }
    }
    return text.append("```\n").toString();
  }

  /** Leaves out what is reached through another module anyway, so that the picture can be read. */
  private boolean direct(Repository.Module module, String target) {
    return module.modules().stream()
        .filter(other -> !other.equals(target))
        .map(other -> repository.modules().get(other))
        .flatMap(other -> repository.reachableFrom(other).stream())
        .noneMatch(reached -> reached.artifact().equals(target));
  }

  private void check(String name, String drawn) throws IOException {
    Path readme = repository.root().resolve("README.md");
    String text = Files.readString(readme);
    String begin = "<!-- drawn: " + name + " -->\n";
    String end = "<!-- end: " + name + " -->";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    assertThat(to).as("the place for " + name + " in the README").isGreaterThan(from - 1);
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(readme, text.substring(0, from) + drawn + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to)).isEqualTo(drawn);
  }

  private static String words(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
