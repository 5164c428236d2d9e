package org.safepathway.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.kernel.OrganisationId;

@Tag("firewall")
class StoreNameTest {

  @Test
  void anOrganisationHasADatabaseOfItsOwn() {
    assertThat(StoreName.of(new OrganisationId("rowan-house")).value())
        .isEqualTo("org_rowan-house");
    assertThat(StoreName.inside("police").value()).isEqualTo("inside_police");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "org_",
        "police",
        "org_../inside_police",
        "org_a/b",
        "org_A",
        "org_a.db",
        "org_a\n",
        "inside_x y",
        "other_police"
      })
  void nothingButTheStrictShapeBecomesAFileName(String name) {
    assertThatThrownBy(() -> new StoreName(name)).isInstanceOf(IllegalArgumentException.class);
  }
}
