package org.safepathway.hsds.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.safepathway.hsds.InventedOffers;
import tools.jackson.databind.JsonNode;

/** Tests that ask the running API, which offers {@link InventedOffers#all}. */
abstract class WithTheApi {

  static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.of(InventedOffers::all);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  static List<String> names(JsonNode page) {
    return page.path("contents").valueStream().map(one -> one.path("name").asString()).toList();
  }

  static String id(String list, String name) {
    return api.json(list + "?per_page=500")
        .path("contents")
        .valueStream()
        .filter(one -> one.path("name").asString("").equals(name))
        .map(one -> one.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
