package org.safepathway.hsds.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.safepathway.hsds.check.Publisher.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a publisher as the official validator does: what it is, each list on its first, middle and
 * last page, and ten of its ids. Level 1 is what the standard requires, level 2 the rest.
 */
public final class Checking {

  private static final int ON_A_PAGE = 5;
  private static final int IDS = 10;
  private static final Duration SLOW = Duration.ofSeconds(5);

  private final Publisher publisher;
  private final Random random;
  private final Findings findings = new Findings();
  private final Standard standard = new Standard();

  private Checking(Publisher publisher, long seed) {
    this.publisher = publisher;
    this.random = new Random(seed);
  }

  /** A list: where it is, and the schemas of a page and of one thing by its id. */
  private record ListOf(int level, String path, String pages, String one) {}

  private static final List<ListOf> LISTS =
      List.of(
          new ListOf(1, "/services", "service_list", "service"),
          new ListOf(2, "/organizations", "organization_list", "organization"),
          new ListOf(2, "/service_at_locations", "service_at_location_list", "service_at_location"),
          new ListOf(2, "/taxonomies", "taxonomy_list", "taxonomy"),
          new ListOf(2, "/taxonomy_terms", "taxonomy_term_list", "taxonomy_term"));

  /**
   * Checks a publisher.
   *
   * @param url its base path
   * @param seed decides which ids are looked at
   */
  public static Findings of(String url, long seed) {
    try (Publisher publisher = new Publisher(url)) {
      return new Checking(publisher, seed).all();
    }
  }

  private Findings all() {
    good(1, "/", "api_details");
    LISTS.forEach(this::list);
    if (publisher.mean().compareTo(SLOW) > 0) {
      findings.warn("answers take " + publisher.mean().toMillis() + " ms on average");
    }
    return findings;
  }

  private void list(ListOf list) {
    Optional<JsonNode> first = page(list, 1);
    if (first.isEmpty()) {
      return;
    }
    Set<String> ids = new LinkedHashSet<>(ids(first.get()));
    int pages = first.get().path("total_pages").asInt(0);
    for (int page : new TreeSet<>(Set.copyOf(List.of(Math.max(1, (pages + 1) / 2), pages)))) {
      if (page > 1) {
        page(list, page).ifPresent(more -> further(list, page, first.get(), more, ids));
      }
    }
    if (ids.isEmpty()) {
      nothing(list);
      return;
    }
    List<String> some = new ArrayList<>(ids);
    Collections.shuffle(some, random);
    some.stream().limit(IDS).forEach(id -> one(list, id));
  }

  private void nothing(ListOf list) {
    if (list.level() == 1) {
      findings.add(1, list.path(), List.of("there is nothing in it that could be checked"));
    } else {
      findings.warn(list.path() + " is empty");
    }
  }

  private Optional<JsonNode> page(ListOf list, int page) {
    String path = list.path() + "?page=" + page + "&per_page=" + ON_A_PAGE;
    Optional<JsonNode> body = good(list.level(), path, list.pages());
    body.ifPresent(
        found ->
            findings.add(list.level(), path + " paging", Paging.faults(found, page, ON_A_PAGE)));
    return body;
  }

  /** What no page tells alone: the total stays and nothing comes twice. */
  private void further(ListOf list, int page, JsonNode first, JsonNode more, Set<String> ids) {
    List<String> faults = new ArrayList<>();
    if (!first.path("total_items").equals(more.path("total_items"))) {
      faults.add("total_items is another than on the first page");
    }
    List<String> here = ids(more);
    if (new HashSet<>(here).size() < here.size() || !Collections.disjoint(ids, here)) {
      faults.add("an id comes twice");
    }
    ids.addAll(here);
    findings.add(list.level(), list.path() + " page " + page + " follows the others", faults);
  }

  private void one(ListOf list, String id) {
    // Only a plain id is put into an address; any other is a fault of the list already.
    if (!id.matches("[A-Za-z0-9-]{1,64}")) {
      findings.add(list.level(), list.path() + "/{id}", List.of("an id that is no UUID"));
      return;
    }
    String path = list.path() + "/" + id;
    good(list.level(), path, list.one())
        .ifPresent(
            body -> {
              boolean same = body.path("id").asString("").equals(id);
              findings.add(
                  list.level(),
                  path + " is the one asked for",
                  same ? List.of() : List.of("it has another id"));
              assured(path, body.path("assured_date").asString(""));
            });
  }

  /** Within three months: a rule of the compliance page, which no schema has. */
  private void assured(String path, String date) {
    try {
      LocalDate oldest = LocalDate.now(ZoneOffset.UTC).minusMonths(3);
      if (!date.isEmpty() && LocalDate.parse(date).isBefore(oldest)) {
        findings.warn(path + " was last assured more than three months ago");
      }
    } catch (DateTimeParseException noDate) {
      findings.add(1, path + " assured_date", List.of("it is no date"));
    }
  }

  /** The body, if it is JSON; with findings about the answer and the schema. */
  private Optional<JsonNode> good(int level, String path, String schema) {
    Reply reply = publisher.get(path);
    List<String> faults = new ArrayList<>();
    if (reply.status() != 200) {
      faults.add(reply.status() == 0 ? reply.why() : "status " + reply.status());
    }
    if (!reply.header("content-type").startsWith("application/json")) {
      faults.add("its type is not application/json");
    }
    findings.add(level, path + " answers", faults);
    boolean open = reply.header("access-control-allow-origin").equals("*");
    findings.add(
        level,
        path + " is open to the pages of any site",
        open ? List.of() : List.of("no Access-Control-Allow-Origin: *"));
    if (reply.status() != 200) {
      return Optional.empty();
    }
    try {
      JsonNode body = JsonMapper.shared().readTree(reply.body());
      findings.add(level, path + " fits " + schema, standard.faults(schema, body));
      findings.add(level, path + " leaves out what has no value", nulls("", body));
      return Optional.of(body);
    } catch (JacksonException notJson) {
      findings.add(level, path + " fits " + schema, List.of("it is not JSON"));
      return Optional.empty();
    }
  }

  private static List<String> nulls(String where, JsonNode node) {
    List<String> faults = new ArrayList<>();
    if (node.isNull()) {
      faults.add(where + " is null");
    } else if (node.isObject()) {
      node.properties().forEach(e -> faults.addAll(nulls(where + "/" + e.getKey(), e.getValue())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        faults.addAll(nulls(where + "/" + i, node.get(i)));
      }
    }
    return faults;
  }

  private static List<String> ids(JsonNode page) {
    return page.path("contents").valueStream().map(one -> one.path("id").asString("")).toList();
  }
}
