package org.safepathway.specialist.desk.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.StaffRole;
import org.safepathway.referral.Edge;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.specialist.desk.EnglishTime;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.HeldConsent;
import org.springframework.stereotype.Component;

/**
 * Which acts a page offers: those whose edge leaves the case’s state, that the caller’s roles allow
 * and that the consents do not rule out. Advice: the inside decides each act again.
 */
@Component
final class MayDo {

  private final Clock clock;

  MayDo(Clock clock) {
    this.clock = clock;
  }

  /**
   * Those acts.
   *
   * @param asked whether a consortium was asked, and that still stands
   */
  List<CaseAct> with(Case held, Set<StaffRole> roles, boolean asked) {
    LocalDate today = EnglishTime.today(clock);
    return Arrays.stream(CaseAct.values())
        .filter(act -> !Collections.disjoint(act.roles(), roles))
        .filter(act -> allows(held, act, today, asked))
        .toList();
  }

  private static boolean allows(Case held, CaseAct act, LocalDate today, boolean asked) {
    Edge edge = act.edge();
    if (edge != null) {
      return edge.from().contains(held.state())
          // Handing her on is for whoever may still speak for her.
          && (act != CaseAct.REDIRECT || inForce(held, today).findAny().isPresent())
          // Nobody is to ring a number that may not be safe any more (DOMAIN.md rule 20).
          && (act != CaseAct.CONTACT || held.alerts().isEmpty())
          && (act != CaseAct.ACKNOWLEDGE || !held.alerts().isEmpty());
    }
    return switch (act) {
      case OPEN -> !held.holds().isEmpty() && inForce(held, today).findAny().isPresent();
      case STATUS ->
          inForce(held, today).anyMatch(grant -> grant.classes().contains(FactClass.STATUS));
      case FACTS, REFER_ON -> workedOn(held) && inForce(held, today).findAny().isPresent();
      case NARROW -> support(held).findAny().isPresent();
      // At any time and in any state: as easy as to give (DOMAIN.md rule 7).
      case WITHDRAW -> held.consents().stream().anyMatch(HeldConsent::live);
      case CONSENT -> workedOn(held);
      // An override is no wish of hers (DOMAIN.md rule 23).
      case MAKE_LINK_CODE, ENTER_LINK_CODE ->
          inForce(held, today).anyMatch(grant -> grant.basis() == HeldConsent.Basis.CONSENT);
      case ASK_CONSORTIUM -> JudgeReferral.Question.CANNOT_TAKE.yes().contains(held.state());
      // Also where the case went on meanwhile: somebody may wait for the answer.
      case ANSWER_CONSORTIUM -> asked;
      case ERASE, UNLINK -> true;
      default -> throw new IllegalStateException("neither edge nor rule: " + act);
    };
  }

  /** The organisation has it and has not given it away: as long as it may write notes. */
  private static boolean workedOn(Case held) {
    return Edge.NOTE.from().contains(held.state());
  }

  private static Stream<HeldConsent> support(Case held) {
    return held.consents().stream()
        .filter(grant -> grant.purpose() == Purpose.SUPPORT && grant.live());
  }

  private static Stream<HeldConsent> inForce(Case held, LocalDate today) {
    return support(held)
        .filter(grant -> !today.isBefore(grant.validFrom()) && !today.isAfter(grant.expiresOn()));
  }
}
