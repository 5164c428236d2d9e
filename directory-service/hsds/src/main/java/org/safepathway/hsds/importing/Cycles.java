package org.safepathway.hsds.importing;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safepathway.hsds.PublicId;
import tools.jackson.databind.JsonNode;

/** Finds organisations and terms that are above themselves, through all records of a document. */
final class Cycles {

  private final Map<UUID, Set<UUID>> above = new HashMap<>();

  Cycles(List<JsonNode> records) {
    records.forEach(this::learn);
  }

  private void learn(JsonNode service) {
    JsonNode organization = service.path("organization");
    link(organization, "parent_organization_id");
    for (JsonNode attribute : service.path("attributes")) {
      link(attribute.path("taxonomy_term"), "parent_id");
    }
  }

  private void link(JsonNode one, String parent) {
    PublicId.read(one.path("id").asString(""))
        .ifPresent(
            id ->
                PublicId.read(one.path(parent).asString(""))
                    .ifPresent(
                        wider -> above.computeIfAbsent(id, x -> new HashSet<>()).add(wider)));
  }

  /** Whether somebody going up from here comes back or goes round for ever. */
  boolean above(UUID id) {
    Set<UUID> seen = new HashSet<>();
    ArrayDeque<UUID> open = new ArrayDeque<>(above.getOrDefault(id, Set.of()));
    while (!open.isEmpty()) {
      UUID next = open.pop();
      if (next.equals(id)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(above.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }
}
