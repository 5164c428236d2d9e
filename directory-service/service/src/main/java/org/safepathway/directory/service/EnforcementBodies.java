package org.safepathway.directory.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

/**
 * The closed list of enforcement bodies, by the domains of their e-mail and sign-in and by their
 * names. No organisation and no member of staff of one can be registered or sign in, however the
 * domain is written: the case, a dot at the end, a sub-domain and letters that look alike make no
 * difference (Domestic Abuse Act 2021 s.81(6); DOMAIN.md rule 1).
 */
public final class EnforcementBodies {

  private static final String RESOURCE = "enforcement-bodies.txt";
  private static final Pattern DOMAIN = Pattern.compile("domain ([a-z0-9-]+(\\.[a-z0-9-]+)+)");
  private static final Pattern NAME = Pattern.compile("name ([a-z0-9]+( [a-z0-9]+)*)");

  /** A name in one word is shorter than this only by mistake: it would stand in other words. */
  private static final int SHORTEST_NAME = 4;

  private final Set<List<String>> domains;
  private final Set<List<String>> names;

  /** What was looked at and has none in it; forgotten with the one that was looked at. */
  private final Set<Record> clean =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private EnforcementBodies(Set<List<String>> domains, Set<List<String>> names) {
    this.domains = domains;
    this.names = names;
  }

  private static final class Standing {

    private static final EnforcementBodies LIST =
        new EnforcementBodies(Set.of(), Set.of()).and(read(RESOURCE, resource()));

    private static byte[] resource() {
      try (InputStream in = EnforcementBodies.class.getResourceAsStream(RESOURCE)) {
        return Objects.requireNonNull(in, RESOURCE).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The list as it is built in. */
  public static EnforcementBodies builtIn() {
    return Standing.LIST;
  }

  /**
   * The built-in list and what an operator adds, in the form of the built-in file.
   *
   * @throws EnforcementListException if a file cannot be read or used
   */
  public static EnforcementBodies withMore(List<Path> files) {
    EnforcementBodies all = builtIn();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      try {
        all = all.and(read(name, Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new EnforcementListException(name + " cannot be read");
      }
    }
    return all;
  }

  private static EnforcementBodies read(String name, byte[] bytes) {
    Set<List<String>> domains = new LinkedHashSet<>();
    Set<List<String>> names = new LinkedHashSet<>();
    int number = 0;
    for (String line : text(name, bytes).lines().toList()) {
      number++;
      var domain = DOMAIN.matcher(line);
      var words = NAME.matcher(line);
      if (domain.matches()) {
        domains.add(Spelling.labels(domain.group(1)));
      } else if (words.matches() && words.group(1).length() >= SHORTEST_NAME) {
        names.add(Spelling.words(words.group(1)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new EnforcementListException(
            name + ", line " + number + ": neither “domain” nor “name” with what follows it");
      }
    }
    return new EnforcementBodies(Set.copyOf(domains), Set.copyOf(names));
  }

  private static String text(String name, byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new EnforcementListException(name + " is not UTF-8");
    }
  }

  private EnforcementBodies and(EnforcementBodies more) {
    Set<List<String>> allDomains = new LinkedHashSet<>(domains);
    allDomains.addAll(more.domains);
    Set<List<String>> allNames = new LinkedHashSet<>(names);
    allNames.addAll(more.names);
    return new EnforcementBodies(allDomains, allNames);
  }

  /**
   * Whether a text has an address at one of these domains or below it: an e-mail address, a sign-in
   * name, a URL, or a sentence with one in it.
   */
  public boolean hasAddressIn(String text) {
    return Spelling.hosts(text).stream()
        .anyMatch(host -> domains.stream().anyMatch(domain -> endsWith(host, domain)));
  }

  /** Whether a text names one of these bodies. */
  public boolean isNamedIn(String text) {
    List<String> words = Spelling.words(text);
    return names.stream().anyMatch(name -> contains(words, name));
  }

  /** Either. */
  public boolean standsIn(String text) {
    return hasAddressIn(text) || isNamedIn(text);
  }

  /**
   * Whether this was found to have none of them in it before. Each change of a directory looks at
   * the whole of it, of which nearly nothing is new.
   */
  boolean isClean(Record one) {
    return clean.contains(one);
  }

  /** That this has none of them in it. */
  void foundClean(Record one) {
    clean.add(one);
  }

  private static boolean endsWith(List<String> host, List<String> domain) {
    int from = host.size() - domain.size();
    return from >= 0 && host.subList(from, host.size()).equals(domain);
  }

  private static boolean contains(List<String> words, List<String> name) {
    List<List<String>> runs = new ArrayList<>();
    for (int from = 0; from + name.size() <= words.size(); from++) {
      runs.add(words.subList(from, from + name.size()));
    }
    return runs.contains(name);
  }
}
