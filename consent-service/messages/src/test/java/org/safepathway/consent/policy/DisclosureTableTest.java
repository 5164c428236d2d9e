package org.safepathway.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.SAFE_CONTACT;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.FactClass.SUPPORT;
import static org.safepathway.directory.OrganisationKind.SPECIALIST;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.policy.Disclosure.Case;
import org.safepathway.directory.OrganisationKind;

/** The table in force says what DOMAIN.md says; what no edit of the file may change stands here. */
@Tag("firewall")
class DisclosureTableTest {

  private static final Disclosure TABLE = Disclosure.table();

  @Test
  void itHasOneRowForEveryClassAudienceAndBasis() {
    List<Case> cases = Disclosure.cases();
    assertThat(cases)
        .hasSize(
            FactClass.values().length * OrganisationKind.values().length * Basis.values().length)
        .doesNotHaveDuplicates();
    for (Case each : cases) {
      assertThat(TABLE.ruling(each.factClass(), each.audience(), each.basis()).rule())
          .isBetween(1, 27);
    }
  }

  @Test
  void theYesesAreTheseTenAndNoOther() {
    Set<Case> yes =
        Disclosure.cases().stream()
            .filter(each -> TABLE.allows(each.factClass(), each.audience(), each.basis()))
            .collect(Collectors.toSet());
    Set<Case> expected = new HashSet<>();
    for (FactClass each : EnumSet.of(IDENTITY, SAFE_CONTACT, RISK, SUPPORT)) {
      expected.add(new Case(each, SPECIALIST, Basis.OWN_CONSENT_CONFIRMED));
      expected.add(new Case(each, SPECIALIST, Basis.OWN_CONSENT_PROVISIONAL));
    }
    for (FactClass each : EnumSet.of(IDENTITY, SAFE_CONTACT, RISK)) {
      expected.add(new Case(each, SPECIALIST, Basis.OVERRIDE));
    }
    expected.add(new Case(STATUS, SPECIALIST, Basis.OWN_CONSENT_CONFIRMED));
    expected.add(new Case(CASE_NOTE, SPECIALIST, Basis.OWN_RECORDING));
    assertThat(yes).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPECIALIST")
  void nobodyButASpecialistOpensAnything(OrganisationKind audience) {
    for (FactClass each : FactClass.values()) {
      assertThat(TABLE.allowsOnAny(each, audience, EnumSet.allOf(Basis.class))).isFalse();
    }
  }

  @Test
  void noRowIsForEnforcementBecauseNoKindExists() {
    assertThat(Stream.of(OrganisationKind.values()).map(Enum::name))
        .containsExactlyInAnyOrder(
            "POLICE", "SPECIALIST", "CONSORTIUM", "COMMISSIONER", "AUDITOR", "REGISTRAR");
    assertThat(Stream.of(Basis.values()).map(Enum::name))
        .noneMatch(name -> name.matches(".*(ORDER|REQUEST|ENFORCE|HOME|DUTY|LAW).*"));
  }

  // What police may enter is what a consent that they take discloses; what the platform's key wraps
  // is what police may enter; what an override shares a consent shares as well.
  @ParameterizedTest
  @EnumSource
  void whoEntersOverridesAndHoldsKeysFollowsFromTheTable(FactClass factClass) {
    assertThat(factClass.policeMaySeal())
        .isEqualTo(TABLE.allows(factClass, SPECIALIST, Basis.OWN_CONSENT_PROVISIONAL))
        .isEqualTo(!factClass.keyHeldByOrganisations());
    assertThat(factClass.sharedByOverride())
        .isEqualTo(TABLE.allows(factClass, SPECIALIST, Basis.OVERRIDE));
    assertThat(factClass.sharedByConsent())
        .isEqualTo(TABLE.allows(factClass, SPECIALIST, Basis.OWN_CONSENT_CONFIRMED));
    assertThat(factClass.sharedByOverride() && !factClass.sharedByConsent()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void onlyNotesAreOpenedByWhoeverWroteThemAlone(FactClass factClass) {
    assertThat(TABLE.onlyItsOwn(factClass, SPECIALIST)).isEqualTo(factClass == CASE_NOTE);
  }

  @Test
  void severalGroundsAreNoMoreThanTheBestOfThem() {
    assertThat(TABLE.allowsOnAny(SUPPORT, SPECIALIST, EnumSet.of(Basis.OVERRIDE, Basis.NONE)))
        .isFalse();
    assertThat(
            TABLE.allowsOnAny(
                SUPPORT, SPECIALIST, EnumSet.of(Basis.OVERRIDE, Basis.OWN_CONSENT_PROVISIONAL)))
        .isTrue();
    assertThat(TABLE.allowsOnAny(SUPPORT, SPECIALIST, EnumSet.noneOf(Basis.class))).isFalse();
  }
}
