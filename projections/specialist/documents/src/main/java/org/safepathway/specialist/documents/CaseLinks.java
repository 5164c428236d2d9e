package org.safepathway.specialist.documents;

import java.util.List;
import org.safepathway.kernel.OrganisationId;

/**
 * Who supports her too, as far as she let this organisation know (DOMAIN.md rule 23): which
 * organisation, and nothing else of it.
 *
 * @param reference the handle of the case
 * @param organisations the other organisations, in order of their ids
 */
public record CaseLinks(String reference, List<OrganisationId> organisations) {

  /** Copies the list. */
  public CaseLinks {
    organisations = List.copyOf(organisations);
  }
}
