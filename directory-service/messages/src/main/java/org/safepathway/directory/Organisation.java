package org.safepathway.directory;

import java.util.List;
import org.safepathway.kernel.OrganisationId;

/**
 * An organisation.
 *
 * @param id its id
 * @param name the name that people use
 * @param kind its kind, one of a closed set
 * @param byAndFor whether it is run by the community that it serves
 * @param open false once it has closed: it then has no access at all
 * @param units its units (police only, else empty)
 */
public record Organisation(
    OrganisationId id,
    String name,
    OrganisationKind kind,
    boolean byAndFor,
    boolean open,
    List<Unit> units) {

  /** Copies the units. */
  public Organisation {
    units = List.copyOf(units);
  }

  /** The same, open or closed. */
  public Organisation withOpen(boolean now) {
    return new Organisation(id, name, kind, byAndFor, now, units);
  }
}
