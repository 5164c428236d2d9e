package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.directory.service.NetworkFault.Code;

class EverybodyHasANameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\": \"Rowan\"|\"name\": \" \"|$.organisations[1].name",
        "\"name\": \"Team\"|\"name\": \" \"|$.organisations[0].units[0].name",
        "\"name\": \"W\"|\"name\": \" \"|$.staff[1].name"
      })
  void whoHasNoneIsRefused(String what, String by, String path) {
    assertThat(SmallNetwork.faultsWith(what, by))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple(path, Code.EMPTY));
  }
}
