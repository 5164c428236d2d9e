package org.safepathway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Refusal.FieldFault;
import org.springframework.context.support.StaticMessageSource;

/** Two desks of one process may word the same refusal differently. */
class WordsOfADeskTest {

  private final StaticMessageSource messages = new StaticMessageSource();
  private final Texts texts = new Texts(messages);

  @BeforeEach
  void words() {
    say("refusal.paused.title", "shared title");
    say("refusal.paused.detail", "shared detail");
    say("fault.other", "shared fault");
    say("fault.late", "shared late");
    say("north.refusal.paused.title", "north title");
    say("north.refusal.paused.detail", "north detail");
    say("north.fault.late", "north late");
    say("north.fault.child.age.late", "north child {0}");
    say("fault.child.age.late", "shared child");
    say("fault.Send.child.age.late", "child of an act");
  }

  @Test
  void aDeskHasItsOwnWordsForARefusalBeforeTheSharedOnes() {
    assertThat(texts.title("north", "paused")).isEqualTo("north title");
    assertThat(texts.detail("north", "paused")).isEqualTo("north detail");
    assertThat(texts.title("south", "paused")).isEqualTo("shared title");
    assertThat(texts.detail("", "paused")).isEqualTo("shared detail");
  }

  @Test
  void theMostParticularWordsForAFaultAreFirst() {
    FieldFault age = new FieldFault("child[1].age", "late");

    assertThat(texts.fault("north", "Send", age)).isEqualTo("child of an act");
    assertThat(texts.fault("north", null, age)).isEqualTo("north child 2");
    assertThat(texts.fault("south", null, age)).isEqualTo("shared child");
    assertThat(texts.fault("north", null, new FieldFault("", "late"))).isEqualTo("north late");
    assertThat(texts.fault("south", null, new FieldFault("x", "late"))).isEqualTo("shared late");
    assertThat(texts.fault("south", null, new FieldFault("x", "odd"))).isEqualTo("shared fault");
  }

  private void say(String key, String text) {
    messages.addMessage(key, Locale.UK, text);
  }
}
