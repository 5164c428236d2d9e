package org.safepathway.specialist.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;
import org.safepathway.specialist.testdesk.Facts;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;

/** No field of a fact is left out of the page, and each has its text. */
class FactRowsTest {

  private static final List<Fact> FACTS = Facts.ALL;

  private final ResourceBundle texts = ResourceBundle.getBundle("messages_specialist");

  @ParameterizedTest
  @FieldSource("FACTS")
  void everyFieldOfEveryKindOfFactIsShown(Fact fact) {
    List<FactRow> rows = FactRows.of(fact);

    for (RecordComponent field : fact.getClass().getRecordComponents()) {
      assertThat(rows)
          .as(field.getName())
          .anySatisfy(
              row -> {
                assertThat(row.label()).containsPattern("\\." + field.getName() + "(\\.|$)");
                assertThat(row.items()).isNotEmpty();
              });
    }
  }

  @ParameterizedTest
  @FieldSource("FACTS")
  void everyLineHasATextAndEveryKindAName(Fact fact) {
    for (FactRow row : FactRows.of(fact)) {
      assertThat(texts.containsKey(row.label())).as(row.label()).isTrue();
      row.items().stream()
          .map(FactRow.Item::key)
          .filter(key -> key != null && !key.startsWith("desk."))
          .forEach(key -> assertThat(texts.containsKey(key)).as(key).isTrue());
    }
    assertThat(texts.containsKey("specialist.kind." + FactKind.of(fact))).isTrue();
  }

  @Test
  void whatWasNotGivenIsALineWithoutAnything() {
    StatusFact bare =
        new StatusFact(ImmigrationStatus.NOT_DISCUSSED, null, null, null, null, null, false, null);

    assertThat(FactRows.of(bare)).hasSize(StatusFact.class.getRecordComponents().length);
    assertThat(FactRows.of(bare).stream().filter(row -> row.items().isEmpty())).hasSize(6);
  }

  @Test
  void theTableOfKindsHasEachFactOnce() {
    assertThat(Arrays.stream(FactKind.values()).<Class<?>>map(FactKind::type))
        .containsExactlyInAnyOrderElementsOf(
            Facts.ALL.stream().<Class<?>>map(Object::getClass).toList());
  }

  @Test
  void anUnknownKindOfFactIsAFault() {
    Fact unknown = () -> FactClass.RISK;

    assertThatThrownBy(() -> FactRows.of(unknown)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FactKind.of(unknown)).isInstanceOf(IllegalArgumentException.class);
  }
}
