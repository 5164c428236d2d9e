package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Language;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Platform;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Acknowledge;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Close;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.referral.inside.Decline;
import org.safepathway.referral.inside.Engage;
import org.safepathway.referral.inside.EnterLinkCode;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.Recall;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.RecordFingerprint;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.Reopen;
import org.safepathway.referral.inside.ReturnIncomplete;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Undo;
import org.safepathway.referral.inside.Unlink;
import org.safepathway.referral.inside.Wait;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.referral.inside.WriteNote;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Reviewed;
import org.safepathway.referral.testing.Sealed;

/** Every act by every role: what the table does not allow sends nothing and tells nothing. */
@Tag("firewall")
class WhoMayActTest extends InsideTesting {

  @Test
  void everyActHasARow() {
    assertThat(WhoMay.ACT.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Act.class.getPermittedSubclasses())
                .<Class<? extends Act>>map(type -> type.asSubclass(Act.class))
                .toList());
  }

  @Test
  void theTableIsTheReviewedOne() {
    String table =
        WhoMay.ACT.entrySet().stream()
            .map(row -> "%-18s %s".formatted(row.getKey().getSimpleName(), roles(row.getValue())))
            .sorted()
            .collect(Collectors.joining("\n"));

    assertThat(table).isEqualTo(Reviewed.text("who-may-act.txt", table));
  }

  @Test
  void nobodyButPoliceAndSpecialistsMayAnything() {
    assertThat(WhoMay.ACT.values())
        .allSatisfy(
            row ->
                assertThat(row)
                    .extracting(StaffRole::kind)
                    .isSubsetOf(OrganisationKind.POLICE, OrganisationKind.SPECIALIST));
  }

  @Test
  void whatTheTableDoesNotAllowSendsNothing() {
    Map<Class<?>, Act> acts = acts();
    assertThat(acts.keySet()).containsExactlyInAnyOrderElementsOf(WhoMay.ACT.keySet());
    for (Act act : acts.values()) {
      Set<StaffRole> allowed = WhoMay.ACT.getOrDefault(act.getClass(), Set.of());
      for (StaffRole role : StaffRole.values()) {
        if (!allowed.contains(role)) {
          Actor actor = Objects.requireNonNull(Network.BY_ROLE.get(role));
          assertThat(act(actor, "request-01", act))
              .as("%s by %s", act.getClass().getSimpleName(), role)
              .isEqualTo(refused(CommonRefusal.NOT_FOUND));
        }
      }
    }
    assertThat(sent).isEmpty();
  }

  @Test
  void whoeverTheRegistryDoesNotKnowSendsNothing() {
    List<Actor> strangers =
        List.of(
            new Actor(Network.ROWAN, new PersonId("stranger")),
            new Actor(new OrganisationId("no-such-one"), new PersonId("caseworker")),
            new Actor(Network.HAZEL, Network.DUTY_MANAGER.person()),
            Platform.TICKER);
    for (Act act : acts().values()) {
      for (Actor stranger : strangers) {
        assertThat(act(stranger, "request-01", act)).isEqualTo(refused(CommonRefusal.NOT_FOUND));
      }
    }
    assertThat(sent).isEmpty();
  }

  @Test
  void whoeverLeftOrIsOfAClosedOrganisationSendsNothing() {
    network.leaves(Network.OFFICER);
    network.closes(Network.ROWAN);
    for (Act act : acts().values()) {
      for (Actor gone :
          List.of(Network.OFFICER, Network.CASEWORKER, Network.MANAGER, Network.DUTY_MANAGER)) {
        assertThat(act(gone, "request-01", act)).isEqualTo(refused(CommonRefusal.NOT_FOUND));
      }
    }
    assertThat(sent).isEmpty();
  }

  @Test
  void aRoleOfAnotherKindOfOrganisationCountsForNothing() {
    network.gives(Network.CASEWORKER, StaffRole.OFFICER);
    network.gives(Network.OFFICER, StaffRole.MANAGER);
    for (Act act : acts().values()) {
      for (Actor actor : List.of(Network.CASEWORKER, Network.OFFICER)) {
        assertThat(act(actor, "request-01", act)).isEqualTo(refused(CommonRefusal.NOT_FOUND));
      }
    }
    assertThat(sent).isEmpty();
  }

  private static String roles(Set<StaffRole> roles) {
    return roles.stream()
        .map(role -> role.kind() + ":" + role)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Map<Class<?>, Act> acts() {
    String reference = "A".repeat(64);
    Vault.Sealed sealed =
        new Vault.Sealed(
            List.of(), Sealed.attestation(new org.safepathway.kernel.VictimId("c".repeat(32))));
    var record = record(ConsentAnswer.GIVEN, FactClass.SAFE_CONTACT);
    var fingerprint =
        new FingerprintRecord(
            FingerprintRecord.EncounterRole.VICTIM,
            FingerprintRecord.Basis.values()[0],
            true,
            Language.values()[0],
            ConsentAnswer.GIVEN);
    return List.<Act>of(
            new Refer(Network.ROWAN_IDVA, sealed, record, LawfulBasis.CONSENT, false),
            new ReferByOverride(Network.ROWAN_IDVA, sealed, LawfulBasis.PUBLIC_TASK),
            new DecideOverride(reference, true),
            new RecordFingerprint(fingerprint),
            new Recall(reference),
            new AddFacts(reference, sealed),
            new Receive(reference),
            new GiveTriage(reference, Triage.A),
            new Accept(reference),
            new Wait(reference),
            new Decline(reference, sealed),
            new ReturnIncomplete(reference),
            new Contact(reference, ContactResult.REACHED),
            new Acknowledge(reference, List.of(Sealed.id(1))),
            new Engage(reference),
            new Close(reference, Closure.MOVED),
            new Reopen(reference),
            new Undo(reference),
            new WriteNote(reference, sealed),
            new ReferOn(reference, Network.HAZEL_OUTREACH, record),
            new Redirect(reference, Network.HAZEL_OUTREACH, record),
            new TakeConsent(reference, Purpose.SUPPORT, record),
            new Narrow(reference, Set.of(FactClass.RISK)),
            new Withdraw(reference, Purpose.SUPPORT),
            new EnterLinkCode(reference, "any"),
            new Unlink(reference, Network.HAZEL),
            new Erase(reference))
        .stream()
        .collect(Collectors.toMap(Act::getClass, act -> act));
  }
}
