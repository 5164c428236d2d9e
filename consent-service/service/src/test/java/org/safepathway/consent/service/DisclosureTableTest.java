package org.safepathway.consent.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.FactClass.STATUS;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.service.DisclosureRules.Cover;

/** The table of disclosure is complete, and says what DOMAIN.md says. */
@Tag("firewall")
class DisclosureTableTest {

  @Test
  void everyClassHasAnEntryForEveryBasis() {
    for (FactClass factClass : FactClass.values()) {
      for (Basis basis : Basis.values()) {
        assertThat(DisclosureRules.cover(factClass, basis)).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void statisticsAndFingerprintsDiscloseNothing(FactClass factClass) {
    assertThat(DisclosureRules.cover(factClass, Basis.STATISTICS_CONSENT)).isEqualTo(Cover.NEVER);
    assertThat(DisclosureRules.cover(factClass, Basis.FINGERPRINT_CONSENT)).isEqualTo(Cover.NEVER);
  }

  @Test
  void noOverrideDisclosesAStatusEvenIfItsEventNamesIt() {
    assertThat(DisclosureRules.disclose(STATUS, Basis.OVERRIDE, Set.of(FactClass.values())))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CASE_NOTE")
  void anOverrideDisclosesAClassExactlyIfItIsSharedByOne(FactClass factClass) {
    assertThat(DisclosureRules.cover(factClass, Basis.OVERRIDE))
        .isEqualTo(factClass.sharedByOverride() ? Cover.IF_NAMED : Cover.NEVER);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CASE_NOTE")
  void aSupportConsentDisclosesNothingThatItDoesNotName(FactClass factClass) {
    assertThat(DisclosureRules.disclose(factClass, Basis.SUPPORT_CONSENT, Set.of(factClass)))
        .isTrue();
    assertThat(DisclosureRules.disclose(factClass, Basis.SUPPORT_CONSENT, Set.of())).isFalse();
  }

  @Test
  void onlyOwnNotesOpenWithoutBeingNamed() {
    for (FactClass factClass : FactClass.values()) {
      for (Basis basis : Basis.values()) {
        assertThat(DisclosureRules.cover(factClass, basis) == Cover.ALWAYS)
            .isEqualTo(
                factClass == CASE_NOTE
                    && (basis == Basis.SUPPORT_CONSENT || basis == Basis.OVERRIDE));
      }
    }
  }
}
