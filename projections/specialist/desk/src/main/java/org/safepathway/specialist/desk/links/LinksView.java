package org.safepathway.specialist.desk.links;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.kernel.OrganisationId;

/**
 * Who supports her too, as far as she let this organisation know.
 *
 * @param reference the organisation’s own handle
 * @param shortReference its display form
 * @param organisations the others, by name
 * @param code a code that was made just now, shown this once; else null
 */
record LinksView(
    String reference, String shortReference, List<Other> organisations, @Nullable String code) {

  LinksView {
    organisations = List.copyOf(organisations);
  }

  /** What is to be ticked before a code is entered. */
  public List<Choice> here() {
    return List.of(new Choice("true", null, null, "specialist.links.here"));
  }

  /** Leaves the code out. */
  @Override
  public String toString() {
    return "LinksView[" + reference + "]";
  }

  /**
   * Another organisation.
   *
   * @param id its id
   * @param name its name, for the page
   */
  record Other(OrganisationId id, @JsonIgnore String name) {}
}
