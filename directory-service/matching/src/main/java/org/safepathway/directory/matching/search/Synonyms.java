package org.safepathway.directory.matching.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.safepathway.directory.matching.table.BadTableException;
import org.safepathway.directory.matching.table.Table;

/**
 * Words that mean the same, in groups. {@code synonyms.txt} says how they are written; an operator
 * can add files.
 */
public final class Synonyms {

  private static final String RESOURCE = "synonyms.txt";
  private static final int MOST_WORDS = 6;
  private static final int MOST_MEMBERS = 40;

  private final SynonymMap map;

  private Synonyms(SynonymMap map) {
    this.map = map;
  }

  /** Read once, when first asked for. */
  private static final class Standing {

    private static final Synonyms BUILT_IN = withMore(List.of());
  }

  /** The built-in groups. */
  public static Synonyms builtIn() {
    return Standing.BUILT_IN;
  }

  /**
   * The built-in groups and an operator’s. Groups that share a member become one.
   *
   * @param files in the same form
   * @throws BadTableException if one cannot be read or has a line that is no group
   */
  public static Synonyms withMore(List<Path> files) {
    List<Set<List<String>>> groups = new ArrayList<>();
    read(RESOURCE, Table.resource(Synonyms.class, RESOURCE), groups);
    for (Path file : files) {
      read(file.toString(), Table.file(file), groups);
    }
    return new Synonyms(build(groups));
  }

  SynonymMap map() {
    return map;
  }

  private static void read(String name, List<String> lines, List<Set<List<String>>> groups) {
    List<String> faults = new ArrayList<>();
    try (Analyzer analyzer = new OfferAnalyzer(null)) {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        Set<List<String>> group = new LinkedHashSet<>();
        for (String member : line.split(",", -1)) {
          group.add(OfferAnalyzer.terms(analyzer, member));
        }
        String fault = fault(group);
        if (fault == null) {
          join(groups, group);
        } else {
          faults.add("line " + (i + 1) + ": " + fault);
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new BadTableException(name, faults);
    }
  }

  private static @org.jspecify.annotations.Nullable String fault(Set<List<String>> group) {
    if (group.stream().anyMatch(List::isEmpty)) {
      return "a member without a word";
    }
    if (group.stream().anyMatch(member -> member.size() > MOST_WORDS)) {
      return "a member of more than " + MOST_WORDS + " words";
    }
    if (group.size() < 2) {
      return "a group has at least two members that are written in different ways";
    }
    return group.size() > MOST_MEMBERS ? "a group of more than " + MOST_MEMBERS + " members" : null;
  }

  private static void join(List<Set<List<String>>> groups, Set<List<String>> group) {
    Set<List<String>> whole = new LinkedHashSet<>(group);
    List<Set<List<String>>> sharing =
        groups.stream().filter(other -> other.stream().anyMatch(whole::contains)).toList();
    sharing.forEach(whole::addAll);
    groups.removeAll(sharing);
    groups.add(whole);
  }

  private static SynonymMap build(List<Set<List<String>>> groups) {
    Map<List<String>, CharsRef> chars = new LinkedHashMap<>();
    Stream.of(groups)
        .flatMap(List::stream)
        .flatMap(Set::stream)
        .forEach(
            member ->
                chars.put(
                    member,
                    SynonymMap.Builder.join(member.toArray(String[]::new), new CharsRefBuilder())));
    SynonymMap.Builder builder = new SynonymMap.Builder(true);
    for (Set<List<String>> group : groups) {
      for (List<String> from : group) {
        for (List<String> to : group) {
          if (!from.equals(to)) {
            builder.add(
                java.util.Objects.requireNonNull(chars.get(from)),
                java.util.Objects.requireNonNull(chars.get(to)),
                true);
          }
        }
      }
    }
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
