package org.safepathway.hsds.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.directory.ServiceKind;
import org.safepathway.hsds.Meaning;
import org.safepathway.hsds.Terms;
import org.safepathway.hsds.importing.Imported.Read;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BadRecordsAreReportedOneByOneTest {

  private static final String ORGANIZATION = "22222222-2222-4222-8222-222222222222";
  private static final String OTHER = "55555555-5555-4555-8555-555555555555";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | null | id | MISSING",
        "id | \"7\" | id | NOT_A_UUID",
        "id | 7 | id | WRONG_TYPE",
        "name | null | name | MISSING",
        "name | \"  \" | name | MISSING",
        "name | [] | name | WRONG_TYPE",
        "name | \"Harbour <b>advice</b>\" | name | MARKUP",
        "description | \"<script>alert(1)</script>\" | description | MARKUP",
        "description | \"< SCRIPT src=x>\" | description | MARKUP",
        "description | \"<!-- x -->\" | description | MARKUP",
        "description | \"&lt;script&gt;\" | description | MARKUP",
        "description | \"&#x3C;script\" | description | MARKUP",
        "description | \"javascript:alert(1)\" | description | MARKUP",
        "description | \"turned \\u202e round\" | description | CONTROL_CHARACTER",
        "description | \"bell \\u0007\" | description | CONTROL_CHARACTER",
        "status | null | status | MISSING",
        "status | \"open\" | status | UNKNOWN_STATUS",
        "status | \"defunct\" | status | NOT_OFFERED",
        "status | \"inactive\" | status | NOT_OFFERED",
        "minimum_age | -1 | minimum_age | AGES_OUT_OF_RANGE",
        "minimum_age | 16.5 | minimum_age | AGES_OUT_OF_RANGE",
        "minimum_age | \"16\" | minimum_age | WRONG_TYPE",
        "maximum_age | 12 | maximum_age | AGES_OUT_OF_RANGE",
        "maximum_age | 1e30 | maximum_age | AGES_OUT_OF_RANGE",
        "assured_date | \"May\" | assured_date | NOT_A_DATE",
        "assured_date | \"2026-02-30\" | assured_date | NOT_A_DATE",
        "assured_date | \"2026-11-27\" | assured_date | IN_THE_FUTURE",
        "email | \"nobody\" | email | NOT_AN_EMAIL",
        "url | \"ftp://example.org\" | url | NOT_A_WEBSITE",
        "url | \"https://a:b@example.org\" | url | NOT_A_WEBSITE",
        "organization | null | organization | MISSING",
        "organization | {\"id\": \"1\", \"name\": \"H\"} | organization.id | NOT_A_UUID",
        "organization | {\"name\": \"H\"} | organization.id | MISSING",
        "organization | \"Harbour\" | organization | WRONG_TYPE",
        "service_areas | null | service_areas | NO_KNOWN_AREA",
        "service_areas | [] | service_areas | NO_KNOWN_AREA",
        "service_areas | [{\"name\": \"Atlantis\"}] | service_areas | NO_KNOWN_AREA",
        "attributes | null | attributes | NO_KIND",
        "attributes | [{\"taxonomy_term_id\": \"55555555-5555-4555-8555-555555555555\"}]"
            + " | attributes[0].taxonomy_term | UNKNOWN_TERM",
        "attributes | [7] | attributes[0] | WRONG_TYPE",
        "schedules | [{\"valid_from\": \"2026-02-01\", \"valid_to\": \"2026-01-31\"}]"
            + " | schedules[0].valid_to | ENDS_BEFORE_IT_BEGINS",
        "cost_options | [{\"valid_from\": \"2026-02-01\", \"valid_to\": \"2026-01-31\"}]"
            + " | cost_options[0].valid_to | ENDS_BEFORE_IT_BEGINS",
        "schedules | [{\"valid_from\": \"spring\"}] | schedules[0].valid_from | NOT_A_DATE",
        "contacts | [{\"phones\": [{\"number\": \"call us\"}]}]"
            + " | contacts[0].phones[0].number | NOT_A_PHONE",
      })
  void theFaultIsNamedAndTheGoodOnesAreKept(
      String field, String value, String path, ImportFault code) {
    ObjectNode bad = Documents.service(2);
    bad.set(field, JsonMapper.shared().readTree(value));

    Read read = Documents.read(Documents.service(1), bad, Documents.service(3));

    assertThat(read.accepted()).extracting(one -> one.position()).containsExactly(0, 2);
    assertThat(read.rejected()).hasSize(1);
    assertThat(read.rejected().getFirst().position()).isEqualTo(1);
    assertThat(read.rejected().getFirst().faults()).contains(new Fault(path, code));
  }

  @Test
  void aTextThatIsTooLong() {
    ObjectNode bad = Documents.service(1).put("description", "x".repeat(5_001));

    assertThat(Documents.read(bad).rejected().getFirst().faults())
        .containsExactly(new Fault("description", ImportFault.TOO_LONG));
  }

  @Test
  void theSecondOfTwoWithOneId() {
    Read read = Documents.read(Documents.service(1), Documents.service(1), Documents.service(2));

    assertThat(read.accepted()).extracting(one -> one.position()).containsExactly(0, 2);
    assertThat(read.rejected().getFirst().source())
        .isEqualTo(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    assertThat(read.rejected().getFirst().faults())
        .containsExactly(new Fault("id", ImportFault.DUPLICATE_ID));
  }

  @Test
  void anOrganisationAboveItself() {
    ObjectNode self = Documents.service(1);
    ((ObjectNode) self.path("organization")).put("parent_organization_id", ORGANIZATION);

    assertThat(Documents.read(self).rejected().getFirst().faults())
        .containsExactly(new Fault("organization.parent_organization_id", ImportFault.CYCLE));
  }

  @Test
  void twoOrganisationsAboveEachOtherThroughTwoRecords() {
    ObjectNode one = Documents.service(1);
    ((ObjectNode) one.path("organization")).put("parent_organization_id", OTHER);
    ObjectNode other = Documents.service(2);
    ((ObjectNode) other.path("organization"))
        .put("id", OTHER)
        .put("parent_organization_id", ORGANIZATION);

    assertThat(Documents.read(one, other).rejected()).hasSize(2);
    assertThat(Documents.read(one).rejected()).isEmpty();
  }

  @Test
  void aTermAboveItself() {
    ObjectNode bad = Documents.service(1);
    ObjectNode term = (ObjectNode) bad.at("/attributes/0/taxonomy_term");
    term.put("parent_id", term.path("id").asString());

    assertThat(Documents.read(bad).rejected().getFirst().faults())
        .containsExactly(new Fault("attributes[0].taxonomy_term.parent_id", ImportFault.CYCLE));
  }

  @Test
  void twoKinds() {
    ObjectNode bad = Documents.service(1);
    String refuge = Terms.saying(new Meaning.OfKind(ServiceKind.REFUGE)).id().toString();
    ((ArrayNode) bad.path("attributes")).addObject().put("taxonomy_term_id", refuge);

    assertThat(Documents.read(bad).rejected().getFirst().faults())
        .containsExactly(new Fault("attributes", ImportFault.SEVERAL_KINDS));
  }

  @Test
  void whatIsNoRecord() {
    Read read =
        Documents.read(
            JsonMapper.shared().readTree("7"),
            JsonMapper.shared().readTree("null"),
            Documents.service(1));

    assertThat(read.accepted()).hasSize(1);
    assertThat(read.rejected())
        .allSatisfy(
            one ->
                assertThat(one.faults()).containsExactly(new Fault("", ImportFault.NOT_A_RECORD)));
  }

  @Test
  void aBrokenLineAmongGoodOnes() {
    JsonNode one = Documents.service(1);
    String lines = one + "\n{\"id\": \n\n" + Documents.service(2) + "\n";

    Read read = Documents.read(lines.getBytes(StandardCharsets.UTF_8), Crosswalk.NONE);

    assertThat(read.accepted()).extracting(good -> good.position()).containsExactly(0, 2);
    assertThat(read.rejected()).hasSize(1);
  }

  @Test
  void allFaultsOfARecordAreNamedAtOnceAndNothingIsRepeated() {
    ObjectNode bad = Documents.service(1).put("name", "canary <b>").put("status", "canary");
    bad.set("service_areas", JsonMapper.shared().readTree("[{\"name\": \"canary\"}]"));

    assertThat(Documents.read(bad).rejected().getFirst().faults())
        .containsExactlyInAnyOrder(
            new Fault("name", ImportFault.MARKUP),
            new Fault("status", ImportFault.UNKNOWN_STATUS),
            new Fault("service_areas", ImportFault.NO_KNOWN_AREA));
    assertThat(Documents.read(bad).toString()).doesNotContain("canary");
  }
}
