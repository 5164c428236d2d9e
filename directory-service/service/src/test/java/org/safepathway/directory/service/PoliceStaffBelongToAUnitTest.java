package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.NetworkFault.Code;

@Tag("firewall")
class PoliceStaffBelongToAUnitTest {
  @Test
  void anOfficerWithoutAUnitIsRefused() {
    assertThat(SmallNetwork.faultsWith(", \"unit\": \"team\"", ""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.staff[0].unit", Code.UNIT_MISSING));
  }

  @Test
  void anOfficerOfAnUnknownUnitIsRefused() {
    assertThat(SmallNetwork.faultsWith("\"unit\": \"team\"", "\"unit\": \"elsewhere\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.staff[0].unit", Code.UNKNOWN_UNIT));
  }

  @Test
  void aCaseworkerWithAUnitIsRefused() {
    assertThat(SmallNetwork.faultsWith("[\"CASEWORKER\"]", "[\"CASEWORKER\"], \"unit\": \"team\""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.staff[1].unit", Code.UNIT_OUTSIDE_POLICE));
  }

  @Test
  void aSpecialistWithUnitsIsRefused() {
    assertThat(
            SmallNetwork.faultsWith(
                "\"byAndFor\": true", "\"units\": [ { \"id\": \"team\", \"name\": \"T\" } ]"))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.organisations[1].units", Code.UNIT_OUTSIDE_POLICE));
  }

  @Test
  void aForceWithoutAUnitIsRefused() {
    assertThat(SmallNetwork.faultsWith("{ \"id\": \"team\", \"name\": \"Team\" }", ""))
        .extracting(NetworkFault::path, NetworkFault::code)
        .contains(tuple("$.organisations[0].units", Code.EMPTY));
  }
}
