package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.NetworkFault.Code;

@Tag("firewall")
class KindsAreAClosedSetTest {
  @Test
  void anEnforcementOrganisationCannotBeDecoded() {
    assertThat(SmallNetwork.faultsWith("\"kind\": \"SPECIALIST\"", "\"kind\": \"ENFORCEMENT\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.organisations[1].kind", Code.MALFORMED));
  }

  @Test
  void aKindGivenByItsNumberCannotBeDecoded() {
    assertThat(SmallNetwork.faultsWith("\"kind\": \"SPECIALIST\"", "\"kind\": 1"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.organisations[1].kind", Code.MALFORMED));
  }

  @Test
  void aServiceThatSpeaksOfStatusCannotBeDecoded() {
    assertThat(SmallNetwork.faultsWith("\"kind\": \"REFUGE\"", "\"kind\": \"IMMIGRATION_ADVICE\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].kind", Code.MALFORMED));
  }

  @Test
  void aNeedThatSpeaksOfStatusCannotBeDecoded() {
    assertThat(
            SmallNetwork.faultsWith(
                "[\"SAFE_ACCOMMODATION\"]", "[\"NO_RECOURSE_TO_PUBLIC_FUNDS\"]"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].needs[0]", Code.MALFORMED));
  }
}
