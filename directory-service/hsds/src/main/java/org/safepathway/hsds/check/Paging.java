package org.safepathway.hsds.check;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with how a list is cut into pages. The standard’s schemas require nothing of a
 * page: {@code {}} fits all of them.
 */
public final class Paging {

  private static final List<String> NUMBERS =
      List.of("total_items", "total_pages", "page_number", "size");
  private static final List<String> ANSWERS = List.of("first_page", "last_page", "empty");

  private Paging() {}

  /**
   * The faults of one page, a line for each.
   *
   * @param body what was answered
   * @param page which page was asked for, from 1
   * @param most how many on a page were asked for
   */
  public static List<String> faults(JsonNode body, int page, int most) {
    List<String> faults = new ArrayList<>();
    NUMBERS.stream()
        .filter(name -> !isCount(body.path(name)))
        .forEach(name -> faults.add(name + " is not a whole number from 0"));
    ANSWERS.stream()
        .filter(name -> !body.path(name).isBoolean())
        .forEach(name -> faults.add(name + " is neither true nor false"));
    if (!body.path("contents").isArray()) {
      faults.add("contents is not a list");
    }
    if (faults.isEmpty()) {
      figures(body, page, most, faults);
    }
    return faults;
  }

  private static void figures(JsonNode body, int page, int most, List<String> faults) {
    int items = body.path("total_items").asInt();
    int pages = body.path("total_pages").asInt();
    int size = body.path("contents").size();
    boolean last = page >= pages;
    differs("page_number", body.path("page_number").asInt(), page, faults);
    differs("size", body.path("size").asInt(), size, faults);
    differs("first_page", body.path("first_page").asBoolean(), page == 1, faults);
    differs("last_page", body.path("last_page").asBoolean(), last, faults);
    differs("empty", body.path("empty").asBoolean(), size == 0, faults);
    // Some publishers count one empty page where there is nothing.
    if (items > 0 || pages > 1) {
      differs("total_pages", pages, Math.ceilDiv(items, most), faults);
    }
    int expected = Math.clamp(items - (page - 1L) * most, 0, most);
    differs("the number of contents", size, expected, faults);
  }

  private static void differs(String name, Object is, Object expected, List<String> faults) {
    if (!is.equals(expected)) {
      faults.add("%s is %s, expected %s".formatted(name, is, expected));
    }
  }

  private static boolean isCount(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt() && node.asInt() >= 0;
  }
}
