package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.NetworkFault.Code;

class AnOfferSaysWhatItIsTest {
  @Test
  void anOfferThatServesNoAreaIsRefused() {
    assertThat(SmallNetwork.faultsWith("[\"DUDLEY\"]", "[]"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].areas", Code.EMPTY));
  }

  @Test
  void anOfferThatSpeaksNoLanguageIsRefused() {
    assertThat(SmallNetwork.faultsWith("[\"ENGLISH\"]", "[]"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].languages", Code.EMPTY));
  }

  @Test
  void anOfferThatMeetsNoNeedIsRefused() {
    assertThat(SmallNetwork.faultsWith("[\"SAFE_ACCOMMODATION\"]", "[]"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].needs", Code.EMPTY));
  }

  @Test
  void anOfferWithoutADescriptionIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"Rooms.\"", "\" \""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].description", Code.EMPTY));
  }
}
