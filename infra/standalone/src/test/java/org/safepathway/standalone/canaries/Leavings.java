package org.safepathway.standalone.canaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safepathway.acceptance.canary.Canary;
import org.safepathway.acceptance.canary.CanarySearch;
import org.safepathway.acceptance.canary.Found;
import org.safepathway.acceptance.canary.Searched;
import org.safepathway.acceptance.traces.Collector;
import org.safepathway.acceptance.traces.Noted;
import org.safepathway.standalone.journey.Instance;
import org.safepathway.vault.DataKeysOf;

/**
 * What a run of the application leaves in the folder in which it runs: data, logs, what it said,
 * temporary files, and its answers. Heap dumps are left out, since nobody takes one.
 */
final class Leavings {

  /** Everything is logged that can be. */
  private static final List<String> SETTINGS =
      List.of(
          "--spring.profiles.active=canaries",
          "--logging.level.root=DEBUG",
          "--logging.level.org.safepathway=TRACE",
          "--logging.threshold.console=TRACE",
          "--management.endpoints.web.exposure.include=*");

  private static final int SOME = 100;

  private final Path around;
  private final Path data;
  private final List<String> options;
  private final List<Found> found = new ArrayList<>();
  private final List<Noted> spans = new ArrayList<>();
  private final Set<String> shown = new TreeSet<>();
  private long bytes;

  private Leavings(Path folder) {
    try {
      around = Files.createDirectory(folder.resolve("run"));
      data = around.resolve("data");
      options =
          List.of("-Djava.io.tmpdir=" + Files.createDirectory(around.resolve("temporary-files")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs everything, stops and starts once more, and searches.
   *
   * @param folder where it runs
   */
  static Leavings ofEverything(Path folder) {
    return new Leavings(folder).run(List.of(), CanaryRun::everything, true);
  }

  /**
   * Runs the main things and searches.
   *
   * @param folder where it runs
   * @param broken classes that take the place of ours
   */
  static Leavings ofBroken(Path folder, Path broken) {
    return new Leavings(folder).run(List.of(broken), CanaryRun::mainThings, false);
  }

  /** Where canaries or keys were found that must not be there. */
  List<Found> found() {
    return List.copyOf(found);
  }

  /** The paths of which an opening showed a canary. */
  Set<String> shown() {
    return Set.copyOf(shown);
  }

  /** What the operator was told of the way of requests. */
  List<Noted> spans() {
    return List.copyOf(spans);
  }

  /** How much was searched. */
  long bytes() {
    return bytes;
  }

  private Leavings run(
      List<Path> before, Function<CanaryRun, CanaryRun.Erasing> live, boolean again) {
    DataKeysOf keys;
    try (Wire wire = new Wire();
        Collector collector = Collector.start()) {
      CanaryRun run = new CanaryRun(wire);
      try (Instance instance = start(before, collector)) {
        wire.connect(instance.address());
        CanaryRun.Erasing erasing = live.apply(run);
        keys = DataKeysOf.folder(data);
        run.erase(erasing);
      }
      if (Files.notExists(around.resolve(Metrics.FILE))) {
        throw new IllegalStateException("its meters were not written down");
      }
      List<Canary> destroyed = keys.destroyed(data);
      note(new CanarySearch(destroyed).folder(data));
      if (again) {
        // What it says when it starts over what it kept is searched, too.
        start(before, collector).close();
      }
      List<Canary> canaries = new ArrayList<>(run.canaries());
      canaries.addAll(keys.inClear());
      canaries.addAll(destroyed);
      CanarySearch search = new CanarySearch(canaries);
      note(search.folder(around));
      answers(search, wire.everything());
      collector.bodies().forEach(body -> note(search.bytes("a trace", body)));
      spans.addAll(collector.spans());
      note(new CanarySearch(traces()).folder(around));
      answers(new CanarySearch(traces()), wire.everything());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keyFiles(keys.files());
    return this;
  }

  private Instance start(List<Path> before, Collector collector) {
    List<String> settings = new ArrayList<>(SETTINGS);
    settings.add("--safe-pathway.traces.to=" + collector.address());
    settings.add("--safe-pathway.traces.share=1");
    return Instance.start(data, before, around, options, settings);
  }

  /** The ids of some traces: they are the operator’s, and are in nothing that was left. */
  private List<Canary> traces() {
    return spans.stream()
        .map(Noted::trace)
        .distinct()
        .limit(SOME)
        .flatMap(
            trace ->
                Stream.of(
                    Canary.text("the id of a trace", trace),
                    Canary.key("the id of a trace", HexFormat.of().parseHex(trace))))
        .toList();
  }

  private void note(Searched searched) {
    found.addAll(searched.found());
    bytes += searched.bytes();
  }

  private void answers(CanarySearch search, Collection<Wire.Heard> answers) {
    for (Wire.Heard answer : answers) {
      note(search.text(answer.what() + ", headers", answer.head()));
      Searched body = search.bytes(answer.what(), answer.body());
      bytes += body.bytes();
      for (Found one : body.found()) {
        if (answer.discloses().contains(one.canary())) {
          shown.add(CanarySet.path(one.canary()));
        } else {
          found.add(one);
        }
      }
    }
  }

  /** What is in a key file is in that file alone. */
  private void keyFiles(Collection<Canary> files) {
    new CanarySearch(files)
        .folder(around).found().stream()
            .filter(one -> !one.where().endsWith("/" + one.canary().name()))
            .forEach(found::add);
  }
}
