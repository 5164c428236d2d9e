package org.safepathway.directory.matching.postcode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.safepathway.directory.LocalAuthority;

/**
 * What a postcode says of where somebody lives. Only {@link Known} is an answer; the rest is asked.
 */
public sealed interface Place {

  /**
   * In one local authority of the county, and in no other.
   *
   * @param authority which
   */
  record Known(LocalAuthority authority) implements Place {}

  /**
   * In one of several: ask which.
   *
   * @param outward the first half, for example {@code B66}
   * @param authorities those of the county, at least one, in their order
   * @param elsewhere whether a part of it is outside the county
   */
  record Ambiguous(String outward, List<LocalAuthority> authorities, boolean elsewhere)
      implements Place {

    /** Copies the list. */
    public Ambiguous {
      authorities = List.copyOf(authorities);
    }
  }

  /**
   * A postcode that the table does not know: ask for the local authority.
   *
   * @param outward the first half
   */
  record Unknown(String outward) implements Place {}

  /** No postcode: ask again, or for the local authority. */
  record NotAPostcode() implements Place {}

  /** What a row of the table says. */
  static Place of(String outward, Set<LocalAuthority> authorities, boolean elsewhere) {
    if (authorities.isEmpty()) {
      return new Unknown(outward);
    }
    List<LocalAuthority> ordered = List.copyOf(EnumSet.copyOf(authorities));
    return ordered.size() == 1 && !elsewhere
        ? new Known(ordered.getFirst())
        : new Ambiguous(outward, ordered, elsewhere);
  }
}
