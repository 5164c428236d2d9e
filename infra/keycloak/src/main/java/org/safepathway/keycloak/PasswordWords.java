package org.safepathway.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.service.Network;

/**
 * The words that no password may contain, since whoever guesses begins with them: those of this
 * service (password-words.txt) and those of each organisation.
 */
final class PasswordWords {

  /** A shorter one stands in too many words that have nothing to do with it. */
  private static final int SHORTEST = 5;

  /** What may stand between the letters of two words of a name. */
  private static final String BETWEEN = "[^a-z]*";

  /** What people write in place of a letter. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "a", "[a4@]",
          "e", "[e3]",
          "i", "[i1!]",
          "l", "[l1]",
          "o", "[o0]",
          "s", "[s5$]",
          "t", "[t7]");

  private PasswordWords() {}

  /** An expression that is true of a password with none of the words in it. */
  static String noneIn(Network network, RealmSettings settings) {
    return words(network, settings).stream()
        .map(PasswordWords::written)
        .collect(Collectors.joining("|", "(?is)(?!.*(?:", ")).*"));
  }

  private static Set<String> words(Network network, RealmSettings settings) {
    Set<String> words = new TreeSet<>(ofTheService());
    for (Organisation organisation : network.organisations()) {
      String id = organisation.id().value();
      words.add(id.replace('-', ' '));
      settings.domains().getOrDefault(id, Set.of()).stream()
          .map(domain -> domain.replaceFirst("\\..*", "").replace('-', ' '))
          .forEach(words::add);
    }
    words.removeIf(word -> word.length() < SHORTEST || !word.matches("[a-z0-9 ]+"));
    return words;
  }

  private static String written(String word) {
    return word.chars()
        .mapToObj(letter -> String.valueOf((char) letter))
        .map(letter -> letter.equals(" ") ? BETWEEN : INSTEAD.getOrDefault(letter, letter))
        .collect(Collectors.joining());
  }

  private static Set<String> ofTheService() {
    try (InputStream list =
        Objects.requireNonNull(PasswordWords.class.getResourceAsStream("password-words.txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.strip().toLowerCase(Locale.ROOT))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
