package org.safepathway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.safepathway.consent.ConfirmConsent;
import org.safepathway.consent.ConsentId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.link.CloseLink;
import org.safepathway.referral.link.LinkEnd;
import org.safepathway.referral.link.LinkId;
import org.safepathway.referral.victim.EndLinks;
import org.safepathway.referral.victim.NoteLink;

/**
 * The commands that follow once a code was entered. The front door sends them at once and {@link
 * LinkFollowing} again, under the same ids, so that a crash in between leaves nothing half done.
 */
final class LinkSteps {

  private LinkSteps() {}

  /** Both ends note it, the one who made the code first: its record may be gone. */
  static List<NoteLink> notes(LinkId link, LinkEnd offered, LinkEnd takenUp, Actor by) {
    return List.of(note(link, offered, takenUp, by), note(link, takenUp, offered, by));
  }

  private static NoteLink note(LinkId link, LinkEnd end, LinkEnd other, Actor by) {
    return new NoteLink(
        end.victim(),
        link,
        end.organisation(),
        other.organisation(),
        issued(by, "note", link.value(), end.organisation().value()));
  }

  /** Whether she agrees to this end, asked by the platform for nobody to read. */
  static ConfirmConsent agreed(LinkEnd end) {
    return agreed(ConsentId.of(end.victim(), end.organisation()));
  }

  /** Whether she agrees under this consent. */
  static ConfirmConsent agreed(ConsentId consent) {
    return new ConfirmConsent(consent, issued(Platform.TICKER, "agreed", consent.value()));
  }

  static CloseLink close(LinkId link) {
    return new CloseLink(link, issued(Platform.TICKER, "close", link.value()));
  }

  /** The other end is over, so this one is told nothing any more. */
  static EndLinks end(LinkId link, LinkEnd end, LinkEnd other) {
    return new EndLinks(
        end.victim(),
        end.organisation(),
        other.organisation(),
        link,
        issued(Platform.TICKER, "end", link.value(), end.organisation().value()));
  }

  /** Her consent to this organisation is over, and with it all that it was let know. */
  static EndLinks endAll(ConsentId consent, Issued cause) {
    return new EndLinks(
        consent.victim(),
        consent.recipient(),
        null,
        null,
        issued(
            Platform.TICKER,
            "end-all",
            consent.value(),
            cause.by().organisation().value(),
            cause.by().person().value(),
            cause.request().value()));
  }

  /** An id that follows from what the command is about. */
  private static Issued issued(Actor by, String... words) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(String.join("\n", words).getBytes(UTF_8));
      String request = HexFormat.of().formatHex(digest);
      return new Issued(by, new RequestId("link/" + request), request);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
