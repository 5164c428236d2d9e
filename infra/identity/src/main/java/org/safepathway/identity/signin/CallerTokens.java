package org.safepathway.identity.signin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Whom a signed token names: for calls of another process of ours, which passes it on. */
public final class CallerTokens {

  private final Function<String, JwtDecoder> decoders;
  private final Map<String, JwtDecoder> known = new ConcurrentHashMap<>();
  private final SignedInPeople people;

  CallerTokens(Function<String, JwtDecoder> decoders, SignedInPeople people) {
    this.decoders = decoders;
    this.people = people;
  }

  /**
   * The person, if the token is the issuer’s own, in time and meant for the desk of this room, and
   * the registry knows them now. One that was got for another desk is refused: else whoever takes
   * that desk over could use it here.
   *
   * @param token as it was received
   * @param room whose desk passes it on, for example {@code police}
   */
  public Optional<SignedInPerson> verified(String token, String room) {
    try {
      return people.named(known.computeIfAbsent(room, decoders).decode(token).getClaims());
    } catch (JwtException e) {
      return Optional.empty();
    }
  }
}
