package org.safepathway.freetext.measuring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safepathway.freetext.BadStatusWordsException;
import org.safepathway.freetext.StatusWords;

/** {@code infra/status-words}: prints the figures of a set, for each language and together. */
public final class Measuring {

  private static final String ROW = "%-10s %9s %7s %9s %12s %7s %9s%n";

  private Measuring() {}

  /** The file of sentences, {@code which} or {@code counts}, then files of more words. */
  public static void main(String[] arguments) {
    try {
      List<Sentence> sentences = Sentence.read(Path.of(arguments[0]));
      List<Path> more = new ArrayList<>();
      for (int i = 2; i < arguments.length; i++) {
        more.add(Path.of(arguments[i]));
      }
      print(StatusWords.withMore(more), sentences, arguments[1].equals("which"));
    } catch (IOException e) {
      System.err.println("infra/status-words: the sentences cannot be read: " + e.getMessage());
      System.exit(2);
    } catch (BadStatusWordsException e) {
      System.err.println("infra/status-words: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void print(StatusWords words, List<Sentence> sentences, boolean which) {
    System.out.printf(
        ROW, "language", "sentences", "speak", "misses", "false alarms", "recall", "precision");
    Figures.byLanguage(words, sentences).forEach(Measuring::row);
    Figures all = Figures.of(words, sentences);
    row("all", all);
    if (which) {
      System.out.println("missed: " + String.join(" ", all.misses()));
      System.out.println("false alarms: " + String.join(" ", all.falseAlarms()));
    }
  }

  private static void row(String language, Figures figures) {
    System.out.printf(
        ROW,
        language,
        figures.speaking() + figures.silent(),
        figures.speaking(),
        figures.misses().size(),
        figures.falseAlarms().size(),
        share(figures.recall()),
        share(figures.precision()));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
