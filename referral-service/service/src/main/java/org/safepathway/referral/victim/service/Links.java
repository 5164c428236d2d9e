package org.safepathway.referral.victim.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.link.LinkId;
import org.safepathway.referral.link.service.LinkLimits;
import org.safepathway.referral.link.service.Workers;
import org.safepathway.referral.victim.EndLinks;
import org.safepathway.referral.victim.LinkTried;
import org.safepathway.referral.victim.NoteLink;
import org.safepathway.referral.victim.TryLink;
import org.safepathway.referral.victim.VictimEvent;
import org.safepathway.referral.victim.VictimLinked;
import org.safepathway.referral.victim.VictimUnlinked;

/** What a Victim stream knows of the links that she made (DOMAIN.md rule 23). */
final class Links {

  private final Map<Pair, LinkId> standing = new LinkedHashMap<>();
  private final Map<OrganisationId, List<Instant>> tries = new LinkedHashMap<>();

  /** Who may know of whom. */
  private record Pair(OrganisationId organisation, OrganisationId with) {}

  /** Takes one more event in. */
  void evolve(VictimEvent event) {
    switch (event) {
      case LinkTried tried ->
          tries
              .computeIfAbsent(tried.stamp().by().organisation(), _ -> new ArrayList<>())
              .add(tried.stamp().at());
      case VictimLinked linked ->
          standing.put(new Pair(linked.organisation(), linked.with()), linked.link());
      case VictimUnlinked unlinked ->
          standing.remove(new Pair(unlinked.organisation(), unlinked.with()));
      default -> {}
    }
  }

  /** Right or wrong, a try counts before anybody knows. */
  LinksDecision decide(TryLink command, Stamp stamp, Registry registry) {
    long recent =
        tries.getOrDefault(stamp.by().organisation(), List.of()).stream()
            .filter(at -> at.plus(LinkLimits.TRIES_WITHIN).isAfter(stamp.at()))
            .count();
    return Workers.include(stamp.by(), registry) && recent < LinkLimits.TRIES
        ? LinksDecision.happens(new LinkTried(command.victim(), stamp))
        : LinksDecision.refuses(ReferralRefusal.LINK_CODE_UNKNOWN);
  }

  /** Who entered the code was judged by the Link stream; here it is one of the two ends. */
  LinksDecision decide(NoteLink command, Stamp stamp) {
    OrganisationId by = stamp.by().organisation();
    if (command.organisation().equals(command.with())
        || !(by.equals(command.organisation()) || by.equals(command.with()))) {
      return LinksDecision.refuses(ReferralRefusal.NOT_YOURS);
    }
    Pair pair = new Pair(command.organisation(), command.with());
    LinkId before = standing.get(pair);
    if (command.link().equals(before)) {
      return LinksDecision.isSo();
    }
    List<VictimEvent> noted = new ArrayList<>();
    if (before != null) {
      // The other one may have a second record of her, which the earlier link is noted at: it ends
      // there, too, since nothing that happens here later would end it.
      noted.add(ended(command.victim(), pair, before, stamp));
    }
    noted.add(
        new VictimLinked(
            command.victim(), command.link(), command.organisation(), command.with(), stamp));
    return new LinksDecision.Happens(noted);
  }

  LinksDecision decide(EndLinks command, Stamp stamp, Registry registry) {
    boolean platform = stamp.by().equals(Platform.TICKER);
    if (!platform
        && !(stamp.by().organisation().equals(command.organisation())
            && Workers.include(stamp.by(), registry))) {
      return LinksDecision.refuses(ReferralRefusal.NOT_YOURS);
    }
    List<VictimEvent> ended =
        standing.entrySet().stream()
            .filter(each -> each.getKey().organisation().equals(command.organisation()))
            .filter(each -> command.with() == null || each.getKey().with().equals(command.with()))
            .filter(each -> command.link() == null || each.getValue().equals(command.link()))
            .map(each -> ended(command.victim(), each.getKey(), each.getValue(), stamp))
            .toList();
    if (ended.isEmpty() && !platform) {
      return LinksDecision.refuses(CommonRefusal.NOT_FOUND);
    }
    return new LinksDecision.Happens(ended);
  }

  /** With her record every link ends. */
  List<VictimEvent> allEnded(VictimId victim, Stamp stamp) {
    return standing.entrySet().stream()
        .map(each -> ended(victim, each.getKey(), each.getValue(), stamp))
        .toList();
  }

  private static VictimEvent ended(VictimId victim, Pair pair, LinkId link, Stamp stamp) {
    return new VictimUnlinked(victim, link, pair.organisation(), pair.with(), stamp);
  }
}
