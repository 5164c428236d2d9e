package org.safepathway.police.projector;

import java.util.HashSet;
import java.util.Set;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.StatusRecorded;
import org.safepathway.kernel.Event;
import org.safepathway.projections.testing.Story;
import org.safepathway.projections.testing.TestNetwork;
import org.safepathway.referral.AcceptanceUndone;
import org.safepathway.referral.ChangeAcknowledged;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.NoteAdded;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralAccepted;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralPutOnWaitingList;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.victim.FactsRecorded;

/** The high acts of a story: what the police are to see nothing of (ARCHITECTURE.md, P2). */
record High(Set<ReferralId> bySpecialists, Set<String> asked) {

  static High of(Story story) {
    High high = new High(new HashSet<>(), new HashSet<>());
    for (Event event : story.events()) {
      if (event instanceof ReferralSent sent && !TestNetwork.isPolice(sent.from())) {
        high.bySpecialists.add(sent.referral());
      }
      if (event instanceof OverrideAsked asked) {
        high.asked.add(asked.consent().value());
      }
    }
    return high;
  }

  boolean test(Event event) {
    return switch (event) {
      case ConsentEvent e -> consent(e);
      case ReferralEvent e -> bySpecialists.contains(e.referral()) || fine(e);
      case FactsRecorded e -> true;
      default -> false;
    };
  }

  private boolean consent(ConsentEvent event) {
    return switch (event) {
      case ConsentGiven e -> true;
      case ConsentRefused e -> true;
      case ConsentNarrowed e -> true;
      case ConsentLapsed e -> true;
      case OverrideLapsed e -> true;
      case StatusRecorded e -> true;
      case FactsOpened e -> true;
      // Withdrawing ends an override that waits, which is the supervisors' to see.
      case ConsentWithdrawn e -> !asked.contains(e.consent().value());
      default -> false;
    };
  }

  private static boolean fine(ReferralEvent event) {
    return switch (event) {
      case ReferralTriaged e -> true;
      case ReferralAccepted e -> true;
      case ReferralPutOnWaitingList e -> true;
      case AcceptanceUndone e -> true;
      case ContactAttempted e -> true;
      case NoteAdded e -> true;
      case ChangeAcknowledged e -> true;
      case ReceiptOverdue e -> true;
      case ContactOverdue e -> true;
      default -> false;
    };
  }
}
