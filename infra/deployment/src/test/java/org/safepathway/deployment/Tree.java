package org.safepathway.deployment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A place in a YAML document. What is not there is empty, so that a test can ask for it.
 *
 * @param value a map, a list, a plain value, or null for what is not there
 */
record Tree(@Nullable Object value) {

  /** One document. */
  static Tree of(String yaml) {
    return new Tree(yaml().load(yaml));
  }

  /** All documents of a stream but the empty ones. */
  static List<Tree> all(String yaml) {
    return StreamSupport.stream(yaml().loadAll(yaml).spliterator(), false)
        .filter(Objects::nonNull)
        .map(Tree::new)
        .toList();
  }

  /** What is at a path of keys, with dots between. */
  Tree at(String path) {
    Tree at = this;
    for (String key : path.split("\\.", -1)) {
      at = at.key(key);
    }
    return at;
  }

  /** What is at one key, which may have dots in it. */
  Tree key(String key) {
    return new Tree(value instanceof Map<?, ?> map ? map.get(key) : null);
  }

  boolean exists() {
    return value != null;
  }

  /** It as text; empty if it is not there. */
  String text() {
    return value == null ? "" : value.toString();
  }

  int number() {
    return Integer.parseInt(text());
  }

  /** The members of a list. */
  List<Tree> list() {
    return value instanceof List<?> list ? list.stream().map(Tree::new).toList() : List.of();
  }

  List<String> texts() {
    return list().stream().map(Tree::text).toList();
  }

  /** The members of a map, by key. */
  Map<String, Tree> map() {
    Map<String, Tree> members = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> members.put(String.valueOf(key), new Tree(member)));
    }
    return members;
  }

  /** Every plain value in it. */
  Stream<String> leaves() {
    return switch (value) {
      case null -> Stream.of();
      case Map<?, ?> map -> map.values().stream().flatMap(member -> new Tree(member).leaves());
      case List<?> list -> list.stream().flatMap(member -> new Tree(member).leaves());
      default -> Stream.of(text());
    };
  }

  static Stream<String> leavesOf(Tree tree) {
    return tree.leaves();
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(200);
    return new Yaml(new SafeConstructor(options));
  }
}
