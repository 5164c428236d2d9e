package org.safepathway.registrar.desk.organisations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.safepathway.desk.Choice;
import org.safepathway.directory.OrganisationKind;

/**
 * A new organisation.
 *
 * @param kinds what it can be
 */
record NewOrganisationView(List<OrganisationKind> kinds) {

  /** With all that it can be. */
  static final NewOrganisationView FRESH =
      new NewOrganisationView(List.of(OrganisationKind.values()));

  NewOrganisationView {
    kinds = List.copyOf(kinds);
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> kindChoices() {
    return Choice.of("registrar.kind", OrganisationKind.values());
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> yesNo() {
    return Choice.yesNo();
  }
}
