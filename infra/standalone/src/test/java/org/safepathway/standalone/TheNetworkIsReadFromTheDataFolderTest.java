package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.kernel.OrganisationId;

class TheNetworkIsReadFromTheDataFolderTest {

  private static final String ONE_FORCE =
      """
      {"organisations": [{"id": "fenshire", "name": "Fenshire Police", "kind": "POLICE"}],
       "staff": [{"person": "officer.ash", "organisation": "fenshire", "name": "Kit Ash",
                  "roles": ["OFFICER"]}],
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
  void aKindThatDoesNotExistIsRefusedWithItsPlace() throws IOException {
    Files.writeString(
        data.resolve(KnownNetwork.FILE), ONE_FORCE.replace("POLICE\"", "ENFORCEMENT\""));

    assertThatThrownBy(() -> KnownNetwork.of(data, true))
        .isInstanceOf(NetworkFaultException.class)
        .hasMessageContaining("organisations[0].kind");
  }
}
