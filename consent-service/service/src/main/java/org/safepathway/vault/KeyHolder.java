package org.safepathway.vault;

import org.safepathway.consent.FactClass;
import org.safepathway.kernel.OrganisationId;

/** Whose master key wraps a data key. */
public sealed interface KeyHolder {

  /** The operator's platform, which holds no status and no note (DOMAIN.md rule 26). */
  record Platform() implements KeyHolder {}

  /**
   * One entitled specialist organisation.
   *
   * @param id which
   */
  record Organisation(OrganisationId id) implements KeyHolder {}

  /** Who holds the keys of this class on behalf of this organisation. */
  static KeyHolder of(FactClass factClass, OrganisationId organisation) {
    return factClass.keyHeldByOrganisations() ? new Organisation(organisation) : new Platform();
  }

  /** A name that no two holders share. */
  default String label() {
    return switch (this) {
      case Platform platform -> "platform";
      case Organisation organisation -> "organisation/" + organisation.id();
    };
  }

  /**
   * The holder of this name.
   *
   * @throws IllegalArgumentException if it names none
   */
  static KeyHolder labelled(String label) {
    String prefix = "organisation/";
    if (label.startsWith(prefix)) {
      return new Organisation(new OrganisationId(label.substring(prefix.length())));
    }
    if (label.equals("platform")) {
      return new Platform();
    }
    throw new IllegalArgumentException("no key holder");
  }
}
