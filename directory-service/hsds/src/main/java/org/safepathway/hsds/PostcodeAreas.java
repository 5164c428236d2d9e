package org.safepathway.hsds;

import java.util.Optional;
import java.util.Set;
import org.safepathway.directory.LocalAuthority;

/** In which local authorities the addresses of an outward code lie; given by the wiring. */
@FunctionalInterface
public interface PostcodeAreas {

  /** Knows none. */
  PostcodeAreas NONE = outward -> Optional.empty();

  /**
   * The local authorities of an outward code.
   *
   * @param outward the first half of a postcode in capitals, for example {@code B70}
   * @return at least one, or empty if the code is not known: it is never guessed
   */
  Optional<Set<LocalAuthority>> of(String outward);
}
