package org.safepathway.standalone.sizing;

import java.util.function.ToDoubleFunction;

/** Sums, products, brackets, {@code ceil} and {@code min} over numbers and names. */
final class Expression {

  private final String text;
  private final ToDoubleFunction<String> names;
  private int at;

  private Expression(String text, ToDoubleFunction<String> names) {
    this.text = text.replace(" ", "");
    this.names = names;
  }

  /**
   * Works it out.
   *
   * @throws IllegalArgumentException if it is none
   */
  static double value(String text, ToDoubleFunction<String> names) {
    Expression expression = new Expression(text, names);
    double value = expression.sum();
    if (expression.at != expression.text.length()) {
      throw new IllegalArgumentException("not an expression: " + text);
    }
    return value;
  }

  private boolean next(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void must(char wanted) {
    if (!next(wanted)) {
      throw new IllegalArgumentException("a " + wanted + " is missing in " + text);
    }
  }

  private double sum() {
    double value = product();
    while (true) {
      if (next('+')) {
        value += product();
      } else if (next('-')) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = factor();
    while (true) {
      if (next('*')) {
        value *= factor();
      } else if (next('/')) {
        value /= factor();
      } else {
        return value;
      }
    }
  }

  private double factor() {
    if (next('(')) {
      double value = sum();
      must(')');
      return value;
    }
    String word = word();
    if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
      return Double.parseDouble(word);
    }
    if (!next('(')) {
      return names.applyAsDouble(word);
    }
    double value =
        switch (word) {
          case "ceil" -> Math.ceil(sum());
          case "min" -> {
            double first = sum();
            must(';');
            yield Math.min(first, sum());
          }
          default -> throw new IllegalArgumentException("no such function: " + word);
        };
    must(')');
    return value;
  }

  private String word() {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(from, at);
  }
}
