package org.safepathway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.SendReferral;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;

/**
 * Once the second person agreed, sends the referral in the name of whoever asked; if they did not,
 * or nobody answered, erases what was registered for it (DOMAIN.md rule 9). Its commands are
 * idempotent, so an event seen again does nothing. Run by a streaming processor; a fault is thrown,
 * so that the processor tries again.
 */
public final class OverrideSending {

  private final Dispatch dispatch;

  /** Sends through the given way. */
  public OverrideSending(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /**
   * Takes any event; most are none of its business.
   *
   * @return what the command was answered with, empty where none was sent
   */
  public Optional<Answer> on(Event event) {
    return switch (event) {
      case OverrideAuthorised authorised -> Optional.of(dispatch.send(referral(authorised)));
      case OverrideRefused refused -> Optional.of(dispatch.send(erasure(refused.consent())));
      case OverrideExpired expired -> Optional.of(dispatch.send(erasure(expired.consent())));
      default -> Optional.empty();
    };
  }

  private static SendReferral referral(OverrideAuthorised event) {
    // Nobody may ask for an override without high risk and a safe contact.
    return new SendReferral(
        new ReferralId(event.referral()),
        event.consent().victim(),
        event.offer(),
        ConsentToShare.OVERRIDDEN,
        event.lawfulBasis(),
        true,
        true,
        event.policeLinked(),
        issued(new Actor(event.askedFor(), event.askedBy()), "override/" + event.referral()));
  }

  private static EraseVictim erasure(ConsentId consent) {
    return new EraseVictim(
        consent.victim(),
        ErasureCause.NEVER_SENT,
        issued(Platform.TICKER, "never-sent/" + consent.victim()));
  }

  private static Issued issued(Actor by, String request) {
    String fingerprint =
        Base64.getUrlEncoder().withoutPadding().encodeToString(request.getBytes(UTF_8));
    return new Issued(by, new RequestId(request), fingerprint);
  }
}
