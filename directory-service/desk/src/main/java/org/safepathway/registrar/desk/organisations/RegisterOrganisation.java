package org.safepathway.registrar.desk.organisations;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.MultiLine;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.ProperName;

/**
 * An organisation that is to take part. There is no kind of organisation for enforcement (DOMAIN.md
 * rule 1).
 *
 * @param id short, for good: it stands in addresses, and staff sign in for it
 * @param name the name that people use
 * @param kind its kind
 * @param byAndFor whether it is run by the community that it serves
 * @param units the names of a force’s units, one in a line, or null
 */
record RegisterOrganisation(
    // What is imported has ids of its own, which nobody may take beforehand.
    @Pattern(regexp = "(?!org-)[a-z][a-z0-9-]{1,39}") String id,
    @ProperName @Size(max = 80) String name,
    OrganisationKind kind,
    boolean byAndFor,
    @Nullable @MultiLine @Size(max = 2000) String units) {

  private static final int LONGEST_ID = 40;

  /** A unit’s name makes its id, and two of one id could not be told apart. */
  @AssertTrue(message = "units-not-told-apart")
  public boolean isEachUnitItsOwn() {
    List<UnitId> ids = named().stream().map(RegisterOrganisation::unitId).toList();
    return ids.stream().distinct().count() == ids.size();
  }

  /** The organisation that it says. */
  Organisation organisation() {
    return new Organisation(
        new OrganisationId(id),
        name,
        kind,
        byAndFor,
        true,
        named().stream().map(unit -> new Unit(unitId(unit), unit)).toList());
  }

  private List<String> named() {
    return units == null
        ? List.of()
        : units.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static UnitId unitId(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String id = plain.matches("[a-z][a-z0-9-]+") ? plain : "unit-" + plain;
    return new UnitId(id.substring(0, Math.min(id.length(), LONGEST_ID)));
  }
}
