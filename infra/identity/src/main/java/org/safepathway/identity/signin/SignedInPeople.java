package org.safepathway.identity.signin;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Turns verified claims into a person, if the registry knows them now. */
public final class SignedInPeople {

  private final Registry registry;
  private final EnforcementBodies bodies;

  SignedInPeople(Registry registry, EnforcementBodies bodies) {
    this.registry = registry;
    this.bodies = bodies;
  }

  /** Who makes the present request, or empty for anybody who is not signed in at a desk. */
  public static Optional<SignedInPerson> current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /**
   * Whom this authentication stands for.
   *
   * @param authentication what Spring Security has for the request, null for nobody
   */
  public static Optional<SignedInPerson> of(@Nullable Authentication authentication) {
    return authentication instanceof SignedInAuthentication signedIn
        ? Optional.of(signedIn.getPrincipal())
        : Optional.empty();
  }

  /**
   * The person that these claims name, if they work for that organisation and it is open. Whoever
   * has an address of an enforcement body in any claim, an e-mail, a sign-in name or the issuer’s
   * own, is nobody (DOMAIN.md rule 1).
   */
  Optional<SignedInPerson> named(Map<String, Object> claims) {
    if (claims.values().stream().anyMatch(this::ofEnforcement)) {
      return Optional.empty();
    }
    return OrgClaim.organisation(claims.get(OrgClaim.NAME))
        .flatMap(organisation -> person(claims).flatMap(person -> find(organisation, person)));
  }

  /** Whether these claims name an open organisation of another kind than this. */
  boolean ofOthersThan(OrganisationKind kind, Map<String, Object> claims) {
    return OrgClaim.organisation(claims.get(OrgClaim.NAME))
        .flatMap(registry::organisation)
        .filter(organisation -> organisation.open() && organisation.kind() != kind)
        .isPresent();
  }

  private Optional<SignedInPerson> find(OrganisationId organisation, PersonId person) {
    return registry
        .staff(organisation, person)
        .map(staff -> new SignedInPerson(organisation, person, staff.name()));
  }

  private boolean ofEnforcement(@Nullable Object claim) {
    return switch (claim) {
      case Map<?, ?> map ->
          map.keySet().stream().anyMatch(this::ofEnforcement)
              || map.values().stream().anyMatch(this::ofEnforcement);
      case Collection<?> many -> many.stream().anyMatch(this::ofEnforcement);
      case null -> false;
      default -> bodies.hasAddressIn(claim.toString());
    };
  }

  private static Optional<PersonId> person(Map<String, Object> claims) {
    try {
      return claims.get("sub") instanceof String subject
          ? Optional.of(new PersonId(subject))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
