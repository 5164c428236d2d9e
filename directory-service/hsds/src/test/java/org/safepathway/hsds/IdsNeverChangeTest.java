package org.safepathway.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;

class IdsNeverChangeTest {

  @Test
  void anOfferAndAnOrganisationOfOneNameHaveTheirOwn() {
    UUID offer = PublicId.of(new OfferId("rowan-refuge"));

    // Others keep these ids: whoever changes how they are made breaks their links.
    assertThat(offer).hasToString("cf992119-81d0-5ac7-bda2-7eb751d3e1a2");
    assertThat(offer.version()).isEqualTo(5);
    assertThat(offer.variant()).isEqualTo(2);
    assertThat(PublicId.of(new OrganisationId("rowan-refuge"))).isNotEqualTo(offer);
  }

  @Test
  void whatWasImportedKeepsTheIdThatItCameWith() {
    UUID id = UUID.fromString("ac148810-d857-441c-9679-408f346de14b");

    assertThat(PublicId.of(PublicId.importedOffer(id))).isEqualTo(id);
    assertThat(PublicId.of(PublicId.importedOrganisation(id))).isEqualTo(id);
  }

  @Test
  void everyTermHasItsOwn() {
    assertThat(new HashSet<>(Terms.all().stream().map(Term::id).toList()))
        .hasSize(Terms.all().size());
  }
}
