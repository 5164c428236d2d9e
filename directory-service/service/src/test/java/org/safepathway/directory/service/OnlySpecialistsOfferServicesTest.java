package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.NetworkFault.Code;

@Tag("firewall")
class OnlySpecialistsOfferServicesTest {
  @Test
  void anOfferOfAPoliceForceIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"organisation\": \"rowan\", \"name\": \"Refuge\"",
                "\"organisation\": \"force\", \"name\": \"Refuge\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].organisation", Code.OFFER_OF_NON_SPECIALIST));
  }

  @Test
  void anOfferOfAnUnknownOrganisationIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"organisation\": \"rowan\", \"name\": \"Refuge\"",
                "\"organisation\": \"nobody\", \"name\": \"Refuge\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].organisation", Code.UNKNOWN_ORGANISATION));
  }

  @Test
  void aPersonOfAnUnknownOrganisationIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"organisation\": \"rowan\", \"name\": \"W\"",
                "\"organisation\": \"nobody\", \"name\": \"W\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.staff[1].organisation", Code.UNKNOWN_ORGANISATION));
  }
}
