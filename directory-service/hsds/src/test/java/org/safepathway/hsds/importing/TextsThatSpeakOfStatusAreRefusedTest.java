package org.safepathway.hsds.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("firewall")
class TextsThatSpeakOfStatusAreRefusedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We take women with no recourse to public funds.",
        "NRPF places available.",
        "Immigration advice at level 2.",
        "Help with the Destitution Domestic Violence Concession.",
        "Spouse visa? We can help.",
        "For asylum seekers."
      })
  void inTheDescription(String text) {
    ObjectNode bad = Documents.service(1).put("description", text);

    assertThat(Documents.read(bad).rejected().getFirst().faults())
        .containsExactly(new Fault("description", ImportFault.SPEAKS_OF_STATUS));
    assertThat(Documents.read(bad).toString()).doesNotContain(text);
  }

  @Test
  void inTheNameTheHoursAndTheOrganisation() {
    ObjectNode bad = Documents.service(1).put("name", "NRPF outreach");
    bad.set(
        "schedules",
        JsonMapper.shared().readTree("[{\"description\": \"Immigration advice on Mondays\"}]"));
    ((ObjectNode) bad.path("organization")).put("name", "Harbour Immigration Advice");

    assertThat(Documents.read(bad).rejected().getFirst().faults())
        .containsExactlyInAnyOrder(
            new Fault("name", ImportFault.SPEAKS_OF_STATUS),
            new Fault("schedules", ImportFault.SPEAKS_OF_STATUS),
            new Fault("organization.name", ImportFault.SPEAKS_OF_STATUS));
  }

  @Test
  void aLanguageThatIsSpokenIsNoStatus() {
    ObjectNode good =
        Documents.service(1).put("description", "We speak Polish, Urdu and Mirpuri. For women.");

    assertThat(Documents.read(good).rejected()).isEmpty();
  }
}
