package org.safepathway.demand;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;

/** What can be asked of one need’s stream. */
public sealed interface DemandChange {

  /**
   * It is told of.
   *
   * @param need what is told, or null where she did not agree to be counted: then nothing is kept
   * @param shown under which id a consortium sees it: another one each time it is told of
   * @param agreement stands for her consent to statistics
   * @param agreedAt when that was asked: a withdrawal since then ends it
   * @param tried the service that could not take her: it is not suggested as the best fit
   */
  record Note(
      @Nullable UnmetNeed need,
      DemandId shown,
      String agreement,
      Instant agreedAt,
      OrganisationId tried)
      implements DemandChange {}

  /**
   * A member is suggested.
   *
   * @param asked the member that the co-ordinator named, or null for the one that fits best
   * @param member who it is, or null where none fits
   * @param offers what it offers that fits
   */
  record Suggest(
      @Nullable OrganisationId asked, @Nullable OrganisationId member, List<OfferId> offers)
      implements DemandChange {

    /** Copies the offers. */
    public Suggest {
      offers = List.copyOf(offers);
    }
  }

  /**
   * What came of the suggestion.
   *
   * @param answer that
   * @param suggestion to which one, by its number
   */
  record Say(HolderAnswer answer, int suggestion) implements DemandChange {}

  /** She does not agree to be counted any more. */
  record Withdraw() implements DemandChange {}
}
