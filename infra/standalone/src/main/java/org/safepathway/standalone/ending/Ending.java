package org.safepathway.standalone.ending;

import java.util.List;
import java.util.Set;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FingerprintConsentRecorded;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.victim.EndLinks;
import org.safepathway.referral.victim.VictimUnlinked;

/** What may be disclosed no longer: she withdrew, named fewer classes, or ended a link. */
sealed interface Ending {

  /** The command by which it ends again. */
  Command again(Issued issued);

  /**
   * All of a consent, and an override with it.
   *
   * @param consent the stream
   * @param purpose the purpose
   */
  record Withdrawn(ConsentId consent, Purpose purpose) implements Ending {
    @Override
    public Command again(Issued issued) {
      return new WithdrawConsent(consent, purpose, issued);
    }
  }

  /**
   * Some classes of a consent to support.
   *
   * @param consent the stream
   * @param classes which, never none
   */
  record Narrowed(ConsentId consent, Set<FactClass> classes) implements Ending {

    /** Copies the classes. */
    public Narrowed {
      classes = Set.copyOf(classes);
    }

    @Override
    public Command again(Issued issued) {
      return new NarrowConsent(consent, Purpose.SUPPORT, classes, issued);
    }
  }

  /**
   * What one organisation knew of another.
   *
   * @param victim whose
   * @param organisation who knew
   * @param with of whom
   */
  record Unlinked(VictimId victim, OrganisationId organisation, OrganisationId with)
      implements Ending {
    @Override
    public Command again(Issued issued) {
      return new EndLinks(victim, organisation, with, null, issued);
    }
  }

  /** What an event ended; most end nothing. */
  static List<Ending> of(Event event) {
    return switch (event) {
      case ConsentEvent consent -> of(consent);
      case VictimUnlinked e -> List.of(new Unlinked(e.victimId(), e.organisation(), e.with()));
      default -> List.of();
    };
  }

  // An override that was refused, or that ended by the clock, ends by itself after a restore too.
  private static List<Ending> of(ConsentEvent event) {
    return switch (event) {
      case ConsentWithdrawn e -> List.of(new Withdrawn(e.consent(), e.purpose()));
      case ConsentNarrowed e -> narrowed(e.consent(), e.classes());
      case ConsentGiven e -> narrowed(e.consent(), e.gone());
      case ConsentRefused e when e.purpose() == Purpose.SUPPORT -> narrowed(e.consent(), e.gone());
      case ConsentRefused e -> List.of(new Withdrawn(e.consent(), e.purpose()));
      case FingerprintConsentRecorded e when e.record().answer() == ConsentAnswer.REFUSED ->
          List.of(new Withdrawn(e.consent(), Purpose.MOBILE_FINGERPRINT));
      default -> List.of();
    };
  }

  private static List<Ending> narrowed(ConsentId consent, Set<FactClass> gone) {
    return gone.isEmpty() ? List.of() : List.of(new Narrowed(consent, gone));
  }
}
