package org.safepathway.directory;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.OrganisationId;

/**
 * What one service of an organisation can take now: the face that everybody may see. The other
 * face, which only specialists match on, is no part of it and nothing here tells of it (DOMAIN.md
 * rule 5).
 *
 * @param id its id
 * @param organisation who offers it
 * @param name the name that people use
 * @param kind the kind of service
 * @param description a sentence or two in plain English
 * @param areas the local authorities that it serves
 * @param areasUnsafe the local authorities from which it takes nobody: a refuge seldom takes people
 *     from the immediate area. For those who refer; never in the public feed
 * @param languages languages spoken without an interpreter
 * @param dialects dialects of these, where it matters
 * @param needs the needs that it meets
 * @param eligibility whom it can take
 * @param hours opening hours in words
 * @param intake whether it takes referrals now
 * @param timers how soon it answers
 * @param capacity what its manager last said, or null if nothing; never in the public feed
 * @param funding who pays until when, or null if it does not lapse
 * @param assured when somebody last checked that all of this is true, or null if never
 * @param contact how anybody reaches it
 */
public record Offer(
    OfferId id,
    OrganisationId organisation,
    String name,
    ServiceKind kind,
    String description,
    Set<LocalAuthority> areas,
    Set<LocalAuthority> areasUnsafe,
    Set<Language> languages,
    Set<Dialect> dialects,
    Set<Need> needs,
    Eligibility eligibility,
    String hours,
    IntakeState intake,
    Timers timers,
    @Nullable Capacity capacity,
    @Nullable Funding funding,
    @Nullable LocalDate assured,
    PublicContact contact) {

  /** Copies the sets. */
  public Offer {
    areas = Set.copyOf(areas);
    areasUnsafe = Set.copyOf(areasUnsafe);
    languages = Set.copyOf(languages);
    dialects = Set.copyOf(dialects);
    needs = Set.copyOf(needs);
  }

  /** An offer for anybody, of which no more is known. */
  public Offer(
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
    this(
        id,
        organisation,
        name,
        kind,
        description,
        areas,
        Set.of(),
        languages,
        Set.of(),
        needs,
        Eligibility.ANYBODY,
        hours,
        intake,
        timers,
        null,
        null,
        null,
        PublicContact.NONE);
  }

  /**
   * What is for everybody: without the areas from which it takes nobody, without its capacity and
   * without its own timers. What is not there cannot be told by a search, an answer or a time.
   */
  public Offer published() {
    return new Offer(
        id,
        organisation,
        name,
        kind,
        description,
        areas,
        Set.of(),
        languages,
        dialects,
        needs,
        eligibility,
        hours,
        intake,
        Timers.STANDARD,
        null,
        funding,
        assured,
        contact);
  }

  /** The same, of which what has changes of its own stands otherwise. */
  public Offer standing(
      IntakeState nowIntake,
      @Nullable Capacity nowCapacity,
      @Nullable Funding nowFunding,
      @Nullable LocalDate nowAssured) {
    return new Offer(
        id,
        organisation,
        name,
        kind,
        description,
        areas,
        areasUnsafe,
        languages,
        dialects,
        needs,
        eligibility,
        hours,
        nowIntake,
        timers,
        nowCapacity,
        nowFunding,
        nowAssured,
        contact);
  }

  /** Whether its funding has ended before this day: then it is no offer any more. */
  public boolean hasLapsedOn(LocalDate day) {
    return funding != null && funding.hasLapsedOn(day);
  }
}
