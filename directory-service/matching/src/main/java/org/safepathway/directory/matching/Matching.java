package org.safepathway.directory.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.matching.search.OfferSearch;

/**
 * Which services fit a situation, and why: a pure function of the situation, the offers and the
 * day. It runs in the room of whoever asks and keeps nothing. What each reason does and weighs is
 * in {@code matching.csv}, what follows from a kind of service in {@code kinds.csv}.
 *
 * <p><b>Areas.</b> What the areas of an offer mean depends on where its kind works:
 *
 * <ul>
 *   <li>A service that <i>places</i> people (a refuge, dispersed accommodation) serves the areas
 *       from which people <i>come</i>, so her area must be among them. It seldom takes people from
 *       round about itself (DOMAIN.md, the service offer): from its unsafe areas it takes nobody.
 *       Those are therefore its immediate area, and where it would place her; one that names none
 *       is taken to be somewhere in what it serves. If all of that is unsafe for her, or is what
 *       she must leave, it is out; if some of it is, the service is asked where.
 *   <li>A service that makes a <i>home</i> safer serves where the home is; it is out if she must
 *       leave it.
 *   <li>A service that meets her <i>locally</i> serves where she lives, now; if she must leave,
 *       that is a point against it and no more, since a safe place or the phone can be agreed.
 *   <li>A service from <i>afar</i> (a helpline) serves where she lives. It is not out when it meets
 *       none of her needs: it can help to find who does, and comes after those.
 * </ul>
 *
 * <p><b>What is not known</b> takes no offer out: it becomes something to ask. <b>The order</b> is
 * total and the same whatever the order of the offers: more points first, then the sooner answer,
 * then the id. An offer's points depend on itself and the situation alone, so another offer never
 * changes who of two is first.
 */
public final class Matching {

  private static final Comparator<Match> ORDER =
      Comparator.comparingInt(Match::points)
          .reversed()
          .thenComparing(match -> match.answer().hours())
          .thenComparing(match -> match.listed().offer().id().value());

  private final MatchingRules rules;
  private final KindRules kinds;
  private final LanguageJudge languages;
  private final OfferJudge offers;

  Matching(MatchingRules rules, KindRules kinds) {
    this.rules = rules;
    this.kinds = kinds;
    this.languages = new LanguageJudge(rules);
    this.offers = new OfferJudge(rules);
  }

  /**
   * Matches offers, by the rules of the build. If the situation has words, the offers are made
   * searchable first, which takes long for many: then {@link #of(Situation, OfferSearch,
   * LocalDate)} is better.
   *
   * @param listed offers, in any order; of two with one id both are judged
   * @param today the day in England
   */
  public static Matched of(Situation situation, List<Listed> listed, LocalDate today) {
    String words = situation.words();
    Set<OfferId> saying =
        words == null || words.isBlank() ? Set.of() : OfferSearch.of(listed).saying(words);
    return new Matching(MatchingRules.builtIn(), KindRules.builtIn())
        .match(situation, listed, saying, today);
  }

  /**
   * Matches the offers that can be searched, by the rules of the build.
   *
   * @param today the day in England
   */
  public static Matched of(Situation situation, OfferSearch search, LocalDate today) {
    OfferSearch.Picture picture = search.picture();
    String words = situation.words();
    Set<OfferId> saying = words == null || words.isBlank() ? Set.of() : picture.saying(words);
    return new Matching(MatchingRules.builtIn(), KindRules.builtIn())
        .match(situation, picture.listed(), saying, today);
  }

  /** Matches; {@code saying} are the offers that have the words of the situation. */
  Matched match(Situation situation, List<Listed> listed, Set<OfferId> saying, LocalDate today) {
    List<Match> matches = new ArrayList<>();
    List<Excluded> excluded = new ArrayList<>();
    Sought sought = Sought.of(situation, saying);
    for (Listed each : listed) {
      Case on = judge(sought, each, today);
      List<Reason> out = those(on, Effect.EXCLUDES);
      if (out.isEmpty()) {
        matches.add(match(on));
      } else {
        excluded.add(new Excluded(each, out));
      }
    }
    matches.sort(ORDER);
    excluded.sort(Comparator.comparing(each -> each.listed().offer().id().value()));
    for (int i = 0; i < matches.size(); i++) {
      matches.set(i, ranked(matches.get(i), i + 1));
    }
    return new Matched(matches, excluded);
  }

  private Case judge(Sought sought, Listed each, LocalDate today) {
    Case on = new Case(sought, each, kinds.of(each.offer().kind()), today);
    AreaJudge.judge(on);
    NeedJudge.judge(on);
    languages.judge(on);
    EligibilityJudge.judge(on);
    offers.judge(on);
    if (sought.saying().contains(each.offer().id())) {
      on.say(ReasonCode.SAYS_WORDS);
    }
    return on;
  }

  private Match match(Case on) {
    int points = 0;
    for (Reason reason : on.found()) {
      points += rules.weight(reason.code());
    }
    return new Match(
        0,
        points,
        on.listed(),
        those(on, Effect.FITS),
        those(on, Effect.AGAINST),
        those(on, Effect.ASK),
        Answer.of(on.offer(), Boolean.TRUE.equals(on.situation().highRisk())),
        on.kind().asksFor());
  }

  private List<Reason> those(Case on, Effect effect) {
    List<Reason> those = new ArrayList<>();
    for (Reason reason : on.found()) {
      if (rules.effect(reason.code()) == effect) {
        those.add(reason);
      }
    }
    return those;
  }

  private static Match ranked(Match match, int rank) {
    return new Match(
        rank,
        match.points(),
        match.listed(),
        match.fits(),
        match.against(),
        match.ask(),
        match.answer(),
        match.shares());
  }
}
