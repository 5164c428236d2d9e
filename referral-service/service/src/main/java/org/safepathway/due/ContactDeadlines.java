package org.safepathway.due;

import static org.safepathway.due.DueKind.CONTACT;

import java.util.Optional;
import org.safepathway.directory.Timers;
import org.safepathway.referral.ContactDue;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.ContactTerms;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralTriaged;

/** When she is to be contacted: due from sending on, until she is reached or it is over. */
final class ContactDeadlines {

  private final DueIndex index;

  ContactDeadlines(DueIndex index) {
    this.index = index;
  }

  void on(ReferralEvent event, long position) {
    switch (event) {
      case ReferralSent sent -> sent(sent, position);
      case ReferralTriaged triaged -> {
        ContactTerms terms = terms(triaged).with(triaged.triage());
        index.remember(triaged.referral().value(), triaged.victimId(), terms);
        follow(triaged, terms, position);
      }
      // The stream has said so, and does not say it again.
      case ContactOverdue overdue -> remove(overdue, position);
      default -> follow(event, terms(event), position);
    }
  }

  /** The terms come last: until they are there, it is heard as for the first time. */
  private void sent(ReferralSent sent, long position) {
    String id = sent.referral().value();
    Optional<ContactTerms> known = index.terms(id);
    if (known.isEmpty()) {
      // What an older release knew went by another rule, and would stand in the way of a replay.
      index.forget(CONTACT, id);
    }
    ContactTerms terms = ContactTerms.of(sent.timers());
    follow(sent, terms, position);
    // It may be read only after what followed it.
    boolean urgent = known.map(ContactTerms::urgent).orElse(false);
    index.remember(id, sent.victimId(), new ContactTerms(sent.timers(), urgent));
  }

  private void follow(ReferralEvent event, ContactTerms terms, long position) {
    switch (ContactDue.after(event, terms)) {
      case ContactDue.By by ->
          index.put(
              new DueItem(CONTACT, event.referral().value(), event.victimId(), by.due(), position));
      case ContactDue.NoMore _ -> remove(event, position);
      case ContactDue.AsBefore _ -> {}
    }
  }

  private void remove(ReferralEvent event, long position) {
    index.remove(CONTACT, event.referral().value(), event.victimId(), position);
  }

  /** Where its sending was never heard of, it is due all the same. */
  private ContactTerms terms(ReferralEvent event) {
    return index.terms(event.referral().value()).orElseGet(() -> ContactTerms.of(Timers.STANDARD));
  }
}
