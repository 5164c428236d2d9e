package org.safepathway.directory;

import java.util.List;
import java.util.Optional;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * Who exists and who may act, asked anew each time: a kind or a role never comes from a token
 * (ARCHITECTURE.md, write side).
 */
public interface Registry {

  /** The organisation, closed ones included. */
  Optional<Organisation> organisation(OrganisationId id);

  /** The member of staff, if the organisation is open and they have not left. */
  Optional<Staff> staff(OrganisationId organisation, PersonId person);

  /** The offer. */
  Optional<Offer> offer(OfferId id);

  /**
   * The offer, if an open specialist organisation makes it now; whether it takes a referral its
   * intake says.
   */
  default Optional<Offer> standingOffer(OfferId id) {
    return offer(id)
        .filter(
            offer ->
                organisation(offer.organisation())
                    .filter(maker -> maker.open() && maker.kind() == OrganisationKind.SPECIALIST)
                    .isPresent());
  }

  /** All offers, ordered by id. */
  List<Offer> offers();

  /** All organisations, ordered by id. */
  List<Organisation> organisations();

  /** The open services that are members of a consortium, ordered by id. */
  default List<Organisation> membersOf(OrganisationId consortium) {
    return List.of();
  }
}
