package org.safepathway.registrar.desk.organisations;

import java.util.List;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.OrganisationId;

/**
 * All organisations, closed ones too.
 *
 * @param organisations by id
 */
record OrganisationsView(List<Row> organisations) {

  OrganisationsView {
    organisations = List.copyOf(organisations);
  }

  /**
   * One of them.
   *
   * @param id its id
   * @param name the name that people use
   * @param kind its kind
   * @param byAndFor whether it is run by the community that it serves
   * @param open false once it has closed
   */
  record Row(
      OrganisationId id, String name, OrganisationKind kind, boolean byAndFor, boolean open) {

    static Row of(Organisation organisation) {
      return new Row(
          organisation.id(),
          organisation.name(),
          organisation.kind(),
          organisation.byAndFor(),
          organisation.open());
    }
  }
}
