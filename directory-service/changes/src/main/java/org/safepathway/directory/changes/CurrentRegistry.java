package org.safepathway.directory.changes;

import java.util.List;
import java.util.Optional;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * A registry where other processes let somebody leave too: it looks each time, before it says that
 * anybody is there.
 *
 * @param look brings the other registry up to date
 * @param registry says who is there
 */
record CurrentRegistry(Runnable look, Registry registry) implements Registry {

  private Registry now() {
    look.run();
    return registry;
  }

  @Override
  public Optional<Organisation> organisation(OrganisationId id) {
    return now().organisation(id);
  }

  @Override
  public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
    return now().staff(organisation, person);
  }

  @Override
  public Optional<Offer> offer(OfferId id) {
    return now().offer(id);
  }

  @Override
  public Optional<Offer> standingOffer(OfferId id) {
    return now().standingOffer(id);
  }

  @Override
  public List<Offer> offers() {
    return now().offers();
  }

  @Override
  public List<Organisation> organisations() {
    return now().organisations();
  }

  @Override
  public List<Organisation> membersOf(OrganisationId consortium) {
    return now().membersOf(consortium);
  }
}
