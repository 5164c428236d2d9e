package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an answer of the first shape ended when it was stored, it ends when it is read now. */
@Tag("firewall")
class OlderConsentsKeepTheirEffectTest {

  @ParameterizedTest
  @CsvSource({
    "SUPPORT, CONFIRMED, 'IDENTITY', 'SAFE_CONTACT RISK SUPPORT STATUS'",
    "SUPPORT, CONFIRMED, 'IDENTITY SAFE_CONTACT RISK SUPPORT STATUS', ''",
    "SUPPORT, PROVISIONAL, 'IDENTITY', ''",
    "STATISTICS, CONFIRMED, '', ''"
  })
  void aConfirmedConsentEndedWhatItDidNotName(
      String purpose, String stage, String classes, String gone) {
    assertThat(gone(OlderConsents.given(older(purpose, stage, classes)))).isEqualTo(gone);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPPORT, CONFIRMED, 'IDENTITY SAFE_CONTACT RISK SUPPORT STATUS'",
    "SUPPORT, PROVISIONAL, 'IDENTITY SAFE_CONTACT RISK SUPPORT STATUS'",
    "STATISTICS, CONFIRMED, ''"
  })
  void aRefusalEndedEverything(String purpose, String stage, String gone) {
    assertThat(gone(OlderConsents.refused(older(purpose, stage, "IDENTITY")))).isEqualTo(gone);
  }

  private static ObjectNode older(String purpose, String stage, String classes) {
    ObjectNode event = JsonMapper.shared().createObjectNode();
    event.put("purpose", purpose).put("stage", stage);
    var named = event.putObject("record").putArray("classes");
    classes.lines().forEach(line -> Stream.of(line.split(" ")).forEach(named::add));
    return event;
  }

  private static String gone(ObjectNode newer) {
    return String.join(" ", newer.get("gone").valueStream().map(JsonNode::asString).toList());
  }
}
