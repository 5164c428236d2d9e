package org.safepathway.directory.matching.command;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.safepathway.directory.matching.Excluded;
import org.safepathway.directory.matching.Match;
import org.safepathway.directory.matching.Matched;
import org.safepathway.directory.matching.Reason;
import org.safepathway.directory.matching.ReasonTexts;
import org.safepathway.directory.matching.text.Labels;

/** The ranked list as text. */
final class Printing {

  private final PrintStream out;

  Printing(PrintStream out) {
    this.out = out;
  }

  void print(Matched matched) {
    out.println(
        matched.matches().size()
            + " of "
            + (matched.matches().size() + matched.excluded().size())
            + " services fit.");
    matched.matches().forEach(this::print);
    if (!matched.excluded().isEmpty()) {
      out.println();
      out.println("Left out:");
      matched.excluded().forEach(this::print);
    }
  }

  private void print(Match match) {
    out.println();
    out.printf(
        "%d. %s, %s [%s] %d points%n",
        match.rank(),
        match.listed().offer().name(),
        match.listed().organisation().name(),
        match.listed().offer().id(),
        match.points());
    out.println("   " + Labels.of(match.listed().offer().kind()));
    out.println("   " + ReasonTexts.of(match.answer()));
    print('+', match.fits());
    print('-', match.against());
    print('?', match.ask());
    out.println(
        "   A referral shares what she agrees to. This service asks for: "
            + match.shares().stream()
                .sorted()
                .map(ReasonTexts::of)
                .collect(Collectors.joining("; "))
            + ".");
  }

  private void print(char sign, List<Reason> reasons) {
    reasons.forEach(
        reason ->
            out.println("   " + sign + " " + ReasonTexts.of(reason) + " (" + reason.code() + ")"));
  }

  private void print(Excluded excluded) {
    out.println(excluded.listed().offer().name() + " [" + excluded.listed().offer().id() + "]");
    print('x', excluded.why());
  }
}
