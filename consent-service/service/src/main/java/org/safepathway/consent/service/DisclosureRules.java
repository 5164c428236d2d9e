package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.SAFE_CONTACT;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.FactClass.SUPPORT;
import static org.safepathway.consent.service.DisclosureRules.Cover.ALWAYS;
import static org.safepathway.consent.service.DisclosureRules.Cover.IF_NAMED;
import static org.safepathway.consent.service.DisclosureRules.Cover.NEVER;

import java.util.Map;
import java.util.Set;
import org.safepathway.consent.FactClass;

/** What each class of fact may be disclosed on: the whole of the firewall's yes, in one table. */
final class DisclosureRules {

  /** What a live grant of one basis does for one class. */
  enum Cover {
    /** Nothing. */
    NEVER,
    /** Discloses the class if the grant names it. */
    IF_NAMED,
    /** Discloses the class: a specialist's own notes under any live grant (DOMAIN.md, classes). */
    ALWAYS
  }

  // Override: identity, safe contact and risk, never status or support (DOMAIN.md rule 10).
  private static final Map<FactClass, Map<Basis, Cover>> TABLE =
      Map.of(
          // class               support    override   statistics fingerprint
          IDENTITY, /*     */ row(IF_NAMED, IF_NAMED, NEVER, NEVER),
          SAFE_CONTACT, /* */ row(IF_NAMED, IF_NAMED, NEVER, NEVER),
          RISK, /*         */ row(IF_NAMED, IF_NAMED, NEVER, NEVER),
          SUPPORT, /*      */ row(IF_NAMED, NEVER, NEVER, NEVER),
          STATUS, /*       */ row(IF_NAMED, NEVER, NEVER, NEVER),
          CASE_NOTE, /*    */ row(ALWAYS, ALWAYS, NEVER, NEVER));

  private DisclosureRules() {}

  /** What a live grant of this basis does for this class. */
  static Cover cover(FactClass factClass, Basis basis) {
    Cover cover = TABLE.getOrDefault(factClass, Map.of()).get(basis);
    if (cover == null) {
      throw new IllegalStateException("the table has no entry for " + factClass + ", " + basis);
    }
    return cover;
  }

  /**
   * Whether a live grant discloses a class.
   *
   * @param named the classes that the grant names
   */
  static boolean disclose(FactClass factClass, Basis basis, Set<FactClass> named) {
    return switch (cover(factClass, basis)) {
      case NEVER -> false;
      case IF_NAMED -> named.contains(factClass);
      case ALWAYS -> true;
    };
  }

  private static Map<Basis, Cover> row(
      Cover support, Cover override, Cover statistics, Cover fingerprint) {
    return Map.of(
        Basis.SUPPORT_CONSENT, support,
        Basis.OVERRIDE, override,
        Basis.STATISTICS_CONSENT, statistics,
        Basis.FINGERPRINT_CONSENT, fingerprint);
  }
}
