package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.ProperName;
import org.safepathway.kernel.Refusal.FieldFault;

/** A fault names the field; a new text field is looked at without anybody thinking of it. */
@Tag("firewall")
class EveryTextOfARecordIsLookedAtTest {

  private static final SpeakingOfStatus SPEAKING = new SpeakingOfStatus(StatusWords.builtIn());

  record Inner(String note, int age) {}

  record Outer(
      @ProperName String name,
      @Nullable @ProperName String alias,
      List<@ProperName String> streets,
      List<String> remarks,
      List<Inner> inner,
      @Nullable Inner none) {}

  private static List<String> paths(Outer record) {
    return SPEAKING.faults("fact", record).stream()
        .peek(fault -> assertThat(fault.code()).isEqualTo("speaks-of-status"))
        .map(FieldFault::path)
        .toList();
  }

  @Test
  void sentencesAreFoundWhereverTheyStand() {
    assertThat(
            paths(
                new Outer(
                    "Wren",
                    "an overstayer",
                    List.of("Row"),
                    Arrays.asList("fine", "NRPF", null),
                    List.of(new Inner("fine", 3), new Inner("her visa", 4)),
                    null)))
        .containsExactly("fact.alias", "fact.remarks[1]", "fact.inner[1].note");
  }

  @Test
  void aNameMarkedAsOneMayBeAWordThatASentenceMayNot() {
    assertThat(paths(new Outer("Visa", null, List.of("Asylum Road"), List.of(), List.of(), null)))
        .isEmpty();
    assertThat(
            paths(new Outer("Wren", null, List.of(), List.of("Visa", "Asylum"), List.of(), null)))
        .containsExactly("fact.remarks[0]", "fact.remarks[1]");
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(SPEAKING.faults("fact", null)).isEmpty();
  }
}
