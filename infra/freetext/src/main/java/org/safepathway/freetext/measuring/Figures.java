package org.safepathway.freetext.measuring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepathway.freetext.StatusWords;
import org.safepathway.freetext.TextKind;

/**
 * How the words did on some sentences.
 *
 * @param speaking how many speak of status
 * @param silent how many do not
 * @param misses ids of those that speak of it and were not found
 * @param falseAlarms ids of those that do not and were
 */
public record Figures(int speaking, int silent, List<String> misses, List<String> falseAlarms) {

  /** Copies the ids. */
  public Figures {
    misses = List.copyOf(misses);
    falseAlarms = List.copyOf(falseAlarms);
  }

  /** Judges each sentence as sentences of an officer. */
  public static Figures of(StatusWords words, List<Sentence> sentences) {
    List<String> misses = new ArrayList<>();
    List<String> falseAlarms = new ArrayList<>();
    for (Sentence sentence : sentences) {
      boolean found = words.speaks(sentence.text(), TextKind.SENTENCES);
      if (found != sentence.speaks()) {
        (found ? falseAlarms : misses).add(sentence.id());
      }
    }
    int speaking = (int) sentences.stream().filter(Sentence::speaks).count();
    return new Figures(speaking, sentences.size() - speaking, misses, falseAlarms);
  }

  /** The same for each language, in the order of their first sentences. */
  public static Map<String, Figures> byLanguage(StatusWords words, List<Sentence> sentences) {
    Map<String, List<Sentence>> languages = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      languages.computeIfAbsent(sentence.language(), language -> new ArrayList<>()).add(sentence);
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    languages.forEach((language, some) -> figures.put(language, of(words, some)));
    return figures;
  }

  /** The share of those that speak of it that were found, from 0 to 1; 1 if there are none. */
  public double recall() {
    return speaking == 0 ? 1 : (double) found() / speaking;
  }

  /** The share of what was found that speaks of it, from 0 to 1; 1 if nothing was found. */
  public double precision() {
    int all = found() + falseAlarms.size();
    return all == 0 ? 1 : (double) found() / all;
  }

  private int found() {
    return speaking - misses.size();
  }
}
