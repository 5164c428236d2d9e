package org.safepathway.acceptance.journey.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the journey sent as facts: to compare with what is opened, and to find where it must not be.
 */
final class SentFacts {

  /** The fields of a body that are facts, with their keys in an opening. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "identity", "IDENTITY",
          "safeContact", "SAFE_CONTACT",
          "risk", "RISK",
          "support", "SUPPORT",
          "overrideReason", "OVERRIDE_REASON");

  /** Words that others may well use too. */
  private static final Set<String> COMMON =
      Set.of("town", "relationship", "toolVersion", "offer", "wordingVersion", "reference");

  private static final Pattern CONSTANT = Pattern.compile("[A-Z0-9_]+|[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int TELLING = 6;

  private final Map<String, Map<String, JsonNode>> facts = new HashMap<>();
  private final Set<String> secrets = new LinkedHashSet<>();

  /** Notes the facts of a body, each superseding the one before. */
  void sent(String referral, JsonNode body) {
    body.properties()
        .forEach(
            field -> {
              String key = CLASSES.get(field.getKey());
              if (key != null) {
                sent(referral, key, field.getValue());
              }
            });
  }

  /** Notes one fact. */
  void sent(String referral, String key, JsonNode fact) {
    Map<String, JsonNode> own = facts.computeIfAbsent(referral, r -> new LinkedHashMap<>());
    JsonNode before = own.put(key, fact);
    if (before != null) {
      own.put(key + "#superseded", before);
    }
    secrets.addAll(telling(fact));
  }

  /** The same person's facts under another referral. */
  void alsoAs(String referral, String other) {
    facts.put(other, new LinkedHashMap<>(of(referral)));
  }

  Map<String, JsonNode> of(String referral) {
    return facts.getOrDefault(referral, Map.of());
  }

  /** Every text that was sent as a fact, and of this request. */
  List<String> secrets(@Nullable String body) {
    List<String> all = new ArrayList<>(secrets);
    if (body != null) {
      try {
        all.addAll(telling(JsonMapper.shared().readTree(body)));
      } catch (JacksonException notJson) {
        all.add(body);
      }
    }
    return all;
  }

  private static List<String> telling(JsonNode node) {
    List<String> texts = new ArrayList<>();
    collect("", node, texts);
    return texts;
  }

  private static void collect(String name, JsonNode node, List<String> texts) {
    if (node.isObject()) {
      node.properties().forEach(field -> collect(field.getKey(), field.getValue(), texts));
    } else if (node.isArray()) {
      node.forEach(entry -> collect(name, entry, texts));
    } else if (node.isString() && !COMMON.contains(name)) {
      String text = node.asString();
      if (text.length() >= TELLING && !CONSTANT.matcher(text).matches()) {
        texts.add(text);
      }
    }
  }
}
