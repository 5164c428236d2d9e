package org.safepathway.referral.link.service;

import static org.safepathway.referral.testing.Network.ANALYST;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.DUTY_MANAGER;
import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.HAZELS_CASEWORKER;
import static org.safepathway.referral.testing.Network.HAZELS_MANAGER;
import static org.safepathway.referral.testing.Network.MANAGER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;
import static org.safepathway.referral.testing.Network.SUPERVISOR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentId;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.link.AskLink;
import org.safepathway.referral.link.CloseLink;
import org.safepathway.referral.link.LinkClosed;
import org.safepathway.referral.link.LinkEnd;
import org.safepathway.referral.link.LinkId;
import org.safepathway.referral.link.LinkOffered;
import org.safepathway.referral.link.LinkTakenUp;
import org.safepathway.referral.link.OfferLink;
import org.safepathway.referral.link.TakeUpLink;
import org.safepathway.referral.service.StreamTargetResolver;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.SettableClock;

/** DOMAIN.md rule 23: once, in time, by another organisation; all else is one answer. */
@Tag("firewall")
class ACodeIsGoodOnceTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final LinkId LINK = new LinkId("d".repeat(32));
  private static final VictimId ROWANS = new VictimId("a".repeat(32));
  private static final VictimId HAZELS = new VictimId("b".repeat(32));
  private static final Answer DONE = new Answer.Done("link-" + LINK);
  private static final Answer UNKNOWN = Answer.refused(ReferralRefusal.LINK_CODE_UNKNOWN);

  private final Network network = new Network();
  private final SettableClock clock = new SettableClock(NOW);
  private final AggregateTestFixture<Link> link = new AggregateTestFixture<>(Link.class);
  private int requests;

  ACodeIsGoodOnceTest() {
    link.registerCommandTargetResolver(new StreamTargetResolver());
    link.registerInjectableResource((Clock) clock);
    link.registerInjectableResource((Registry) network);
    link.setReportIllegalStateChange(false);
  }

  private Issued by(Actor actor) {
    return new Issued(actor, new RequestId("request-" + requests++), "body");
  }

  private Stamp stamp(Actor actor) {
    return new Stamp(NOW, by(actor));
  }

  private LinkOffered offered() {
    return new LinkOffered(ROWANS, LINK, NOW.plus(LinkLimits.CODE_LASTS), stamp(CASEWORKER));
  }

  private LinkTakenUp takenUp() {
    return new LinkTakenUp(
        ROWANS,
        LINK,
        new LinkEnd(ROWANS, ROWAN),
        new LinkEnd(HAZELS, HAZEL),
        stamp(HAZELS_CASEWORKER));
  }

  private LinkClosed closed() {
    return new LinkClosed(ROWANS, LINK, List.of(), stamp(Platform.TICKER));
  }

  @Test
  void aCaseworkerMakesACodeThatIsGoodForSomeTime() {
    Issued issued = by(CASEWORKER);
    link.givenNoPriorActivity()
        .when(new OfferLink(LINK, ROWANS, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(
            new LinkOffered(ROWANS, LINK, NOW.plus(LinkLimits.CODE_LASTS), new Stamp(NOW, issued)));
  }

  static List<Actor> noWorkers() {
    return List.of(OFFICER, SUPERVISOR, DUTY_MANAGER, ANALYST, Platform.TICKER);
  }

  @ParameterizedTest
  @MethodSource("noWorkers")
  void nobodyButAWorkerMakesOrEntersOne(Actor actor) {
    link.givenNoPriorActivity()
        .when(new OfferLink(LINK, ROWANS, by(actor)))
        .expectNoEvents()
        .expectResultMessagePayload(UNKNOWN);
    link.given(offered())
        .when(new TakeUpLink(LINK, HAZELS, by(actor)))
        .expectNoEvents()
        .expectResultMessagePayload(UNKNOWN);
    link.given(offered())
        .when(new AskLink(LINK, by(actor)))
        .expectNoEvents()
        .expectResultMessagePayload(UNKNOWN);
  }

  @Test
  void noCodeIsMadeTwice() {
    link.given(offered())
        .when(new OfferLink(LINK, HAZELS, by(HAZELS_CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(UNKNOWN);
  }

  @Test
  void anotherOrganisationEntersIt() {
    Issued issued = by(HAZELS_MANAGER);
    link.given(offered())
        .when(new TakeUpLink(LINK, HAZELS, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(
            new LinkTakenUp(
                ROWANS,
                LINK,
                new LinkEnd(ROWANS, ROWAN),
                new LinkEnd(HAZELS, HAZEL),
                new Stamp(NOW, issued)));
  }

  @Test
  void whoCouldEnterItIsToldByWhoseConsentItWasMadeAndNothingHappens() {
    link.given(offered())
        .when(new AskLink(LINK, by(HAZELS_CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(
            new Answer.HangsOn("link-" + LINK, ConsentId.of(ROWANS, ROWAN).value()));
  }

  @Test
  void wrongUsedOverOwnAndClosedAnswerAlike() {
    refused(HAZELS_CASEWORKER);
    refused(HAZELS_CASEWORKER, offered(), takenUp());
    refused(HAZELS_CASEWORKER, offered(), closed());
    refused(MANAGER, offered());
    clock.advance(LinkLimits.CODE_LASTS);
    refused(HAZELS_CASEWORKER, offered());
  }

  @Test
  void toTheLastMomentItIsGood() {
    clock.advance(LinkLimits.CODE_LASTS.minus(Duration.ofMillis(1)));
    link.given(offered())
        .when(new TakeUpLink(LINK, HAZELS, by(HAZELS_CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whoHasLeftOrIsOfAClosedOrganisationEntersNone() {
    network.leaves(HAZELS_CASEWORKER);
    refused(HAZELS_CASEWORKER, offered());
    network.gives(HAZELS_MANAGER, StaffRole.DUTY_MANAGER);
    refused(HAZELS_MANAGER, offered());
    network.closes(HAZEL);
    refused(HAZELS_CASEWORKER, offered());
  }

  @Test
  void whoIsOfAnOrganisationThatIsNoSpecialistAnyMoreNeitherMakesNorEntersOne() {
    network.isOfKind(HAZEL, OrganisationKind.CONSORTIUM);
    link.givenNoPriorActivity()
        .when(new OfferLink(LINK, HAZELS, by(HAZELS_CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(UNKNOWN);
    refused(HAZELS_CASEWORKER, offered());
  }

  private void refused(Actor actor, Object... history) {
    for (Object command :
        List.of(new TakeUpLink(LINK, HAZELS, by(actor)), new AskLink(LINK, by(actor)))) {
      (history.length == 0 ? link.givenNoPriorActivity() : link.given(history))
          .when(command)
          .expectNoEvents()
          .expectResultMessagePayload(UNKNOWN);
    }
  }

  @Test
  void theSameRequestAnswersTheSameThoughItIsUsed() {
    LinkTakenUp before = takenUp();
    link.given(offered(), before)
        .when(new TakeUpLink(LINK, HAZELS, before.stamp().issued()))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
    link.given(offered(), before)
        .when(new AskLink(LINK, before.stamp().issued()))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
    Issued other = new Issued(HAZELS_CASEWORKER, before.stamp().issued().request(), "another");
    link.given(offered(), before)
        .when(new TakeUpLink(LINK, HAZELS, other))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(CommonRefusal.REQUEST_ID_REUSED));
    LinkOffered first = offered();
    link.given(first)
        .when(new OfferLink(LINK, ROWANS, first.stamp().issued()))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
  }

  @Test
  void thePlatformClosesItWithBothEndsAndOnlyOnce() {
    Issued issued = by(Platform.TICKER);
    link.given(offered(), takenUp())
        .when(new CloseLink(LINK, issued))
        .expectResultMessagePayload(DONE)
        .expectEvents(
            new LinkClosed(
                ROWANS,
                LINK,
                List.of(new LinkEnd(ROWANS, ROWAN), new LinkEnd(HAZELS, HAZEL)),
                new Stamp(NOW, issued)));
    link.given(offered(), takenUp(), closed())
        .when(new CloseLink(LINK, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(DONE);
    Issued unused = by(Platform.TICKER);
    link.given(offered())
        .when(new CloseLink(LINK, unused))
        .expectEvents(new LinkClosed(ROWANS, LINK, List.of(), new Stamp(NOW, unused)));
  }

  @Test
  void nobodyElseClosesIt() {
    link.given(offered(), takenUp())
        .when(new CloseLink(LINK, by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(UNKNOWN);
    link.givenNoPriorActivity()
        .when(new CloseLink(LINK, by(Platform.TICKER)))
        .expectNoEvents()
        .expectResultMessagePayload(UNKNOWN);
  }
}
