package org.safepathway.acceptance.journey.scene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which handle of which organisation is which referral of this journey. What was there before the
 * journey began is left out of what anybody sees, so that it can be run again.
 */
final class Handles {

  /** Pending overrides have handles of their own. */
  static final String OVERRIDE = "override:";

  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Map<String, Map<String, String>> handles = new LinkedHashMap<>();
  private final Map<String, Set<String>> earlier = new HashMap<>();

  void wasThere(Cast who, JsonNode entries) {
    Set<String> before = earlier.computeIfAbsent(who.organisation(), o -> new HashSet<>());
    entries.forEach(entry -> before.add(handle(entry)));
  }

  void name(Cast who, String referral, String handle) {
    names.computeIfAbsent(who.organisation(), o -> new HashMap<>()).put(handle, referral);
    handles.computeIfAbsent(who.organisation(), o -> new HashMap<>()).put(referral, handle);
  }

  boolean wasThere(Cast who, String handle) {
    return earlier.getOrDefault(who.organisation(), Set.of()).contains(handle);
  }

  @Nullable String nameOf(Cast who, String handle) {
    return names.getOrDefault(who.organisation(), Map.of()).get(handle);
  }

  boolean knows(Cast who, String referral) {
    return handles.getOrDefault(who.organisation(), Map.of()).containsKey(referral);
  }

  /** The own handle, or else another organisation's, as a thief would use it. */
  String of(Cast who, String referral) {
    return Optional.ofNullable(handles.getOrDefault(who.organisation(), Map.of()).get(referral))
        .or(() -> anybodys(referral))
        .orElseThrow(() -> new StepFaultException("nobody has a handle of " + referral));
  }

  private Optional<String> anybodys(String referral) {
    return handles.values().stream()
        .filter(own -> own.containsKey(referral))
        .map(own -> own.get(referral))
        .findFirst();
  }

  /** Entries that are new to this organisation and that nobody expected. */
  List<String> unexpected(Cast who, JsonNode entries) {
    return entries
        .valueStream()
        .map(Handles::handle)
        .filter(handle -> !wasThere(who, handle) && nameOf(who, handle) == null)
        .toList();
  }

  static String handle(JsonNode entry) {
    return entry.path("reference").asString("");
  }
}
