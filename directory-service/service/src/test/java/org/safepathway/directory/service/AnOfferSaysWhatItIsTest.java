package org.safepathway.directory.service;

import static java.nio.charset.StandardCharsets.UTF_8;
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

  @Test
  void anOfferWithoutANameIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"Refuge\"", "\" \""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].name", Code.EMPTY));
  }

  @Test
  void anOfferThatDoesNotSayWhenItIsThereIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"Always\"", "\" \""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].hours", Code.EMPTY));
  }

  /** DOMAIN.md rule 8: two working days, and no offer takes a third. */
  @Test
  void anOfferThatReceivesLaterThanTheVictimsCodeAllowsIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"OPEN\"", received(3)))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.offers[0].timers.receiptWorkingDays", Code.RECEIPT_TOO_LATE));
    assertThat(NetworkFile.decode(SmallNetwork.text("\"OPEN\"", received(2)).getBytes(UTF_8)))
        .isNotNull();
  }

  private static String received(int workingDays) {
    return "\"OPEN\", \"timers\": { \"receiptWorkingDays\": "
        + workingDays
        + ", \"firstContactHours\": 48, \"urgentContactHours\": 24, \"attemptsInAWeek\": 3 }";
  }
}
