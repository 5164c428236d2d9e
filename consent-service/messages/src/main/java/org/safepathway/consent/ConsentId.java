package org.safepathway.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/**
 * The stream of the consents of one victim for one organisation, derived from both. A category of
 * recipients has no id, so a consent cannot name one (DOMAIN.md rule 6).
 *
 * @param value {@code consent-<victim>-<organisation>}
 */
public record ConsentId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("consent-([0-9a-f]{32})-(.+)");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the value has another shape
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ConsentId {
    parts(value);
  }

  /** The stream of this victim and this recipient. */
  public static ConsentId of(VictimId victim, OrganisationId recipient) {
    return new ConsentId("consent-" + victim + "-" + recipient);
  }

  /** Whose consent. */
  public VictimId victim() {
    return new VictimId(parts(value).group(1));
  }

  /** For whom. */
  public OrganisationId recipient() {
    return new OrganisationId(parts(value).group(2));
  }

  @Override
  public String toString() {
    return value;
  }

  private static Matcher parts(String value) {
    Matcher matcher = SHAPE.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a ConsentId");
    }
    return matcher;
  }
}
