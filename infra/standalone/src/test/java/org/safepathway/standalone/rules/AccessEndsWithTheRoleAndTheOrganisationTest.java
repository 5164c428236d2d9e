package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Engage;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md, threat 13: access that outlives a role or an organisation. An organisation that closes
 * or is a specialist no longer, and a member of staff who left or has another role, has no opening,
 * no act and no list from that instant, with a live token and in a live session too.
 */
@Tag("firewall")
class AccessEndsWithTheRoleAndTheOrganisationTest {

  private static final OrganisationId AMBERWELL = People.ASHA.organisation();

  @TempDir Path folder;

  static Stream<Named<UnaryOperator<Network>>> whatEndsTheirAccess() {
    return Stream.of(
        Named.of("the organisation closed", network -> network.withClosed(AMBERWELL)),
        Named.of(
            "the organisation is a consortium now",
            network -> changed(network, OrganisationKind.CONSORTIUM, StaffRole.COORDINATOR)),
        Named.of(
            "the organisation is a commissioner now",
            network -> changed(network, OrganisationKind.COMMISSIONER, StaffRole.ANALYST)),
        Named.of(
            "they left",
            network ->
                network
                    .without(People.ASHA.person())
                    .without(People.MEERA.person())
                    .without(People.DIPA.person())),
        Named.of(
            "they only answer the door now", network -> withRole(network, StaffRole.DUTY_MANAGER)));
  }

  @ParameterizedTest
  @MethodSource("whatEndsTheirAccess")
  void fromThatInstantNothingIsOpenedNorDone(UnaryOperator<Network> change) {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "access");
      Map<FactClass, List<SealedFact>> held = new EnumMap<>(FactClass.class);
      for (FactClass factClass : Her.WITH_STATUS) {
        held.put(factClass, Her.held(bench, People.ASHA, her.reference(), factClass));
        var unused = Her.clear(Her.open(bench, People.ASHA, her.reference(), factClass));
      }
      List<Event> before = acted(bench);

      bench.registry.replace(change.apply(bench.registry.network()));

      for (Actor who : List.of(People.ASHA, People.MEERA)) {
        held.forEach(
            (factClass, facts) ->
                assertThat(Her.open(bench, who, her.reference(), factClass, facts))
                    .as(factClass.name())
                    .isEqualTo(Her.shut()));
        for (Act act : acts(her.reference())) {
          assertThat(bench.act(who, "late-" + act.getClass().getSimpleName(), act))
              .as(act.getClass().getSimpleName())
              .isEqualTo(Her.refused(CommonRefusal.NOT_FOUND));
        }
      }
      assertThat(acted(bench)).isEqualTo(before);
      assertThat(bench.events().stream().filter(FactsOpened.class::isInstance))
          .hasSize(Her.WITH_STATUS.length);
    }
  }

  /** What anybody did; that a closed service's referrals come back the platform says. */
  private static List<Event> acted(Bench bench) {
    return bench.events().stream()
        .filter(event -> !(event instanceof ReferralUndeliverable))
        .toList();
  }

  private static List<Act> acts(String reference) {
    return List.of(
        new Engage(reference),
        new Erase(reference),
        new Withdraw(reference, Purpose.SUPPORT),
        new TakeConsent(reference, Purpose.SUPPORT, Facts.consent(Her.WITH_STATUS)),
        new ReferOn(reference, Her.KESTREL, Facts.consentToAllThatPoliceMayEnter()));
  }

  /** Nor does anybody send her there any more, officer or service. */
  @Test
  void nobodyIsReferredToAnOrganisationThatIsNoOpenSpecialist() {
    for (UnaryOperator<Network> change :
        List.<UnaryOperator<Network>>of(
            network -> network.withClosed(AMBERWELL),
            network -> changed(network, OrganisationKind.CONSORTIUM, StaffRole.COORDINATOR))) {
      try (Bench bench = new Bench(folder.resolve("to-" + change.hashCode()))) {
        bench.registry.replace(change.apply(bench.registry.network()));
        assertThat(
                bench.act(
                    People.OFFICER,
                    "to-nobody-1",
                    new Refer(
                        Bench.OFFER,
                        bench.sealed(
                            People.OFFICER,
                            "to-nobody-1",
                            null,
                            Facts.identity("to-nobody"),
                            Facts.safeContact(),
                            Facts.risk(false),
                            Facts.support()),
                        Facts.consentToAllThatPoliceMayEnter(),
                        LawfulBasis.PUBLIC_TASK,
                        false)))
            .isEqualTo(Her.refused(ReferralRefusal.OFFER_UNKNOWN));
        assertThat(bench.events()).isEmpty();
      }
    }
  }

  /** Over HTTP with what they still have: a token that is good for minutes, and a session. */
  @Test
  void aLiveTokenAndALiveSessionAreWorthNothing() {
    try (Web web = Web.start(folder)) {
      String path = web.accepted("Leaver");
      Network network = web.registry().network();
      for (UnaryOperator<Network> change :
          List.<UnaryOperator<Network>>of(
              one -> one.without(People.ASHA.person()),
              one -> one.withClosed(AMBERWELL),
              one -> changed(one, OrganisationKind.CONSORTIUM, StaffRole.COORDINATOR))) {
        assertThat(web.get("caseworker.asha", "/specialist/referrals").status()).isEqualTo(200);
        assertThat(web.page("caseworker.asha", path)).contains("IDENTITY");

        web.registry().replace(change.apply(network));
        List<Integer> answers =
            List.of(
                web.get("caseworker.asha", "/specialist/referrals").status(),
                web.get("caseworker.asha", path).status(),
                web.open("caseworker.asha", path, "IDENTITY").status(),
                web.post("caseworker.asha", path + "/engage", Web.object()).status());
        assertThat(answers).allMatch(status -> status == 401 || status == 404);
        var visited = web.visit("caseworker.asha", path);
        assertThat(visited.body()).doesNotContain("IDENTITY", path);
        assertThat(visited.statusCode() == 404 || visited.uri().getPath().equals("/sign-in"))
            .isTrue();

        web.registry().replace(network);
        web.forgetSessions();
      }
    }
  }

  private static Network changed(Network network, OrganisationKind kind, StaffRole role) {
    Network roles = withoutOffers(network);
    return new Network(
        roles.organisations().stream()
            .map(one -> one.id().equals(AMBERWELL) ? of(one, kind) : one)
            .toList(),
        staff(roles, role),
        roles.offers());
  }

  private static Network withRole(Network network, StaffRole role) {
    return new Network(network.organisations(), staff(network, role), network.offers());
  }

  private static List<Staff> staff(Network network, StaffRole role) {
    return network.staff().stream()
        .map(
            one ->
                one.organisation().equals(AMBERWELL)
                    ? new Staff(
                        one.person(), one.organisation(), one.name(), Set.of(role), one.unit())
                    : one)
        .toList();
  }

  private static Network withoutOffers(Network network) {
    return new Network(
        network.organisations(),
        network.staff(),
        network.offers().stream()
            .filter(offer -> !offer.organisation().equals(AMBERWELL))
            .toList());
  }

  private static Organisation of(Organisation one, OrganisationKind kind) {
    return new Organisation(one.id(), one.name(), kind, false, true, List.of());
  }
}
