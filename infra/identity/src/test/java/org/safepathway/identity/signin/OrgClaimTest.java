package org.safepathway.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.kernel.OrganisationId;

@Tag("firewall")
class OrgClaimTest {

  static Stream<Object> namesAmberwell() {
    return Stream.of(
        Map.of("amberwell", Map.of("id", "amberwell")),
        Map.of("an-alias", Map.of("id", "amberwell")),
        Map.of("an-alias", Map.of("id", List.of("amberwell"))),
        Map.of("an-alias", Map.of("id", "b6d1e7a4-0000", "organisation", List.of("amberwell"))),
        Map.of(
            "an-alias", Map.of("organisation", "amberwell", "town", List.of("Dudley", "Walsall"))));
  }

  @ParameterizedTest
  @MethodSource
  void namesAmberwell(Object claim) {
    assertThat(OrgClaim.organisation(claim)).contains(new OrganisationId("amberwell"));
  }

  static Stream<Object> namesNobody() {
    return Stream.of(
        "amberwell",
        List.of("amberwell"),
        Map.of(),
        Map.of("amberwell", "amberwell"),
        Map.of("amberwell", Map.of()),
        Map.of("amberwell", Map.of("id", 7)),
        Map.of("amberwell", Map.of("id", "Not An Id")),
        Map.of("amberwell", Map.of("id", List.of())),
        Map.of("amberwell", Map.of("id", List.of("amberwell", "kestrel-trust"))),
        Map.of("amberwell", Map.of("id", "amberwell", "organisation", List.of("a1", "a2"))),
        Map.of("amberwell", Map.of("id", "amberwell"), "other", Map.of("id", "amberwell")));
  }

  @ParameterizedTest
  @MethodSource
  void namesNobody(@Nullable Object claim) {
    assertThat(OrgClaim.organisation(claim)).isEmpty();
  }

  @Test
  void anAbsentClaimNamesNobody() {
    assertThat(OrgClaim.organisation(null)).isEmpty();
  }
}
