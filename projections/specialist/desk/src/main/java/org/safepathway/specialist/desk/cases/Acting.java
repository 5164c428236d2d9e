package org.safepathway.specialist.desk.cases;

import java.util.Optional;
import java.util.function.Function;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.Done;
import org.safepathway.specialist.documents.Case;
import org.springframework.stereotype.Component;

/**
 * The way of every act on a case: the case is the caller’s organisation’s, the body was read, the
 * inside agrees, and the case is shown again. What is refused is shown on the page it came from.
 */
@Component
public final class Acting {

  private final Cases cases;
  private final CasePages pages;
  private final Inside inside;

  Acting(Cases cases, CasePages pages, Inside inside) {
    this.cases = cases;
    this.pages = pages;
    this.inside = inside;
  }

  /**
   * How a request is done.
   *
   * @param <B> what was asked
   */
  @FunctionalInterface
  public interface How<B> {

    /** Does it. */
    Inside.Outcome asked(Case held, RequestId request, B body);
  }

  /**
   * An act that needs no more than its body, from a form on the page of the case.
   *
   * @param what makes the act for the inside
   * @param notice the key of what the page says afterwards
   */
  public <B extends Record> Outcome act(
      SignedIn who,
      String reference,
      Act<B> act,
      Function<B, org.safepathway.referral.inside.Act> what,
      String notice) {
    return act(
        who,
        reference,
        act,
        (held, request, body) -> inside.act(who.actor(), request, what.apply(body)),
        notice,
        held -> pages.page(who, held));
  }

  /**
   * An act in several steps, or from a page of its own.
   *
   * @param how does it
   * @param notice the key of what the page says afterwards
   * @param form the page that the form is on
   */
  public <B extends Record> Outcome act(
      SignedIn who,
      String reference,
      Act<B> act,
      How<B> how,
      String notice,
      Function<Case, Page<?>> form) {
    Optional<Case> found = cases.find(who, reference);
    if (found.isEmpty()) {
      return Outcome.notFound();
    }
    Case held = found.get();
    return switch (act) {
      case Act.Refused<B>(Refusal refusal) -> Outcome.refused(refusal, () -> form.apply(held));
      case Act.Read<B>(RequestId request, B body) ->
          switch (how.asked(held, request, body)) {
            case Inside.Outcome.Done(String done) ->
                Outcome.done("/specialist/referrals/" + reference, new Done(done)).saying(notice);
            case Inside.Outcome.Refused(Refusal refusal) when isNotFound(refusal) ->
                Outcome.notFound();
            case Inside.Outcome.Refused(Refusal refusal) ->
                Outcome.refused(refusal, () -> form.apply(cases.find(who, reference).orElse(held)));
          };
    };
  }

  /** A page about one case, for example a form; not found for whom there is no such case. */
  public Outcome page(SignedIn who, String reference, Function<Case, Page<?>> page) {
    Optional<Case> held = cases.find(who, reference);
    return held.isPresent() ? page.apply(held.get()) : Outcome.notFound();
  }

  private static boolean isNotFound(Refusal refusal) {
    return refusal.code().equals(CommonRefusal.NOT_FOUND.code());
  }
}
