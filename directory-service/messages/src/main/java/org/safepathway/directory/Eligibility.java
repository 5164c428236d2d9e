package org.safepathway.directory;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a service can take, in what everybody may know. What it can do for a victim without recourse
 * to public funds is no part of it (DOMAIN.md rule 5).
 *
 * @param fromAge the youngest it takes, in years
 * @param toAge the oldest it takes, in years, or null where no such limit is
 * @param genders at least one
 * @param children which children come with their parent
 * @param access the access needs that it meets
 */
public record Eligibility(
    int fromAge,
    @Nullable Integer toAge,
    Set<Gender> genders,
    ChildrenTaken children,
    Set<AccessNeed> access) {

  /** Everybody of 16 and over (Domestic Abuse Act 2021 s.1), with all their children. */
  public static final Eligibility ANYBODY =
      new Eligibility(16, null, EnumSet.allOf(Gender.class), ChildrenTaken.ALL, Set.of());

  private static final int OLDEST = 120;

  /**
   * Copies the sets and checks the ranges.
   *
   * @throws IllegalArgumentException if an age is out of range, the ages are in the wrong order or
   *     no gender is left
   */
  public Eligibility {
    genders = Set.copyOf(genders);
    access = Set.copyOf(access);
    if (fromAge < 0 || fromAge > OLDEST || (toAge != null && (toAge < fromAge || toAge > OLDEST))) {
      throw new IllegalArgumentException("ages from 0 to 120, the youngest first");
    }
    if (genders.isEmpty()) {
      throw new IllegalArgumentException("for nobody");
    }
  }
}
