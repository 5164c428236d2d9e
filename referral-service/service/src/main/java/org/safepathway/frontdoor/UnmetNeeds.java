package org.safepathway.frontdoor;

import java.util.List;
import java.util.Optional;
import org.safepathway.consent.ConfirmStatistics;
import org.safepathway.consent.ConsentId;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.Holding;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.JudgeReferral.Question;
import org.safepathway.referral.ReferralRefusal;

/**
 * What may be told of a referral to those who keep needs that nobody took: whether it came to
 * nothing, and whether she agrees to be counted. No id of it goes there.
 */
public final class UnmetNeeds implements Holding {

  private final Steps steps;
  private final Registry registry;
  private final References references;
  private final Ids ids;

  /**
   * Asks the streams.
   *
   * @param dispatch sends commands; never called inside a command handler
   * @param registry who exists
   * @param references the organisations’ own handles
   * @param ids derives inside ids
   */
  public UnmetNeeds(Dispatch dispatch, Registry registry, References references, Ids ids) {
    steps = new Steps(dispatch);
    this.registry = registry;
    this.references = references;
    this.ids = ids;
  }

  @Override
  public Optional<DemandId> demandOf(OrganisationId organisation, String reference) {
    return references
        .resolve(organisation, reference)
        .map(_ -> ids.demand(organisation, reference));
  }

  @Override
  public Held held(Actor actor, RequestId request, String reference) {
    Optional<OrganisationKind> kind =
        registry
            .organisation(actor.organisation())
            .filter(Organisation::open)
            .map(Organisation::kind);
    Optional<References.Resolved> at = references.resolve(actor.organisation(), reference);
    if (kind.isEmpty() || at.isEmpty()) {
      return new Held.No(Refusal.of(CommonRefusal.NOT_FOUND));
    }
    Errand errand =
        new Errand(actor, kind.get(), request, CanonicalForm.fingerprint(new Need(reference)));
    Answer answer = judged(errand, at.get(), Question.COULD_NOT_BE_MET);
    if (isNotTheirs(answer)) {
      answer = judged(errand, at.get(), Question.CANNOT_TAKE);
    }
    return switch (answer) {
      case Answer.HangsOn(String _, String on) -> unmet(errand, new ConsentId(on));
      case Answer.Refused(Refusal refusal) -> new Held.No(Told.ACTING.of(refusal));
      case Answer.Done _, Answer.Vouched _, Answer.Changes _ ->
          throw new IllegalStateException("a question was answered otherwise");
    };
  }

  /** What is asked, for its fingerprint. */
  record Need(String reference) {}

  private Answer judged(Errand errand, References.Resolved at, Question question) {
    return steps.one(new JudgeReferral(at.referral(), question, errand.step("unmet")));
  }

  private static boolean isNotTheirs(Answer answer) {
    return answer instanceof Answer.Refused refused
        && refused.refusal().code().equals(ReferralRefusal.NOT_YOURS.code());
  }

  private Held unmet(Errand errand, ConsentId consent) {
    return new Held.Unmet(ids.agreement(consent), agrees(errand, consent), consent.recipient());
  }

  /**
   * Whether she does. Where her consents cannot be read she does not: nobody is counted on doubt,
   * and whoever asks is not to learn that something stands there.
   */
  private boolean agrees(Errand errand, ConsentId consent) {
    try {
      return steps.one(new ConfirmStatistics(consent, errand.step("statistics")))
          instanceof Answer.Done;
    } catch (UnreadableStreamException unreadable) {
      return false;
    }
  }

  @Override
  public String keyed(String digest) {
    return ids.digest(digest);
  }

  /** What stands for the consents of a victim, with whichever service; for an erasure. */
  List<String> agreementsOf(VictimId victim) {
    return registry.organisations().stream()
        .filter(one -> one.kind() == OrganisationKind.SPECIALIST)
        .map(one -> ids.agreement(ConsentId.of(victim, one.id())))
        .toList();
  }

  /** What stands for the consents of one stream. */
  String agreement(ConsentId consent) {
    return ids.agreement(consent);
  }
}
