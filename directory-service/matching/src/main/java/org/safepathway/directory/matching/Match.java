package org.safepathway.directory.matching;

import java.util.List;
import java.util.Set;
import org.safepathway.directory.Catalogue.Listed;

/**
 * An offer that can be used in a situation.
 *
 * @param rank from 1, the best; no two share one
 * @param points what put it there; higher is better, and it may be below zero
 * @param listed the offer and whose it is
 * @param fits what speaks for it
 * @param against what speaks against it
 * @param ask what is not known and matters: to ask her, or the service
 * @param answer how soon it answers
 * @param shares the parts that it asks for. A referral shares what she agrees to and nothing else,
 *     without a safe way to contact her it is returned (DOMAIN.md rules 7 and 12)
 */
public record Match(
    int rank,
    int points,
    Listed listed,
    List<Reason> fits,
    List<Reason> against,
    List<Reason> ask,
    Answer answer,
    Set<SharedPart> shares) {

  /** Copies the lists. */
  public Match {
    fits = List.copyOf(fits);
    against = List.copyOf(against);
    ask = List.copyOf(ask);
  }
}
