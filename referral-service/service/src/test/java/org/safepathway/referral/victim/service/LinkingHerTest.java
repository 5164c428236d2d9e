package org.safepathway.referral.victim.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.DUTY_MANAGER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.HAZELS_CASEWORKER;
import static org.safepathway.referral.testing.Network.MANAGER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.link.LinkId;
import org.safepathway.referral.link.service.LinkLimits;
import org.safepathway.referral.victim.EndLinks;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.LinkTried;
import org.safepathway.referral.victim.NoteLink;
import org.safepathway.referral.victim.TryLink;
import org.safepathway.referral.victim.VictimCommand;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimLinked;
import org.safepathway.referral.victim.VictimUnlinked;

/** DOMAIN.md rule 23 on the Victim stream: a grant, never a merge, and undone from either side. */
@Tag("firewall")
class LinkingHerTest extends VictimTesting {

  private static final LinkId LINK = new LinkId("d".repeat(32));
  private static final LinkId OTHER_LINK = new LinkId("e".repeat(32));
  private static final Answer UNKNOWN = Answer.refused(ReferralRefusal.LINK_CODE_UNKNOWN);

  private VictimLinked linked() {
    return new VictimLinked(SHE, LINK, ROWAN, HAZEL, new Stamp(NOW, by(HAZELS_CASEWORKER)));
  }

  private VictimLinked linkedTheOtherWay() {
    return new VictimLinked(SHE, LINK, HAZEL, ROWAN, new Stamp(NOW, by(HAZELS_CASEWORKER)));
  }

  private VictimUnlinked unlinked() {
    return new VictimUnlinked(SHE, LINK, ROWAN, HAZEL, new Stamp(NOW, by(CASEWORKER)));
  }

  private LinkTried tried(Duration before, Actor actor) {
    return new LinkTried(SHE, new Stamp(NOW.minus(before), by(actor)));
  }

  private Object[] tries(int count, Duration before, Actor actor) {
    List<Object> history = new ArrayList<>(List.of(registered()));
    for (int i = 0; i < count; i++) {
      history.add(tried(before, actor));
    }
    return history.toArray();
  }

  @Test
  void aTryIsCountedBeforeAnybodyKnowsWhetherItIsRight() {
    Issued issued = by(CASEWORKER);
    victim
        .given(registered())
        .when(new TryLink(SHE, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(new LinkTried(SHE, new Stamp(NOW, issued)));
  }

  @Test
  void afterTooManyTriesNoneIsGoodAnyMore() {
    victim
        .given(tries(LinkLimits.TRIES - 1, Duration.ZERO, CASEWORKER))
        .when(new TryLink(SHE, by(MANAGER)))
        .expectResultMessagePayload(DONE);
    victim
        .given(tries(LinkLimits.TRIES, Duration.ZERO, CASEWORKER))
        .when(new TryLink(SHE, by(MANAGER)))
        .expectNoEvents()
        .expectResultMessagePayload(UNKNOWN);
  }

  @Test
  void triesAreForgottenAfterADayAndAreEachOrganisationsOwn() {
    victim
        .given(tries(LinkLimits.TRIES, LinkLimits.TRIES_WITHIN, CASEWORKER))
        .when(new TryLink(SHE, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
    victim
        .given(tries(LinkLimits.TRIES, LinkLimits.TRIES_WITHIN.minusMillis(1), CASEWORKER))
        .when(new TryLink(SHE, by(CASEWORKER)))
        .expectResultMessagePayload(UNKNOWN);
    victim
        .given(tries(LinkLimits.TRIES, Duration.ZERO, CASEWORKER))
        .when(new TryLink(SHE, by(HAZELS_CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void onlyAWorkerTriesOne() {
    for (Actor actor : List.of(OFFICER, DUTY_MANAGER)) {
      victim
          .given(registered())
          .when(new TryLink(SHE, by(actor)))
          .expectNoEvents()
          .expectResultMessagePayload(UNKNOWN);
    }
  }

  @Test
  void eachEndNotesTheOther() {
    Issued issued = by(HAZELS_CASEWORKER);
    victim
        .given(registered())
        .when(new NoteLink(SHE, LINK, ROWAN, HAZEL, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(new VictimLinked(SHE, LINK, ROWAN, HAZEL, new Stamp(NOW, issued)));
    Issued own = by(HAZELS_CASEWORKER);
    victim
        .given(registered())
        .when(new NoteLink(SHE, LINK, HAZEL, ROWAN, own))
        .expectEvents(new VictimLinked(SHE, LINK, HAZEL, ROWAN, new Stamp(NOW, own)));
  }

  @Test
  void whatIsLinkedAlreadyStaysAsItIs() {
    victim
        .given(registered(), linked())
        .when(new NoteLink(SHE, LINK, ROWAN, HAZEL, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  @Test
  void aNewerLinkTakesThePlaceOfTheOne() {
    Issued issued = by(HAZELS_CASEWORKER);
    victim
        .given(registered(), linked())
        .when(new NoteLink(SHE, OTHER_LINK, ROWAN, HAZEL, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(
            new VictimUnlinked(SHE, LINK, ROWAN, HAZEL, new Stamp(NOW, issued)),
            new VictimLinked(SHE, OTHER_LINK, ROWAN, HAZEL, new Stamp(NOW, issued)));
  }

  @Test
  void nobodyNotesALinkOfOthersOrWithItself() {
    for (NoteLink command :
        List.of(
            new NoteLink(SHE, LINK, FORCE, HAZEL, by(CASEWORKER)),
            new NoteLink(SHE, LINK, ROWAN, ROWAN, by(CASEWORKER)))) {
      victim
          .given(registered())
          .when(command)
          .expectNoEvents()
          .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
    }
  }

  @Test
  void eitherSideUndoesItsOwnEnd() {
    Issued issued = by(CASEWORKER);
    victim
        .given(registered(), linked(), linkedTheOtherWay())
        .when(new EndLinks(SHE, ROWAN, HAZEL, null, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(new VictimUnlinked(SHE, LINK, ROWAN, HAZEL, new Stamp(NOW, issued)));
  }

  @Test
  void undoingOneLinkLeavesTheOthers() {
    Issued issued = by(CASEWORKER);
    victim
        .given(
            registered(),
            new VictimLinked(
                SHE,
                OTHER_LINK,
                ROWAN,
                new OrganisationId("alder"),
                new Stamp(NOW, by(CASEWORKER))),
            linked())
        .when(new EndLinks(SHE, ROWAN, HAZEL, null, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(new VictimUnlinked(SHE, LINK, ROWAN, HAZEL, new Stamp(NOW, issued)));
  }

  @Test
  void theEndOfALinkIsNotTheEndOfOneMadeAnew() {
    victim
        .given(registered(), linked())
        .when(new EndLinks(SHE, ROWAN, HAZEL, OTHER_LINK, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whatIsNotLinkedAnswersLikeWhatNeverWas() {
    for (Object[] history :
        List.of(
            new Object[] {registered()},
            new Object[] {registered(), linked(), unlinked()},
            new Object[] {registered(), linkedTheOtherWay()})) {
      victim
          .given(history)
          .when(new EndLinks(SHE, ROWAN, HAZEL, null, by(CASEWORKER)))
          .expectNoEvents()
          .expectResultMessagePayload(Answer.refused(CommonRefusal.NOT_FOUND));
    }
  }

  @Test
  void nobodyUndoesTheOtherOnesEnd() {
    for (Actor actor : List.of(HAZELS_CASEWORKER, OFFICER, DUTY_MANAGER)) {
      victim
          .given(registered(), linked())
          .when(new EndLinks(SHE, ROWAN, HAZEL, null, by(actor)))
          .expectNoEvents()
          .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOT_YOURS));
    }
  }

  @Test
  void thePlatformEndsAllOfAnOrganisationAndMindsNoneBeingThere() {
    Issued issued = by(Platform.TICKER);
    victim
        .given(registered(), linked(), linkedTheOtherWay())
        .when(new EndLinks(SHE, ROWAN, null, null, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(new VictimUnlinked(SHE, LINK, ROWAN, HAZEL, new Stamp(NOW, issued)));
    victim
        .given(registered())
        .when(new EndLinks(SHE, ROWAN, null, null, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  @Test
  void anUndoneLinkCanBeMadeAnew() {
    Issued issued = by(HAZELS_CASEWORKER);
    victim
        .given(registered(), linked(), unlinked())
        .when(new NoteLink(SHE, OTHER_LINK, ROWAN, HAZEL, issued))
        .expectEvents(new VictimLinked(SHE, OTHER_LINK, ROWAN, HAZEL, new Stamp(NOW, issued)));
  }

  @Test
  void withHerRecordEveryLinkEnds() {
    Issued issued = by(MANAGER);
    Stamp stamp = new Stamp(NOW, issued);
    victim
        .given(registered(), linked(), linkedTheOtherWay())
        .when(new EraseVictim(SHE, ErasureCause.ASKED_BY_VICTIM, issued))
        .expectEvents(
            new VictimUnlinked(SHE, LINK, ROWAN, HAZEL, stamp),
            new VictimUnlinked(SHE, LINK, HAZEL, ROWAN, stamp),
            new VictimErased(SHE, ErasureCause.ASKED_BY_VICTIM, stamp));
  }

  static List<VictimCommand> commands() {
    Issued issued =
        new Issued(CASEWORKER, new org.safepathway.kernel.RequestId("request-of-its-own"), "body");
    return List.of(
        new TryLink(SHE, issued),
        new NoteLink(SHE, LINK, ROWAN, HAZEL, issued),
        new EndLinks(SHE, ROWAN, HAZEL, null, issued));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void ofTheErasedAndTheUnknownNothingIsNoted(VictimCommand command) {
    victim
        .given(registered(), erased())
        .when(command)
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.ERASED));
    noStreamYet();
    victim
        .givenNoPriorActivity()
        .when(command)
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(CommonRefusal.NOT_FOUND));
  }

  @Test
  void theSameRequestAgainChangesNothing() {
    LinkTried tried = tried(Duration.ZERO, CASEWORKER);
    victim
        .given(registered(), tried)
        .when(new TryLink(SHE, tried.stamp().issued()))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
    VictimUnlinked undone = unlinked();
    victim
        .given(registered(), linked(), undone)
        .when(new EndLinks(SHE, ROWAN, HAZEL, null, undone.stamp().issued()))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }
}
