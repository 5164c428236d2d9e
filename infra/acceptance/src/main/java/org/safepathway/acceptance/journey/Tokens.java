package org.safepathway.acceptance.journey;

/** How the journey signs its people in. */
@FunctionalInterface
public interface Tokens {

  /**
   * An access token of a person of the demo network, with the audience of the API.
   *
   * @param person the sign-in name, for example {@code officer.hale}
   * @throws UnreachableException if the issuer cannot be reached or refuses the person
   */
  String accessToken(String person);
}
