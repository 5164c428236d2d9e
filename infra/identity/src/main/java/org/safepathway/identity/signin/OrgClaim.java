package org.safepathway.identity.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.OrganisationId;

/**
 * Reads the {@code org} claim of both issuers: {@code {"<alias>": {"id": "<organisation id>"}}}.
 * Keycloak fills {@code id} with an id of its own unless told otherwise, and writes attributes as
 * lists; so an attribute {@code organisation} goes before {@code id}, and a list of one is as good
 * as its one value. Exactly one organisation is accepted: a caller who could be of two is nobody.
 */
final class OrgClaim {

  /** The name of the claim. */
  static final String NAME = "org";

  private OrgClaim() {}

  /** The one organisation that the claim names, or empty if it names none, two, or nonsense. */
  static Optional<OrganisationId> organisation(@Nullable Object claim) {
    if (!(claim instanceof Map<?, ?> byAlias) || byAlias.size() != 1) {
      return Optional.empty();
    }
    if (!(byAlias.values().iterator().next() instanceof Map<?, ?> entry)) {
      return Optional.empty();
    }
    Object named = entry.containsKey("organisation") ? entry.get("organisation") : entry.get("id");
    return one(named).flatMap(OrgClaim::id);
  }

  private static Optional<String> one(@Nullable Object value) {
    return switch (value) {
      case String text -> Optional.of(text);
      case List<?> list when list.size() == 1 && list.getFirst() instanceof String text ->
          Optional.of(text);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<OrganisationId> id(String text) {
    try {
      return Optional.of(new OrganisationId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
