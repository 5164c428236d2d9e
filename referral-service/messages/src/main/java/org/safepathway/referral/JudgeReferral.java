package org.safepathway.referral;

import static org.safepathway.referral.ReferralState.ACCEPTED;
import static org.safepathway.referral.ReferralState.DECLINED;
import static org.safepathway.referral.ReferralState.ENGAGED;
import static org.safepathway.referral.ReferralState.RECEIVED;
import static org.safepathway.referral.ReferralState.REDIRECTED;
import static org.safepathway.referral.ReferralState.RETURNED;
import static org.safepathway.referral.ReferralState.SENT;
import static org.safepathway.referral.ReferralState.TRIAGED;
import static org.safepathway.referral.ReferralState.WAITING_LIST;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.kernel.Issued;

/**
 * Asks a referral something and changes nothing: no event comes of it and nothing is remembered. A
 * yes is answered with what the referral vouches for. As nearly everywhere, a request that the
 * referral remembers is answered from its memory, so this also tells, harmlessly, whether a step
 * was taken.
 *
 * @param referral the referral
 * @param question what is asked
 * @param issued who, under which request
 */
public record JudgeReferral(ReferralId referral, Question question, Issued issued)
    implements ReferralCommand {

  /** What may be asked, as data like the edges: by whom, and in which states it is a yes. */
  public enum Question {
    /** May the caller redirect it now? */
    REDIRECT(Set.of(Edge.REDIRECT.taker()), Edge.REDIRECT.from()),
    /** May the caller refer her on beside it now? As long as the service may write notes. */
    REFER_ON(Set.of(Edge.NOTE.taker()), Edge.NOTE.from()),
    /** Did it end so long ago that nothing need be kept for it (DOMAIN.md rule 24)? */
    RETENTION_OVER(
        Set.of(Edge.Taker.TICKER),
        Arrays.stream(ReferralState.values())
            .filter(ReferralState::ended)
            .collect(Collectors.toUnmodifiableSet())),
    /** Does she still have it, neither recalled, turned away nor closed? Either side may ask. */
    STANDS(
        Set.of(Edge.Taker.REFERRER, Edge.Taker.RECIPIENT),
        Set.of(SENT, RECEIVED, TRIAGED, WAITING_LIST, ACCEPTED, ENGAGED, REDIRECTED)),
    /**
     * Could it not be met, as the referrer sees it? Declined, redirected and returned are one
     * answer. A yes tells on which Consent stream it hangs.
     */
    COULD_NOT_BE_MET(
        Set.of(Edge.Taker.REFERRER),
        Arrays.stream(ReferralState.values())
            .filter(state -> state.referrerSees() == CoarseState.COULD_NOT_BE_MET)
            .collect(Collectors.toUnmodifiableSet())),
    /** Can the service not take her now? A yes tells on which Consent stream it hangs. */
    CANNOT_TAKE(Set.of(Edge.Taker.RECIPIENT), Set.of(WAITING_LIST, DECLINED, RETURNED)),
    /** Did the caller send it so long ago that the request is not answered again (0010)? */
    SENT_LONG_AGO(Set.of(Edge.Taker.REFERRER), Set.of(ReferralState.values()));

    private final Set<Edge.Taker> askers;
    private final Set<ReferralState> yes;

    Question(Set<Edge.Taker> askers, Set<ReferralState> yes) {
      this.askers = askers;
      this.yes = yes;
    }

    /** Who may ask. */
    public Set<Edge.Taker> askers() {
      return askers;
    }

    /** Whether a yes tells on which Consent stream the referral hangs. */
    public boolean tellsTheConsent() {
      return this == COULD_NOT_BE_MET || this == CANNOT_TAKE;
    }

    /**
     * Whether a request that the referral remembers is answered from its memory. What is asked of
     * another request is not: a client chooses its ids.
     */
    public boolean asksTheMemory() {
      return this != SENT_LONG_AGO;
    }

    /** The states in which the answer is yes. */
    public Set<ReferralState> yes() {
      return yes;
    }
  }
}
