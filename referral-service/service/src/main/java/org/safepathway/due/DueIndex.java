package org.safepathway.due;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ContactTerms;

/**
 * What becomes due, by kind and subject. Every change carries the position of its event and is
 * applied only if that is later than what the entry has seen: an event seen again changes nothing,
 * and what was removed does not come back.
 */
public interface DueIndex {

  /** Puts an item in the place of whatever has its key. */
  void put(DueItem item);

  /**
   * Puts an item, or keeps the time of what has its key if that is later; what was removed or
   * answered before stays away for good.
   */
  void putLater(DueItem item);

  /** Removes what has the key; the position is kept, also where nothing had the key. */
  void remove(DueKind kind, String subject, VictimId victim, long position);

  /** Removes what has the key with its position, as if it had never been heard of. */
  void forget(DueKind kind, String subject);

  /** Keeps from what a referral's later deadlines are counted, in the place of what it had. */
  void remember(String referral, VictimId victim, ContactTerms terms);

  /** From what a referral's later deadlines are counted, or empty where that was never kept. */
  Optional<ContactTerms> terms(String referral);

  /** Keeps to which service a referral was sent, for good. */
  void sentTo(OrganisationId organisation, String referral, VictimId victim);

  /**
   * The referrals that are under way at a service.
   *
   * @param limit at most so many
   * @return what becomes due if it closes, ordered by referral
   */
  List<DueItem> openAt(OrganisationId organisation, int limit);

  /** Removes everything of a victim, but what outlives an erasure. */
  void removeAll(VictimId victim, long position);

  /** Removes exactly this item, once it was answered; one put since stays. */
  void answered(DueItem item);

  /** Whether exactly this item is still there. */
  boolean holds(DueItem item);

  /**
   * What is due.
   *
   * @param now items due at or before it
   * @param limit at most so many
   * @return the items, the earliest first; of what keeps a victim's record only the last, once it
   *     is due
   */
  List<DueItem> due(Instant now, int limit);

  /** What keeps a victim's record, due or not. */
  List<DueItem> retaining(VictimId victim);

  /** Does several changes at once: all are durable when it returns, or none if it throws. */
  void together(Runnable changes);

  /** Forgets everything, positions included, before a rebuild. */
  void clear();
}
