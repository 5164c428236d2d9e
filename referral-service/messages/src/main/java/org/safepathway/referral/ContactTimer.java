package org.safepathway.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when she is to be contacted, folded from the events of a referral. That it is overdue is for
 * an event to say, not for a clock.
 *
 * @param terms how soon the service has to
 * @param due when contact is overdue, or null while nobody has to contact her
 * @param overdue whether it was found overdue, and nobody has tried since
 */
public record ContactTimer(ContactTerms terms, @Nullable Instant due, boolean overdue) {

  /** As it is sent. */
  public static ContactTimer of(ReferralSent sent) {
    return new ContactTimer(ContactTerms.of(sent.timers()), null, false).after(sent);
  }

  /** After one more event. What is due later than that is not overdue any more. */
  public ContactTimer after(ReferralEvent event) {
    ContactTerms next =
        event instanceof ReferralTriaged triaged ? terms.with(triaged.triage()) : terms;
    return switch (ContactDue.after(event, next)) {
      case ContactDue.By by ->
          new ContactTimer(next, by.due(), overdue && !by.due().isAfter(event.stamp().at()));
      case ContactDue.NoMore _ -> new ContactTimer(next, null, false);
      case ContactDue.AsBefore _ ->
          new ContactTimer(next, due, overdue || event instanceof ContactOverdue);
    };
  }
}
