package org.safepathway.desk.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed is not sent away to have its spelling checked (decision 0040). */
@Tag("firewall")
class WhatIsTypedStaysHereTest {

  @ParameterizedTest
  @ValueSource(strings = {"textInput(name='x', label='y')", "textArea(name='x', label='y')"})
  void itsSpellingIsNotChecked(String field) {
    assertThat(Fragments.render(field).expectFirst("input, textarea").attr("spellcheck"))
        .isEqualTo("false");
  }
}
