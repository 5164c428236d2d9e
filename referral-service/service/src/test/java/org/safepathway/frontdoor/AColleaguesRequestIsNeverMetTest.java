package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.COLLEAGUE;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.MANAGER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN_IDVA;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordFingerprintConsent;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Language;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.Recall;
import org.safepathway.referral.inside.RecordFingerprint;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferByOverride;

/**
 * Whoever sends something under an id that a colleague may have used is answered as under any other
 * id: neither that the colleague did, nor that she was erased since, can be tried out (DOMAIN.md
 * rule 21).
 */
@Tag("firewall")
class AColleaguesRequestIsNeverMetTest extends InsideTesting {

  private static final String REQUEST = "refer-0001";
  private static final Vault.Entry OTHER = entry(FactClass.IDENTITY, "another name");

  @Test
  void herColleagueSendsSomebodyElseUnderTheSameId() {
    String hers = referred();

    String theirs = done(act(COLLEAGUE, REQUEST, refer(COLLEAGUE, OTHER)));

    assertThat(references.resolve(FORCE, theirs)).isPresent();
    assertThat(theirs).isNotEqualTo(hers);
    assertThat(happened())
        .containsExactly("VictimRegistered", "ReferralSent", "VictimRegistered", "ReferralSent");
    assertThat(referred()).as("her own again").isEqualTo(hers);
    assertThat(done(act(COLLEAGUE, REQUEST, refer(COLLEAGUE, OTHER)))).isEqualTo(theirs);
    assertThat(happened()).hasSize(4);
  }

  @Test
  void thatSheWasErasedSinceIsToldToNobodyByTheSameId() {
    String hers = referred();
    done(act(MANAGER, "erase-0001", new Erase(rowans(hers))));

    String theirs = done(act(COLLEAGUE, REQUEST, refer(COLLEAGUE, OTHER)));

    assertThat(theirs).isNotEqualTo(hers);
    assertThat(happened().subList(3, 5)).containsExactly("VictimRegistered", "ReferralSent");
    assertThat(act(COLLEAGUE, REQUEST, refer(COLLEAGUE, IDENTITY)))
        .as("their own id with another body")
        .isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
    assertThat(done(act(OFFICER, REQUEST, refer(OFFICER, OTHER))))
        .as("her own, of which for an hour no fact is compared any more")
        .isEqualTo(hers);
    assertThat(happened()).hasSize(5);
  }

  @Test
  void onlyTheSenderIsAnsweredAsTheSender() {
    References.Resolved sent = references.resolve(FORCE, referred()).orElseThrow();
    ErasedBehind erasedBehind = new ErasedBehind(new Steps(this::dispatch));
    assertThat(erasedBehind.theSender(errand(OFFICER), sent.victim(), sent.referral())).isFalse();
    done(
        act(
            MANAGER,
            "erase-0001",
            new Erase(
                references.referenceFor(MANAGER.organisation(), sent.victim(), sent.referral()))));

    assertThat(erasedBehind.theSender(errand(OFFICER), sent.victim(), sent.referral())).isTrue();
    assertThat(erasedBehind.theSender(errand(COLLEAGUE), sent.victim(), sent.referral())).isFalse();
    assertThat(erasedBehind.usedUp(errand(OFFICER), sent.referral())).isEmpty();

    clock.advance(Duration.ofHours(1));

    assertThat(erasedBehind.theSender(errand(OFFICER), sent.victim(), sent.referral())).isFalse();
    assertThat(erasedBehind.usedUp(errand(OFFICER), sent.referral()))
        .contains(CommonRefusal.REQUEST_ID_REUSED);
    assertThat(erasedBehind.usedUp(errand(COLLEAGUE), sent.referral())).isEmpty();
  }

  @Test
  void twoAskForTwoOverridesUnderTheSameId() {
    String hers = done(act(OFFICER, REQUEST, override(OFFICER)));
    String theirs = done(act(COLLEAGUE, REQUEST, override(COLLEAGUE)));

    assertThat(theirs).isNotEqualTo(hers);
    assertThat(happened()).containsExactly("VictimRegistered", "VictimRegistered");
    assertThat(done(act(OFFICER, REQUEST, override(OFFICER)))).isEqualTo(hers);
    assertThat(happened()).hasSize(2);
  }

  @Test
  void twoRecordTwoFingerprintConsentsUnderTheSameId() {
    Act fingerprint =
        new RecordFingerprint(
            new FingerprintRecord(
                FingerprintRecord.EncounterRole.VICTIM,
                FingerprintRecord.Basis.CONSENT,
                true,
                Language.ENGLISH,
                ConsentAnswer.REFUSED));
    done(act(OFFICER, REQUEST, fingerprint));
    done(act(COLLEAGUE, REQUEST, fingerprint));
    done(act(OFFICER, REQUEST, fingerprint));

    List<VictimId> victims =
        sent.stream()
            .map(RecordFingerprintConsent.class::cast)
            .map(command -> command.consent().victim())
            .toList();
    assertThat(victims.get(1)).isNotEqualTo(victims.get(0));
    assertThat(victims.get(2)).as("hers again").isEqualTo(victims.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"recall-001", "recall-002"})
  void aReferenceThatIsNotTheirsIsNothingUnderAnyId(String tried) {
    String hers = referred();
    done(act(OFFICER, "recall-001", new Recall(hers)));

    assertThat(act(COLLEAGUE, tried, new Recall(hers))).isEqualTo(refused(CommonRefusal.NOT_FOUND));
  }

  @Test
  void whatFollowsFromTwoWithdrawalsUnderTheSameIdIsDoneTwice() {
    LinkFollowing following = new LinkFollowing(this::noted);
    following.on(withdrawn(CASEWORKER));
    following.on(withdrawn(MANAGER));
    following.on(withdrawn(CASEWORKER));

    assertThat(sent.get(1).issued().request()).isNotEqualTo(sent.get(0).issued().request());
    assertThat(sent.get(2).issued()).as("the first again").isEqualTo(sent.get(0).issued());
  }

  private Answer noted(Command command) {
    sent.add(command);
    return new Answer.Done(command.stream());
  }

  private ConsentWithdrawn withdrawn(Actor by) {
    return new ConsentWithdrawn(
        ConsentId.of(ids.victim(OFFICER, new RequestId(REQUEST)), by.organisation()),
        Purpose.SUPPORT,
        Set.of(),
        new Stamp(NOW, new Issued(by, new RequestId("withdraw-1"), "fingerprint")));
  }

  private Refer refer(Actor by, Vault.Entry identity) {
    return new Refer(
        ROWAN_IDVA,
        sealed(by, REQUEST, null, identity, CONTACT),
        record(ConsentAnswer.GIVEN, FactClass.IDENTITY, FactClass.SAFE_CONTACT),
        LawfulBasis.CONSENT,
        false);
  }

  private ReferByOverride override(Actor by) {
    return new ReferByOverride(
        ROWAN_IDVA,
        sealed(by, REQUEST, null, IDENTITY, CONTACT, HIGH_RISK),
        LawfulBasis.PUBLIC_TASK);
  }

  private static Errand errand(Actor by) {
    return new Errand(by, OrganisationKind.POLICE, new RequestId(REQUEST), "fingerprint");
  }
}
