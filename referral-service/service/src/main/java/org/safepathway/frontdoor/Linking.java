package org.safepathway.frontdoor;

import java.util.ArrayList;
import java.util.List;
import org.safepathway.consent.ConfirmConsent;
import org.safepathway.consent.ConsentId;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.EnterLinkCode;
import org.safepathway.referral.inside.Inside.LinkCodeAnswer;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.Unlink;
import org.safepathway.referral.link.AskLink;
import org.safepathway.referral.link.LinkEnd;
import org.safepathway.referral.link.LinkId;
import org.safepathway.referral.link.OfferLink;
import org.safepathway.referral.link.TakeUpLink;
import org.safepathway.referral.victim.EndLinks;
import org.safepathway.referral.victim.TryLink;

/**
 * She alone links two organisations that support her (DOMAIN.md rule 23): one makes a code with
 * her, the other enters it with her on a case of its own, and each is let know the other’s name.
 * Nothing else is shared and no record is merged. Both must have her consent when the code is
 * entered; an override is none. Why a code does not do is never said.
 */
final class Linking {

  private final Steps steps;
  private final Ids ids;

  Linking(Steps steps, Ids ids) {
    this.steps = steps;
    this.ids = ids;
  }

  LinkCodeAnswer make(Errand errand, References.Resolved at) {
    if (steps.one(agreed(errand, at)) instanceof Answer.Refused refused) {
      return new LinkCodeAnswer.Refused(refused.refusal());
    }
    String code = ids.linkCode(errand.by(), errand.request());
    LinkId link = ids.link(code);
    return switch (steps.memory(new AskLink(link, errand.issued()))) {
      case SAME -> refused(ReferralRefusal.LINK_CODE_SHOWN_BEFORE);
      case ANOTHER_BODY -> refused(CommonRefusal.REQUEST_ID_REUSED);
      case NEW ->
          steps.one(new OfferLink(link, at.victim(), errand.issued())) instanceof Answer.Refused no
              ? new LinkCodeAnswer.Refused(no.refusal())
              : new LinkCodeAnswer.Made(code);
    };
  }

  private static LinkCodeAnswer refused(RefusalReason reason) {
    return new LinkCodeAnswer.Refused(Refusal.of(reason));
  }

  Outcome enter(Errand errand, References.Resolved at, EnterLinkCode act) {
    Answer ready =
        steps.inOrder(
            List.of(agreed(errand, at), new TryLink(at.victim(), errand.step("link-try"))));
    if (ready instanceof Answer.Refused) {
      return Outcomes.of(ready, "");
    }
    LinkId link = ids.link(act.code());
    return switch (steps.one(new AskLink(link, errand.step("link")))) {
      // The same request took it up before: whatever it left undone is done by who follows it.
      case Answer.Done _ -> new Outcome.Done(act.reference());
      case Answer.HangsOn(String _, String consent) ->
          takeUp(errand, at, link, new ConsentId(consent))
              ? new Outcome.Done(act.reference())
              : Outcomes.refused(ReferralRefusal.LINK_CODE_UNKNOWN);
      case Answer other -> Outcomes.of(other, "");
    };
  }

  private boolean takeUp(Errand errand, References.Resolved at, LinkId link, ConsentId offered) {
    Answer taken =
        steps.inOrder(
            List.of(
                LinkSteps.agreed(offered), new TakeUpLink(link, at.victim(), errand.step("link"))));
    if (taken instanceof Answer.Refused) {
      return false;
    }
    LinkEnd one = new LinkEnd(offered.victim(), offered.recipient());
    LinkEnd other = new LinkEnd(at.victim(), errand.organisation());
    // Asked once more after both have noted it: where her consent ended in between, whoever follows
    // has closed the link already and ended nothing, since nothing was noted yet.
    List<Command> rest = new ArrayList<>(LinkSteps.notes(link, one, other, errand.by()));
    rest.add(LinkSteps.agreed(one));
    rest.add(LinkSteps.agreed(other));
    if (steps.inOrder(rest) instanceof Answer.Refused) {
      steps.one(LinkSteps.close(link));
      steps.one(LinkSteps.end(link, one, other));
      steps.one(LinkSteps.end(link, other, one));
      return false;
    }
    return true;
  }

  /** At any time, at either organisation; the other end follows. */
  Outcome undo(Errand errand, References.Resolved at, Unlink act) {
    return Outcomes.of(
        steps.one(
            new EndLinks(at.victim(), errand.organisation(), act.with(), null, errand.issued())),
        act.reference());
  }

  private static ConfirmConsent agreed(Errand errand, References.Resolved at) {
    return new ConfirmConsent(
        ConsentId.of(at.victim(), errand.organisation()), errand.step("link-agreed"));
  }
}
