package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.NetworkFault.Code;

@Tag("firewall")
class RoleBelongsToTheKindTest {
  @Test
  void aCaseworkerOfAPoliceForceIsRefused() {
    assertThat(SmallNetwork.faultsWith("[\"OFFICER\"]", "[\"OFFICER\", \"CASEWORKER\"]"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.staff[0].roles", Code.ROLE_OF_ANOTHER_KIND));
  }

  @Test
  void anOfficerOfASpecialistIsRefused() {
    assertThat(SmallNetwork.faultsWith("[\"CASEWORKER\"]", "[\"OFFICER\"]"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.staff[1].roles", Code.ROLE_OF_ANOTHER_KIND));
  }

  @Test
  void aPersonWithoutARoleIsRefused() {
    assertThat(SmallNetwork.faultsWith("[\"CASEWORKER\"]", "[]"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.staff[1].roles", Code.EMPTY));
  }
}
