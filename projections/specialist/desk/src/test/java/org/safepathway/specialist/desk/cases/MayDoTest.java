package org.safepathway.specialist.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.StaffRole;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralState;
import org.safepathway.specialist.documents.HeldConsent;
import org.safepathway.specialist.testdesk.Held;
import org.safepathway.specialist.testdesk.TestDesk;

/** What a page offers follows the table of edges, the roles and the consents. */
@Tag("firewall")
class MayDoTest {

  private static final FactId FACT = new FactId("0".repeat(32));

  private final MayDo mayDo = new MayDo(Clock.fixed(TestDesk.NOW, ZoneOffset.UTC));

  @Test
  void everyEdgeOfTheRecipientIsExactlyOneAct() {
    List<Edge> edges =
        Arrays.stream(CaseAct.values()).map(CaseAct::edge).filter(Objects::nonNull).toList();

    assertThat(edges)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Edge.values())
                .filter(edge -> edge.taker() == Edge.Taker.RECIPIENT)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(ReferralState.class)
  void anActWithAnEdgeIsOfferedExactlyWhereTheEdgeBegins(ReferralState state) {
    List<CaseAct> offered = with(Held.in(state).consent(FactClass.IDENTITY), StaffRole.CASEWORKER);

    for (CaseAct act : CaseAct.values()) {
      if (act.edge() != null && act != CaseAct.ACKNOWLEDGE) {
        assertThat(offered.contains(act))
            .as(act.name())
            .isEqualTo(act.edge().from().contains(state));
      }
    }
    assertThat(offered).as("nothing was changed").doesNotContain(CaseAct.ACKNOWLEDGE);
  }

  @ParameterizedTest
  @EnumSource(ReferralState.class)
  void whereHerContactWasChangedItIsAcknowledgedFirst(ReferralState state) {
    List<CaseAct> offered =
        with(
            Held.in(state).consent(FactClass.IDENTITY).changed(FACT, FactClass.IDENTITY),
            StaffRole.CASEWORKER);

    assertThat(offered).doesNotContain(CaseAct.CONTACT);
    assertThat(offered.contains(CaseAct.ACKNOWLEDGE)).isEqualTo(state != ReferralState.RECALLED);
  }

  @Test
  void aDutyManagerReceivesAndGivesAPriorityAndAManagerErases() {
    Held held =
        Held.in(ReferralState.RECEIVED).consent(FactClass.STATUS).fact(FACT, FactClass.STATUS);

    assertThat(with(held, StaffRole.DUTY_MANAGER)).containsExactly(CaseAct.TRIAGE);
    assertThat(with(held, StaffRole.MANAGER)).contains(CaseAct.ERASE, CaseAct.OPEN);
    assertThat(with(held, StaffRole.CASEWORKER)).doesNotContain(CaseAct.ERASE);
    assertThat(mayDo.with(held.document(), Set.of(), false)).isEmpty();
  }

  @Test
  void openingNeedsSomethingHeldAndAGrantInForceToday() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    assertThat(with(Held.in(ReferralState.RECEIVED).consent(FactClass.RISK)))
        .doesNotContain(CaseAct.OPEN);
    assertThat(with(dated(today, today))).contains(CaseAct.OPEN);
    assertThat(with(dated(today.minusDays(9), today.minusDays(1)))).doesNotContain(CaseAct.OPEN);
    assertThat(with(dated(today.plusDays(1), today.plusDays(9)))).doesNotContain(CaseAct.OPEN);
    assertThat(with(Held.in(ReferralState.RECEIVED).override().fact(FACT, FactClass.RISK)))
        .contains(CaseAct.OPEN, CaseAct.WITHDRAW, CaseAct.NARROW)
        .doesNotContain(CaseAct.STATUS, CaseAct.MAKE_LINK_CODE, CaseAct.ENTER_LINK_CODE);
  }

  @Test
  void aConsortiumIsAnsweredWhereOneWasAskedEvenWhereTheCaseWentOn() {
    Held held = Held.in(ReferralState.ACCEPTED);

    assertThat(with(held)).doesNotContain(CaseAct.ASK_CONSORTIUM, CaseAct.ANSWER_CONSORTIUM);
    assertThat(mayDo.with(held.document(), Set.of(StaffRole.CASEWORKER), true))
        .contains(CaseAct.ANSWER_CONSORTIUM)
        .doesNotContain(CaseAct.ASK_CONSORTIUM);
  }

  @Test
  void linkingNeedsAConsentOfHersInForceAndUndoingNone() {
    assertThat(with(Held.in(ReferralState.ACCEPTED).consent(FactClass.RISK)))
        .contains(CaseAct.MAKE_LINK_CODE, CaseAct.ENTER_LINK_CODE, CaseAct.UNLINK);
    assertThat(with(Held.in(ReferralState.ACCEPTED)))
        .contains(CaseAct.UNLINK)
        .doesNotContain(CaseAct.MAKE_LINK_CODE, CaseAct.ENTER_LINK_CODE);
  }

  @Test
  void statusNeedsAConsentThatNamesIt() {
    assertThat(with(Held.in(ReferralState.ACCEPTED).consent(FactClass.RISK)))
        .doesNotContain(CaseAct.STATUS);
    assertThat(with(Held.in(ReferralState.ACCEPTED).consent(FactClass.STATUS)))
        .contains(CaseAct.STATUS);
  }

  @ParameterizedTest
  @EnumSource(ReferralState.class)
  void withdrawingIsOfferedInEveryState(ReferralState state) {
    assertThat(with(Held.in(state).consent(FactClass.RISK))).contains(CaseAct.WITHDRAW);
  }

  @ParameterizedTest
  @EnumSource(
      value = HeldConsent.State.class,
      names = {"REFUSED", "WITHDRAWN", "LAPSED"})
  void whatHasEndedOffersNothing(HeldConsent.State ended) {
    LocalDate today = LocalDate.of(2026, 11, 23);
    Held held =
        Held.in(ReferralState.RECEIVED)
            .consent(Purpose.SUPPORT, ended, today, today, FactClass.STATUS)
            .fact(FACT, FactClass.STATUS);

    assertThat(with(held))
        .doesNotContain(
            CaseAct.OPEN,
            CaseAct.STATUS,
            CaseAct.FACTS,
            CaseAct.NARROW,
            CaseAct.WITHDRAW,
            CaseAct.REFER_ON,
            CaseAct.REDIRECT,
            CaseAct.MAKE_LINK_CODE,
            CaseAct.ENTER_LINK_CODE)
        .contains(CaseAct.CONSENT, CaseAct.UNLINK);
  }

  @Test
  void everyActHasAnAddressOfItsOwn() {
    assertThat(Arrays.stream(CaseAct.values()).map(CaseAct::path).collect(Collectors.toSet()))
        .hasSameSizeAs(CaseAct.values());
  }

  private static Held dated(LocalDate from, LocalDate until) {
    return Held.in(ReferralState.RECEIVED)
        .consent(Purpose.SUPPORT, HeldConsent.State.GIVEN, from, until, FactClass.RISK)
        .fact(FACT, FactClass.RISK);
  }

  private List<CaseAct> with(Held held) {
    return with(held, StaffRole.CASEWORKER);
  }

  private List<CaseAct> with(Held held, StaffRole role) {
    return mayDo.with(held.document(), Set.of(role), false);
  }
}
