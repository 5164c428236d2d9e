package org.safepathway.freetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of words as it was written, one file for a language. {@code status-words/README.md} beside
 * the built-in ones explains how to write one.
 *
 * @param name of the file, for messages
 * @param language its tag, for example {@code pa-Latn}
 * @param entries in their order
 */
record WordFile(String name, String language, List<Entry> entries) {

  private static final Pattern LANGUAGE =
      Pattern.compile("language: ([a-z]{2,3}(-[A-Z][a-z]{3})?)");
  private static final Pattern GROUP = Pattern.compile("\\[group ([a-z]+)]");
  private static final Map<String, Section> SECTIONS =
      Map.of(
          "[speaks]", Section.SPEAKS,
          "[speaks in sentences]", Section.SPEAKS_IN_SENTENCES,
          "[unless]", Section.UNLESS,
          "[spelt right]", Section.SPELT_RIGHT);

  /** What the entries of a section are for. */
  enum Section {
    /** Phrases that speak of status, in names too. */
    SPEAKS,
    /** Phrases that speak of status but may be a name. */
    SPEAKS_IN_SENTENCES,
    /** Phrases in which those above mean something else. */
    UNLESS,
    /** Words that are no slip for another. */
    SPELT_RIGHT,
    /** Words that a phrase can name together. */
    GROUP
  }

  /**
   * One entry.
   *
   * @param section what it is for
   * @param group its group, or empty
   * @param text as written
   * @param line where it stands, from 1
   */
  record Entry(Section section, String group, String text, int line) {}

  /**
   * Reads a list.
   *
   * @throws BadStatusWordsException if it has another form
   */
  static WordFile read(String name, List<String> lines) {
    String language = "";
    Section section = null;
    String group = "";
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (language.isEmpty()) {
        language = language(name, text, i + 1);
      } else if (text.startsWith("[")) {
        group = group(text);
        section = group.isEmpty() ? section(name, text, i + 1) : Section.GROUP;
      } else if (section == null) {
        throw new BadStatusWordsException(
            name, i + 1, "a heading such as [speaks] must come before the first entry.");
      } else {
        entries.add(new Entry(section, group, text, i + 1));
      }
    }
    if (entries.isEmpty()) {
      throw new BadStatusWordsException(name, "there is no entry in it.");
    }
    return new WordFile(name, language, List.copyOf(entries));
  }

  private static String language(String name, String text, int line) {
    Matcher language = LANGUAGE.matcher(text);
    if (!language.matches()) {
      throw new BadStatusWordsException(
          name, line, "the first line must name its language, for example “language: en”.");
    }
    return language.group(1);
  }

  private static String group(String heading) {
    Matcher group = GROUP.matcher(heading);
    return group.matches() ? group.group(1) : "";
  }

  private static Section section(String name, String heading, int line) {
    Section section = SECTIONS.get(heading);
    if (section == null) {
      throw new BadStatusWordsException(
          name,
          line,
          "the headings are [speaks], [speaks in sentences], [unless], [spelt right] and [group …].");
    }
    return section;
  }
}
