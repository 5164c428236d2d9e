package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllFaultsAreNamedTest {

  @Test
  void aFileWithTwoFaultsNamesBothWithTheirPaths() {
    assertThat(SmallNetwork.faultsWith("[\"CASEWORKER\"]", "[\"OFFICER\"], \"unit\": \"team\""))
        .extracting(NetworkFault::toString)
        .containsExactly(
            "$.staff[1].roles: OFFICER is a role of POLICE, not of SPECIALIST",
            "$.staff[1].unit: only a police force has units");
  }
}
