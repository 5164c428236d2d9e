package org.safepathway.desk.asking;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.Asked;
import org.safepathway.demand.Asking;
import org.safepathway.demand.Suggestion;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;

/** How a room asks a consortium about a referral of its own, and answers what it suggests. */
public final class Consulting {

  private final Asking asking;
  private final Registry registry;

  /** By this port. */
  public Consulting(Asking asking, Registry registry) {
    this.asking = asking;
    this.registry = registry;
  }

  /** What is at hand for a referral of the caller’s. */
  public AskingView view(
      SignedIn who, String reference, String shortReference, boolean cameToNothing) {
    @Nullable Asked asked = asking.asked(who.actor(), reference).orElse(null);
    return new AskingView(
        reference,
        shortReference,
        cameToNothing && (asked == null || !asked.stands()),
        asked == null ? null : question(asked));
  }

  private AskingView.Question question(Asked asked) {
    Suggestion suggestion = asked.suggestion();
    return new AskingView.Question(
        asked.on(),
        asked.until(),
        suggestion == null
            ? null
            : new AskingView.Suggested(
                suggestion.number(),
                suggestion.member(),
                nameOf(suggestion.member()),
                suggestion.offers().stream()
                    .flatMap(id -> registry.standingOffer(id).stream())
                    .map(Consulting::line)
                    .toList()),
        asked.answer());
  }

  private @Nullable String nameOf(@Nullable OrganisationId member) {
    return member == null
        ? null
        : registry.organisation(member).map(Organisation::name).orElse(member.value());
  }

  private static AskingView.Line line(Offer offer) {
    return new AskingView.Line(offer.id(), offer.name());
  }

  /**
   * Asks.
   *
   * @param page where the caller goes on
   * @param done what an API caller is told
   * @param again the page that the form is on
   */
  public Outcome ask(
      SignedIn who,
      String reference,
      Act<AskConsortium> act,
      String page,
      Record done,
      Supplier<? extends Page<?>> again) {
    return switch (act) {
      case Act.Refused<AskConsortium>(Refusal refusal) -> Outcome.refused(refusal, again);
      case Act.Read<AskConsortium>(RequestId request, AskConsortium body) ->
          outcome(
              asking.ask(who.actor(), request, reference, body.told()),
              Outcome.done(page, done).saying("desk.asking.asked"),
              again);
    };
  }

  /** Answers what was suggested; as with asking. */
  public Outcome answer(
      SignedIn who,
      String reference,
      Act<AnswerConsortium> act,
      String page,
      Record done,
      Supplier<? extends Page<?>> again) {
    return switch (act) {
      case Act.Refused<AnswerConsortium>(Refusal refusal) -> Outcome.refused(refusal, again);
      case Act.Read<AnswerConsortium>(RequestId request, AnswerConsortium body) ->
          outcome(
              asking.answer(who.actor(), request, reference, body.suggestion(), body.answer()),
              Outcome.done(page, done).saying("desk.asking.answered"),
              again);
    };
  }

  private static Outcome outcome(Answer answer, Outcome done, Supplier<? extends Page<?>> again) {
    if (!(answer instanceof Answer.Refused refused)) {
      return done;
    }
    return refused.refusal().code().equals(CommonRefusal.NOT_FOUND.code())
        ? Outcome.notFound()
        : Outcome.refused(refused.refusal(), again);
  }
}
