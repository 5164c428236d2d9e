package org.safepathway.standalone.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A part of others, as it lies in the local repository with its description beside it.
 *
 * @param group whose it is
 * @param name the group and the part, for example {@code com.google.crypto.tink:tink}
 * @param licences what it says of its licence, itself or by its parent; any of them will do
 * @param built the day of its newest file; long ago if whoever built it put no time in
 */
record Part(String group, String name, String version, List<String> licences, LocalDate built) {

  private static final Pattern LICENCES = Pattern.compile("(?s)<licenses>.*?</licenses>");
  private static final Pattern NAME = Pattern.compile("<name>\\s*([^<]*?)\\s*</name>");
  private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  /** Of a jar in a repository: {@code …/group/part/version/part-version.jar}. */
  static Part of(Path jar) {
    String description = text(description(jar));
    Path version = above(jar);
    Path folder = above(above(version));
    // The first that is where it lies: a description names other parts’ groups too.
    String group =
        Pattern.compile("<groupId>\\s*([^<]*?)\\s*</groupId>")
            .matcher(description)
            .results()
            .map(found -> found.group(1))
            .filter(one -> folder.endsWith(one.replace('.', '/')))
            .findFirst()
            .orElse("");
    String part = named(above(version));
    return new Part(
        group,
        group + ":" + part,
        named(version),
        licences(repository(jar, group), description),
        built(jar));
  }

  /** The description that lies beside a jar, if it is one of a repository. */
  static Path description(Path jar) {
    return jar.resolveSibling(named(jar).replaceFirst("\\.jar$", ".pom"));
  }

  private static Path repository(Path jar, String group) {
    Path folder = above(above(above(jar)));
    for (int i = 0; i < group.split("\\.").length; i++) {
      folder = above(folder);
    }
    return folder;
  }

  private static List<String> licences(Path repository, String description) {
    List<String> names = new ArrayList<>();
    LICENCES
        .matcher(description)
        .results()
        .map(MatchResult::group)
        .forEach(
            licences -> NAME.matcher(licences).results().forEach(name -> names.add(name.group(1))));
    String parent = parent(description);
    if (!names.isEmpty() || parent.isEmpty()) {
      return names;
    }
    String part = tag(parent, "artifactId");
    String version = tag(parent, "version");
    return licences(
        repository,
        text(
            repository
                .resolve(tag(parent, "groupId").replace('.', '/'))
                .resolve(part)
                .resolve(version)
                .resolve(part + "-" + version + ".pom")));
  }

  private static LocalDate built(Path jar) {
    try (ZipFile files = new ZipFile(jar.toFile())) {
      return files.stream()
          .map(ZipEntry::getTimeLocal)
          .max(Comparator.naturalOrder())
          .orElseThrow()
          .toLocalDate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path above(Path path) {
    return Objects.requireNonNull(path.getParent());
  }

  private static String named(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String parent(String description) {
    return PARENT.matcher(description).results().map(MatchResult::group).findFirst().orElse("");
  }

  private static String tag(String xml, String name) {
    return Pattern.compile("<" + name + ">\\s*([^<]*?)\\s*</" + name + ">")
        .matcher(xml)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }

  private static String text(Path description) {
    try {
      return COMMENT.matcher(Files.readString(description)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
