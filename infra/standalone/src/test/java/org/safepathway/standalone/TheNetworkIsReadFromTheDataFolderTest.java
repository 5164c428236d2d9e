package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.standalone.browser.RunningApplication;
import org.safepathway.standalone.engine.DataFolder;

class TheNetworkIsReadFromTheDataFolderTest {

  private static final String ONE_FORCE =
      """
      {"organisations": [{"id": "fenshire", "name": "Fenshire Police", "kind": "POLICE",
                           "units": [{"id": "fen-response", "name": "Fen Response"}]}],
       "staff": [{"person": "officer.ash", "organisation": "fenshire", "name": "Kit Ash",
                  "roles": ["OFFICER"], "unit": "fen-response"}],
       "offers": []}
      """;

  @TempDir Path data;

  @Test
  void theDemonstrationHasItsOwnWhereThereIsNoFile() {
    assertThat(KnownNetwork.of(data, true)).isEqualTo(NetworkFile.demo());
  }

  @Test
  void withoutTheDemonstrationThereMustBeAFile() {
    assertThatThrownBy(() -> KnownNetwork.of(data, false))
        .isInstanceOf(KnownNetwork.NoNetworkException.class)
        .hasMessageContaining(KnownNetwork.FILE);
  }

  @Test
  void theFileSaysWhoTakesPart() throws IOException {
    Files.writeString(data.resolve(KnownNetwork.FILE), ONE_FORCE);

    assertThat(KnownNetwork.of(data, false).staff())
        .extracting(staff -> staff.organisation())
        .containsExactly(new OrganisationId("fenshire"));
  }

  @Test
  void aFolderThatWasRestoredWithoutItsDirectoryDoesNotStart() throws IOException {
    DataFolder folder = new DataFolder(data);
    KnownNetwork.checkWhole(folder, false, false);
    Files.writeString(folder.events(), "events");

    assertThatThrownBy(() -> KnownNetwork.checkWhole(folder, false, false))
        .hasMessageContaining("directory.db");
    KnownNetwork.checkWhole(folder, false, true);
    KnownNetwork.checkWhole(folder, true, false);
    Files.writeString(folder.directory(), "directory");
    KnownNetwork.checkWhole(folder, false, false);
  }

  @Test
  void whoeverIsNotInTheFileAnyMoreHasLeftAfterTheNextStart() throws IOException {
    Path file = data.resolve(KnownNetwork.FILE);
    Files.writeString(
        file,
        ONE_FORCE.replace(
            "\"staff\": [",
            """
            "staff": [{"person": "officer.gone", "organisation": "fenshire", "name": "Lee Fen",
              "roles": ["OFFICER"], "unit": "fen-response"},"""));
    try (RunningApplication first = RunningApplication.in(data)) {
      assertThat(first.registry().staff(new PersonId("officer.gone"))).isPresent();
    }
    Files.writeString(file, ONE_FORCE);
    try (RunningApplication second = RunningApplication.in(data)) {
      assertThat(second.registry().staff(new PersonId("officer.gone"))).isEmpty();
      assertThat(second.registry().staff(new PersonId("officer.ash"))).isPresent();
    }
  }

  @Test
  void whereSomebodyIsRegistrarTheFileIsNotReadAgain() throws IOException {
    Path file = data.resolve(KnownNetwork.FILE);
    Files.writeString(
        file,
        ONE_FORCE
            .replace(
                "\"organisations\": [",
                "\"organisations\": [{\"id\": \"fen-registry\", \"name\": \"Fen registry\","
                    + " \"kind\": \"REGISTRAR\"},")
            .replace(
                "\"staff\": [",
                "\"staff\": [{\"person\": \"registrar.fen\", \"organisation\": \"fen-registry\","
                    + " \"name\": \"Val Fen\", \"roles\": [\"REGISTRAR\"]},"));
    try (RunningApplication first = RunningApplication.in(data)) {
      assertThat(first.registry().staff(new PersonId("officer.ash"))).isPresent();
    }
    // By this file the registrar, who may have let others join since, would be gone.
    Files.writeString(file, ONE_FORCE);
    try (RunningApplication second = RunningApplication.in(data)) {
      assertThat(second.registry().staff(new PersonId("registrar.fen"))).isPresent();
      assertThat(second.registry().staff(new PersonId("officer.ash"))).isPresent();
    }
  }

  @Test
  void aKindThatDoesNotExistIsRefusedWithItsPlace() throws IOException {
    assertIsRefused("LANDLORD");
  }

  /** Rule 1. */
  @Tag("firewall")
  @Test
  void enforcementIsRefusedLikeAnyKindThatDoesNotExist() throws IOException {
    assertIsRefused("ENFORCEMENT");
  }

  private void assertIsRefused(String kind) throws IOException {
    Files.writeString(data.resolve(KnownNetwork.FILE), ONE_FORCE.replace("POLICE\"", kind + "\""));

    assertThatThrownBy(() -> KnownNetwork.of(data, true))
        .isInstanceOf(NetworkFaultException.class)
        .hasMessageContaining("organisations[0].kind");
  }
}
