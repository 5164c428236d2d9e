package org.safepathway.hsds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Offer;

/** Finds offers in which every word stands, in their order; upper case makes no difference. */
public final class PlainSearch implements ServiceSearch {

  @Override
  public List<Listed> search(String words, List<Listed> all) {
    return all.stream().filter(one -> holds(text(one), words)).toList();
  }

  /** Whether every word stands in a text. */
  static boolean holds(String text, String words) {
    String small = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(small::contains);
  }

  private static String text(Listed listed) {
    Offer offer = listed.offer();
    String terms = Terms.of(offer).stream().map(Term::name).collect(Collectors.joining("\n"));
    return String.join(
        "\n", offer.name(), offer.description(), listed.organisation().name(), terms);
  }
}
