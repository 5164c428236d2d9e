package org.safepathway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.SendByOverride;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once the second person agreed, sends the referral in the name of whoever asked; if they did not,
 * or nobody answered, erases what was registered for it (DOMAIN.md rule 9). Its commands are
 * idempotent, so an event seen again does nothing. Run by a streaming processor; a fault is thrown,
 * so that the processor tries again. A refusal that leaves something undone is such a fault: it is
 * never let go.
 */
public final class OverrideSending {

  private static final Logger LOG = LoggerFactory.getLogger(OverrideSending.class);

  /** After these nothing is left to erase. */
  private static final Set<String> NOTHING_THERE =
      Set.of(ReferralRefusal.ERASED.code(), CommonRefusal.NOT_FOUND.code());

  private final Dispatch dispatch;

  /** Sends through the given way. */
  public OverrideSending(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** An override was decided and what follows from it was refused; tried again until it is not. */
  public static final class NotCarriedOutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCarriedOutException(String code) {
      super("what follows from an override was refused: " + code);
    }
  }

  /**
   * Takes any event; most are none of its business.
   *
   * @return what the command was answered with, empty where none was sent
   * @throws NotCarriedOutException if it was refused and something is left undone
   */
  public Optional<Answer> on(Event event) {
    return switch (event) {
      case OverrideAuthorised authorised -> Optional.of(send(referral(authorised), Set.of()));
      case OverrideRefused refused -> Optional.of(erase(refused.consent()));
      case OverrideExpired expired -> Optional.of(erase(expired.consent()));
      default -> Optional.empty();
    };
  }

  private Answer erase(ConsentId consent) {
    return send(GivingUp.on(consent.victim()), NOTHING_THERE);
  }

  private Answer send(Command command, Set<String> settled) {
    Answer answer = dispatch.send(command);
    if (answer instanceof Answer.Refused refused && !settled.contains(refused.refusal().code())) {
      // The command's type and a reason code: nothing of whose.
      LOG.error("{} was refused: {}", command.getClass().getSimpleName(), refused.refusal().code());
      throw new NotCarriedOutException(refused.refusal().code());
    }
    return answer;
  }

  private static SendByOverride referral(OverrideAuthorised event) {
    return new SendByOverride(
        new ReferralId(event.referral()),
        event.consent().victim(),
        event.offer(),
        event.consent().recipient(),
        event.unit(),
        event.lawfulBasis(),
        event.policeLinked(),
        issued(new Actor(event.askedFor(), event.askedBy()), "override/" + event.referral()));
  }

  private static Issued issued(Actor by, String request) {
    String fingerprint =
        Base64.getUrlEncoder().withoutPadding().encodeToString(request.getBytes(UTF_8));
    return new Issued(by, new RequestId(request), fingerprint);
  }
}
