package org.safepathway.consent.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.FactClass;
import org.safepathway.directory.OrganisationKind;

/** A row too few, too many or not understood: the table cannot be read, and the fault is named. */
@Tag("firewall")
class ATableThatIsNotTotalIsRefusedTest {

  private static final String ROW = "SPECIALIST,STATUS,OVERRIDE,no,10\n";
  private static final String HEADER = "audience,class,basis,allowed,rule\n";

  private static String text() {
    try (InputStream in = Disclosure.class.getResourceAsStream("disclosure.csv")) {
      return new String(java.util.Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void refused(String text, String... saying) {
    assertThatThrownBy(() -> Disclosure.read(text.getBytes(UTF_8)))
        .isInstanceOf(DisclosureFaultException.class)
        .hasMessageContainingAll(saying);
  }

  @Test
  void theFileItselfIsRead() {
    Disclosure table = Disclosure.read(text().getBytes(UTF_8));
    Ruling ruling = table.ruling(FactClass.STATUS, OrganisationKind.SPECIALIST, Basis.OVERRIDE);
    assertThat(ruling).isEqualTo(new Ruling(false, 10));
  }

  @Test
  void withoutTheEndOfTheLastLineToo() {
    String text = text();
    assertThat(Disclosure.read(text.substring(0, text.length() - 1).getBytes(UTF_8))).isNotNull();
  }

  @Test
  void aChangedRowIsWhatIsAskedFor() {
    String changed = text().replace(ROW, "SPECIALIST,STATUS,OVERRIDE,yes,27\n");
    assertThat(
            Disclosure.read(changed.getBytes(UTF_8))
                .ruling(FactClass.STATUS, OrganisationKind.SPECIALIST, Basis.OVERRIDE))
        .isEqualTo(new Ruling(true, 27));
  }

  @Test
  void aMissingRowIsNamed() {
    refused(text().replace(ROW, ""), "missing: SPECIALIST,STATUS,OVERRIDE");
  }

  @Test
  void everyMissingRowIsNamed() {
    refused(HEADER, "missing: POLICE,IDENTITY,NONE", "missing: AUDITOR,CASE_NOTE,NONE");
  }

  @Test
  void aDoubledRowIsNamedEvenIfItSaysTheSame() {
    refused(text() + ROW, "line 293: doubled: SPECIALIST,STATUS,OVERRIDE");
    refused(text() + "SPECIALIST,STATUS,OVERRIDE,yes,10\n", "doubled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENFORCEMENT,IDENTITY,NONE,no,1",
        "SPECIALIST,EVERYTHING,NONE,no,1",
        "SPECIALIST,IDENTITY,HOME_OFFICE_REQUEST,no,1"
      })
  void anAudienceClassOrBasisThatDoesNotExistIsRefused(String row) {
    refused(text() + row + "\n", "line 293: no such audience, class or basis");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPECIALIST,STATUS,OVERRIDE,maybe,10",
        "SPECIALIST,STATUS,OVERRIDE,no,0",
        "SPECIALIST,STATUS,OVERRIDE,no,100",
        "SPECIALIST,STATUS,OVERRIDE,no,",
        "SPECIALIST,STATUS,OVERRIDE,no",
        "SPECIALIST, STATUS,OVERRIDE,no,10",
        "SPECIALIST,STATUS,OVERRIDE,no,10 ",
        "specialist,STATUS,OVERRIDE,no,10",
        "# SPECIALIST,STATUS,OVERRIDE,no,10",
        ""
      })
  void whatIsNoRowIsRefused(String line) {
    refused(text().replace(ROW, line + "\n"), "not a row", "missing");
    refused(text() + line + "\n", "line 293: not a row");
  }

  @Test
  void aRuleThatDoesNotExistIsRefused() {
    refused(text().replace(ROW, "SPECIALIST,STATUS,OVERRIDE,no,28\n"), "there is no rule 28");
  }

  @Test
  void anotherHeaderIsRefused() {
    refused(text().replace(HEADER, "audience,class,basis,rule,allowed\n"), "line 4: the header is");
    refused(text().replace(HEADER, ""), "the header is");
    refused("", "the header is", "missing");
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    assertThatThrownBy(() -> Disclosure.read((text() + "é").getBytes(ISO_8859_1)))
        .isInstanceOf(DisclosureFaultException.class)
        .hasMessageContaining("UTF-8");
  }
}
