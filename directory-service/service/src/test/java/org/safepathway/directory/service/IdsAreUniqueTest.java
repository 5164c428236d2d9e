package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.NetworkFault.Code;

class IdsAreUniqueTest {
  @Test
  void anOrganisationThatIsListedTwiceIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"organisations\": [",
                "\"organisations\": [ { \"id\": \"rowan\", \"name\": \"R\", \"kind\": \"SPECIALIST\" },"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.organisations[2].id", Code.DUPLICATE_ID));
  }

  @Test
  void aUnitThatIsListedTwiceIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"units\": [", "\"units\": [ { \"id\": \"team\", \"name\": \"T\" },"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.organisations[0].units[1].id", Code.DUPLICATE_ID));
  }

  @Test
  void aPersonOfTwoOrganisationsIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"person\": \"worker\"", "\"person\": \"officer\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.staff[1].person", Code.DUPLICATE_ID));
  }

  @Test
  void anOfferThatIsListedTwiceIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"offers\": [",
                "\"offers\": [ { \"id\": \"rowan-refuge\", \"organisation\": \"rowan\", \"name\": \"R\", \"kind\": \"REFUGE\", \"description\": \"R\", \"areas\": [\"DUDLEY\"], \"languages\": [\"ENGLISH\"], \"needs\": [\"HEALTH\"], \"hours\": \"H\", \"intake\": \"OPEN\" },"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[1].id", Code.DUPLICATE_ID));
  }

  @Test
  void anOrganisationThatPassesForThePlatformIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"organisations\": [",
                "\"organisations\": [ { \"id\": \"platform\", \"name\": \"P\", \"kind\": \"SPECIALIST\" },"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.organisations[0].id", Code.DUPLICATE_ID));
  }
}
