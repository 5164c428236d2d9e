package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.testing.Network;

@Tag("firewall")
class OpeningAtTheDoorTest extends InsideTesting {

  private static final Vault.OpenAnswer NOT_FOUND =
      new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND));

  @Test
  void aCaseworkerOpensUnderTheConsentForTheirOwnOrganisation() {
    String reference = rowans(referred());
    vault.asked.clear();

    assertThat(open(CASEWORKER, reference)).isInstanceOf(Vault.Opened.class);
    ConsentId own =
        ConsentId.of(references.resolve(ROWAN, reference).orElseThrow().victim(), ROWAN);
    assertThat(vault.asked).containsExactly("open " + CASEWORKER.person() + " " + own);
  }

  static Stream<Actor> nobodyElse() {
    return Stream.concat(
        Arrays.stream(StaffRole.values())
            .filter(role -> role != StaffRole.CASEWORKER && role != StaffRole.MANAGER)
            .flatMap(role -> Stream.ofNullable(Network.BY_ROLE.get(role))),
        Stream.of(Network.HAZELS_CASEWORKER, Network.HAZELS_MANAGER));
  }

  @ParameterizedTest
  @MethodSource("nobodyElse")
  void nobodyElseReachesTheVault(Actor actor) {
    String officers = referred();
    vault.asked.clear();

    assertThat(open(actor, officers)).isEqualTo(NOT_FOUND);
    assertThat(open(actor, rowans(officers))).isEqualTo(NOT_FOUND);
    assertThat(vault.asked).isEmpty();
  }

  @Test
  void theOfficerDoesNotReachTheVaultWithAHandleOfTheForce() {
    String reference = referred();
    vault.asked.clear();

    assertThat(open(OFFICER, reference)).isEqualTo(NOT_FOUND);
    assertThat(vault.asked).isEmpty();
  }

  static Stream<RefusalReason> everyRefusal() {
    return Stream.of(CommonRefusal.values(), ReferralRefusal.values(), ConsentRefusal.values())
        .flatMap(Arrays::stream)
        .map(RefusalReason.class::cast)
        .filter(reason -> reason != CommonRefusal.MALFORMED);
  }

  @ParameterizedTest
  @MethodSource("everyRefusal")
  void whateverTheVaultRefusesAnswersLikeWhatDoesNotExist(RefusalReason reason) {
    String reference = rowans(referred());
    vault.opens = false;
    vault.refusesToOpen = Refusal.of(reason);

    assertThat(open(CASEWORKER, reference)).isEqualTo(NOT_FOUND);
  }

  @Test
  void whoeverLeftOpensNothing() {
    String reference = rowans(referred());
    network.leaves(CASEWORKER);
    vault.asked.clear();

    assertThat(open(CASEWORKER, reference)).isEqualTo(NOT_FOUND);
    assertThat(vault.asked).isEmpty();
  }

  @Test
  void nobodyOfAClosedOrganisationOpensAnything() {
    String reference = rowans(referred());
    network.closes(ROWAN);
    vault.asked.clear();

    assertThat(open(CASEWORKER, reference)).isEqualTo(NOT_FOUND);
    assertThat(vault.asked).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUPERVISOR", "DUTY_MANAGER", "ANALYST", "COORDINATOR", "INSPECTOR"})
  void theyDoNotSealEither(StaffRole role) {
    Actor actor = java.util.Objects.requireNonNull(Network.BY_ROLE.get(role));
    String reference = rowans(referred());
    vault.asked.clear();

    assertThat(door.seal(actor, new RequestId("seal-00001"), reference, List.of(IDENTITY)))
        .isEqualTo(NOT_FOUND);
    assertThat(door.seal(actor, new RequestId("seal-00001"), null, List.of(IDENTITY)))
        .isEqualTo(NOT_FOUND);
    assertThat(vault.asked).isEmpty();
  }

  @Test
  void onlyAnOfficerEntersFactsOfANewVictim() {
    assertThat(door.seal(CASEWORKER, new RequestId("seal-00001"), null, List.of(IDENTITY)))
        .isEqualTo(NOT_FOUND);
    assertThat(door.seal(OFFICER, new RequestId("seal-00001"), null, List.of(IDENTITY)))
        .isInstanceOf(Vault.Sealed.class);
  }

  private Vault.OpenAnswer open(Actor actor, String reference) {
    List<SealedFact> none = List.of();
    return door.open(
        actor,
        new RequestId("open-00001"),
        reference,
        Purpose.SUPPORT,
        Set.of(FactClass.IDENTITY),
        none);
  }
}
