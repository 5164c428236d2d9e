package org.safepathway.acceptance.journey.judge;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the table: what one observer sees at one step in one field.
 *
 * @param line where it stands in the table
 * @param observer a sign-in name; <code>*</code> stands for any part of it
 * @param step the name of a step; <code>*</code> stands for any part of it
 * @param field the name of an answer and a path in it, for example {@code detail.state}; <code>*
 *     </code> stands for any name or key; without a path it is the whole answer
 * @param expected what is expected
 * @param rules the rules of DOMAIN.md, or {@code api} for the mere shape of an answer
 */
public record Expectation(
    int line, String observer, String step, String field, Expected expected, List<String> rules) {

  private static final Pattern VIEW = Pattern.compile("^[^.\\[]+");

  /** Copies the rules. */
  public Expectation {
    rules = List.copyOf(rules);
  }

  /** The name of the answer. */
  public String view() {
    Matcher view = VIEW.matcher(field);
    return view.find() ? view.group() : field;
  }

  /** Whether it is about the answer as a whole. */
  public boolean wholeAnswer() {
    return field.equals(view());
  }

  /** Whether it is about this answer, or something in it. */
  public boolean concerns(String atStep, String byObserver, String ofView) {
    return matches(step, atStep) && matches(observer, byObserver) && matches(view(), ofView);
  }

  /** How narrowly it says when and who; of two rows the narrower decides. */
  public int rank() {
    int when = step.equals("*") ? 0 : step.contains("*") ? 4 : 8;
    return when + (observer.contains("*") ? 0 : 2);
  }

  /** How narrowly it says when, who and what. */
  public int narrowness() {
    return rank() + (field.contains("*") ? 0 : 1);
  }

  /** The paths that it is about, in an answer with these fields. */
  public List<String> pathsIn(Map<String, String> fields) {
    int star = field.lastIndexOf('*');
    if (star < 0) {
      return List.of(field);
    }
    int end = star + 1;
    while (end < field.length() && field.charAt(end) != '.' && field.charAt(end) != '[') {
      end++;
    }
    Pattern head = Pattern.compile(glob(field.substring(0, end), "[^\\[\\].]*") + "(?=[.\\[]|$)");
    String tail = field.substring(end);
    TreeSet<String> paths = new TreeSet<>();
    for (String path : fields.keySet()) {
      Matcher found = head.matcher(path);
      if (found.lookingAt()) {
        paths.add(found.group() + tail);
      }
    }
    return List.copyOf(paths);
  }

  private static boolean matches(String text, String name) {
    return Pattern.matches(glob(text, ".*"), name);
  }

  private static String glob(String text, String any) {
    StringBuilder pattern = new StringBuilder();
    for (char c : text.toCharArray()) {
      pattern.append(c == '*' ? any : Pattern.quote(String.valueOf(c)));
    }
    return pattern.toString();
  }
}
