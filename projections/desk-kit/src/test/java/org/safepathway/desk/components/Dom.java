package org.safepathway.desk.components;

import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a tree so that two that mean the same are equal: order of attributes and blanks apart. */
final class Dom {

  private Dom() {}

  static String normal(Element body) {
    StringBuilder text = new StringBuilder();
    children(body, 0, text);
    return text.toString();
  }

  private static void children(Element parent, int depth, StringBuilder text) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words && !words.isBlank()) {
        text.append("  ".repeat(depth)).append(words.text().strip()).append('\n');
      } else if (node instanceof Element element) {
        text.append("  ".repeat(depth)).append(element.normalName());
        attributes(element)
            .forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
        text.append('\n');
        children(element, depth + 1, text);
      }
    }
  }

  private static TreeMap<String, String> attributes(Element element) {
    TreeMap<String, String> sorted = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value =
          switch (key) {
            case "class" -> String.join(".", new TreeSet<>(element.classNames()));
            case "checked", "selected", "hidden" -> "";
            default -> attribute.getValue();
          };
      sorted.put(key, value);
    }
    return sorted;
  }
}
