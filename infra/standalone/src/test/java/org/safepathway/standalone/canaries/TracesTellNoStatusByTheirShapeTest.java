package org.safepathway.standalone.canaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.standalone.canaries.CanaryRun.ASHA;
import static org.safepathway.standalone.canaries.CanaryRun.SPECIALIST;
import static org.safepathway.standalone.canaries.CanaryRun.object;
import static org.safepathway.standalone.canaries.CanaryRun.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.traces.Collector;
import org.safepathway.acceptance.traces.Noted;
import org.safepathway.standalone.journey.Instance;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the operator follows does not tell by its number of spans what it does not say by their
 * names (decision 0036): whether a consent named STATUS, whether a status was recorded or a note,
 * which class of fact was opened.
 */
@Tag("firewall")
class TracesTellNoStatusByTheirShapeTest {

  @TempDir Path folder;

  private final List<String> asked = new ArrayList<>();

  @Test
  void whatConcernsAStatusHasTheTreeOfWhatDoesNot() throws Exception {
    Map<String, String> trees = new TreeMap<>();
    try (Collector collector = Collector.start();
        Wire wire = new Wire()) {
      try (Instance instance =
          Instance.start(
              folder.resolve("data"),
              List.of(),
              null,
              List.of(),
              List.of(
                  "--safe-pathway.traces.to=" + collector.address(),
                  "--safe-pathway.traces.share=1"))) {
        wire.connect(instance.address());
        act(wire);
      }
      List<Noted> pages =
          collector.spans().stream()
              .filter(span -> span.name().equals("page"))
              .sorted(Comparator.comparingLong(Noted::begun))
              .toList();
      List<Noted> last = pages.subList(pages.size() - asked.size(), pages.size());
      for (int i = 0; i < asked.size(); i++) {
        trees.put(asked.get(i), tree(last.get(i), collector.spans()));
      }
    }

    assertThat(trees).hasSize(6).containsValue("page done(command done(decision done()))");
    assertThat(trees.get("consents with STATUS")).isEqualTo(trees.get("consents without STATUS"));
    assertThat(trees.get("records a status")).isEqualTo(trees.get("writes a note"));
    assertThat(trees.get("opens STATUS")).isEqualTo(trees.get("opens IDENTITY"));
  }

  private void act(Wire wire) {
    CanaryRun run = new CanaryRun(wire);
    List<String> held = new ArrayList<>();
    for (String set : List.of("one", "other")) {
      run.refers(run.form(new CanarySet(set), "amberwell-by-and-for"));
      String reference = run.arrives(ASHA);
      run.receives(ASHA, reference);
      held.add(SPECIALIST + "/" + reference);
    }
    // Nobody signs in from here on: each request is one page.
    asks(wire, "consents without STATUS", held.getFirst() + "/consents", consents("SUPPORT"));
    asks(wire, "consents with STATUS", held.getLast() + "/consents", consents("STATUS"));
    CanarySet set = new CanarySet("status");
    asks(wire, "records a status", held.getLast() + "/status", set.fact("statusFact"));
    asks(wire, "writes a note", held.getLast() + "/notes", set.fact("caseNote"));
    asks(wire, "opens IDENTITY", held.getLast() + "/openings", opens("IDENTITY"));
    asks(wire, "opens STATUS", held.getLast() + "/openings", opens("STATUS"));
  }

  private void asks(Wire wire, String what, String path, ObjectNode body) {
    wire.post(ASHA, path).json(body).heard().expecting(200);
    asked.add(what);
  }

  private static ObjectNode consents(String last) {
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("record", CanaryRun.consent("IDENTITY", "SAFE_CONTACT", "RISK", last));
    return body;
  }

  private static ObjectNode opens(String factClass) {
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("classes", words(factClass));
    return body;
  }

  /** A span with what began in it, in the order in which it began. */
  private static String tree(Noted span, List<Noted> all) {
    return all.stream()
        .filter(one -> one.parent().equals(span.span()))
        .sorted(Comparator.comparingLong(Noted::begun))
        .map(one -> tree(one, all))
        .collect(
            Collectors.joining(" ", span.name() + " " + span.said().get("outcome") + "(", ")"));
  }
}
