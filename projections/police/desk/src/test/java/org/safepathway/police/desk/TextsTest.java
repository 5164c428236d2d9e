package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Gender;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.matching.Urgency;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ReferralRefusal;

class TextsTest {

  private final Properties texts = texts("messages_police", "messages_desk");

  @ParameterizedTest
  @MethodSource("reasons")
  void everyRefusalHasATitleAndSaysWhatToDo(RefusalReason reason) {
    assertThat(texts).containsKey("refusal." + reason.code() + ".title");
    assertThat(texts).containsKey("refusal." + reason.code() + ".detail");
  }

  static Stream<RefusalReason> reasons() {
    return Stream.<RefusalReason[]>of(
            ConsentRefusal.values(),
            ReferralRefusal.values(),
            CommonRefusal.values(),
            DeskRefusal.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void aRefusalThatIsToldAtAFieldHasATextForIt(RefusalReason reason) {
    Refusal refusal = FieldOf.referral(Refusal.of(reason));
    refusal
        .fields()
        .forEach(
            fault -> assertThat(texts).containsKey("fault." + fault.path() + "." + fault.code()));
  }

  @Test
  void whatAPageSaysOfAStateAKindAndAnIntakeHasAText() {
    for (CoarseState state : CoarseState.values()) {
      assertThat(texts).containsKeys("police.state." + state, "police.state." + state + ".about");
    }
    for (ServiceKind kind : ServiceKind.values()) {
      assertThat(texts).containsKey("police.kind." + kind);
    }
    for (IntakeState intake : IntakeState.values()) {
      assertThat(texts).containsKey("police.intake." + intake);
    }
    for (Gender gender : Gender.values()) {
      assertThat(texts).containsKey("police.gender." + gender);
    }
    for (AccessNeed access : AccessNeed.values()) {
      assertThat(texts).containsKey("police.access." + access);
    }
    for (Urgency urgency : Urgency.values()) {
      assertThat(texts).containsKey("police.urgency." + urgency);
    }
  }

  @Test
  void noTextHasAStraightApostropheWhichMessageFormatsSwallow() {
    assertThat(texts("messages_police").values())
        .allSatisfy(text -> assertThat(text.toString()).doesNotContain("'"));
  }

  private static Properties texts(String... bundles) {
    Properties texts = new Properties();
    for (String bundle : bundles) {
      try (Reader file =
          new InputStreamReader(
              Objects.requireNonNull(
                  TextsTest.class.getResourceAsStream("/" + bundle + ".properties")),
              StandardCharsets.UTF_8)) {
        texts.load(file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return texts;
  }
}
