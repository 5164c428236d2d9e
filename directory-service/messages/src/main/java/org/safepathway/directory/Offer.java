package org.safepathway.directory;

import java.util.Set;
import org.safepathway.kernel.OrganisationId;

/**
 * What one service of an organisation can take now: the face that everybody may see.
 *
 * @param id its id
 * @param organisation who offers it
 * @param name the name that people use
 * @param kind the kind of service
 * @param description a sentence or two in plain English
 * @param areas the local authorities that it serves
 * @param languages languages spoken without an interpreter
 * @param needs the needs that it meets
 * @param hours opening hours in words
 * @param intake whether it takes referrals now
 * @param timers how soon it answers
 */
public record Offer(
    OfferId id,
    OrganisationId organisation,
    String name,
    ServiceKind kind,
    String description,
    Set<LocalAuthority> areas,
    Set<Language> languages,
    Set<Need> needs,
    String hours,
    IntakeState intake,
    Timers timers) {

  /** Copies the sets. */
  public Offer {
    areas = Set.copyOf(areas);
    languages = Set.copyOf(languages);
    needs = Set.copyOf(needs);
  }
}
