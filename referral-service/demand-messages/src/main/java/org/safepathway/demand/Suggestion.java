package org.safepathway.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;

/**
 * What a consortium suggests to whoever asked: a service to whose staff she may want to speak. It
 * is for her to say; nothing is sent by it (DOMAIN.md rule 6).
 *
 * @param number the first is 1: an answer is to one of them
 * @param member the service, or null where no member fits
 * @param offers what it offers that fits, by id
 */
public record Suggestion(int number, @Nullable OrganisationId member, List<OfferId> offers) {

  /** Copies the offers. */
  public Suggestion {
    offers = List.copyOf(offers);
  }
}
