package org.safepathway.police.desk.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.matching.Match;
import org.safepathway.directory.matching.Reason;
import org.safepathway.directory.matching.ReasonTexts;

/**
 * A service that fits.
 *
 * @param rank from 1, the best
 * @param offer its id
 * @param name its name
 * @param organisation whose it is
 * @param byAndFor whether that is run by the community that it serves
 * @param kind the kind of service
 * @param description in a sentence or two
 * @param intake whether it takes referrals now
 * @param fits what speaks for it
 * @param against what speaks against it
 * @param ask what to ask her, or the service
 * @param answers how soon
 * @param shares what a referral can share with it, if she agrees
 * @param areas where
 * @param languages spoken without an interpreter
 * @param hours in words
 */
record Found(
    int rank,
    OfferId offer,
    String name,
    String organisation,
    boolean byAndFor,
    ServiceKind kind,
    String description,
    IntakeState intake,
    List<String> fits,
    List<String> against,
    List<String> ask,
    String answers,
    String shares,
    String areas,
    String languages,
    String hours) {

  Found {
    fits = List.copyOf(fits);
    against = List.copyOf(against);
    ask = List.copyOf(ask);
  }

  static Found of(Match match) {
    var offer = match.listed().offer();
    return new Found(
        match.rank(),
        offer.id(),
        offer.name(),
        match.listed().organisation().name(),
        match.listed().organisation().byAndFor(),
        offer.kind(),
        offer.description(),
        offer.intake(),
        texts(match.fits()),
        texts(match.against()),
        texts(match.ask()),
        ReasonTexts.of(match.answer()),
        match.shares().stream().sorted().map(ReasonTexts::of).collect(Collectors.joining(", ")),
        offer.areas().stream()
            .sorted()
            .map(LocalAuthority::label)
            .collect(Collectors.joining(", ")),
        offer.languages().stream().sorted().map(Language::label).collect(Collectors.joining(", ")),
        offer.hours());
  }

  static List<String> texts(List<Reason> reasons) {
    return reasons.stream().map(ReasonTexts::of).toList();
  }
}
