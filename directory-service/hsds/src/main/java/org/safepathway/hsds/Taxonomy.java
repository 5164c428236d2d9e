package org.safepathway.hsds;

import java.util.Locale;
import java.util.UUID;

/** The taxonomies of the feed. */
public enum Taxonomy {
  /** Kinds of service. */
  KIND,
  /** Needs. */
  NEED,
  /** Languages and their dialects. */
  LANGUAGE,
  /** Whom a service can take. */
  ELIGIBILITY;

  private final UUID id = PublicId.derived("taxonomy/" + name().toLowerCase(Locale.ROOT));

  /** Its UUID. */
  public UUID id() {
    return id;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return Texts.of("taxonomy." + code());
  }

  String description() {
    return Texts.of("taxonomy." + code() + ".description");
  }
}
