package org.safepathway.firewall.look;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every page that somebody low reads and that can differ: those of the authorisation matrix that
 * answer one of them. A test holds the two together.
 */
public final class LowPages {

  /** Their answers have no content of their own: a welcome, an empty form, a folder. */
  private static final Set<String> WITHOUT_CONTENT =
      Set.of("/", "/actuator/health/**", "/police/find", "/registrar/directory");

  private static final Set<String> WITH_CONTENT =
      Set.of(
          "/actuator/health",
          "/consortium/demand",
          "/consortium/demand/{demand}",
          "/consortium/gaps",
          "/consortium/members",
          "/hsds/3.0",
          "/hsds/3.0/",
          "/hsds/3.0/organizations",
          "/hsds/3.0/organizations/{id}",
          "/hsds/3.0/service_at_locations",
          "/hsds/3.0/service_at_locations/{id}",
          "/hsds/3.0/services",
          "/hsds/3.0/services/{id}",
          "/hsds/3.0/taxonomies",
          "/hsds/3.0/taxonomies/{id}",
          "/hsds/3.0/taxonomy_terms",
          "/hsds/3.0/taxonomy_terms/{id}",
          "/police/awareness",
          "/police/fingerprint-consents/new",
          "/police/guidance",
          "/police/guidance/{card}",
          "/police/overrides",
          "/police/referrals",
          "/police/referrals/new",
          "/police/referrals/{reference}",
          "/police/referrals/{reference}/consortium",
          "/police/referrals/{reference}/facts/new",
          "/police/requests",
          "/police/services",
          "/police/sheets/{area}",
          "/registrar/organisations",
          "/registrar/organisations/new",
          "/registrar/organisations/{organisation}",
          "/v3/api-docs");

  private LowPages() {}

  /** All, as the matrix names them. */
  public static Set<String> all() {
    return java.util.stream.Stream.of(WITH_CONTENT, WITHOUT_CONTENT)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those that have something to say once something has happened. */
  public static Set<String> withContent() {
    return WITH_CONTENT;
  }

  /**
   * Which of them an address is, if any.
   *
   * @param address path and query
   */
  public static Optional<String> of(String address) {
    String path = address.replaceAll("\\?.*", "");
    return WITH_CONTENT.contains(path)
        ? Optional.of(path)
        : WITH_CONTENT.stream().filter(page -> is(page, path)).findFirst();
  }

  /** Whether a path is one of a pattern’s. */
  public static boolean is(String pattern, String path) {
    return path.matches(pattern.replaceAll("\\{[a-z]+}|\\*\\*", "[^/]+"));
  }
}
