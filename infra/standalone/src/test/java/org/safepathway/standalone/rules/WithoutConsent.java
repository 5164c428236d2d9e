package org.safepathway.standalone.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.RequestId;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Order;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.specialist.documents.PendingOverride;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;

/** Parts of an override: how it is asked, decided and found. */
final class WithoutConsent {

  private WithoutConsent() {}

  static Inside.Outcome ask(Bench bench, String request, Fact... more) {
    return bench.act(
        People.OFFICER,
        request,
        new ReferByOverride(
            Overrides.OFFER, sealed(bench, request, more), LawfulBasis.VITAL_INTERESTS));
  }

  static Vault.Sealed sealed(Bench bench, String request, Fact... more) {
    List<Fact> facts = new ArrayList<>(List.of(Facts.identity(request), Facts.safeContact()));
    facts.addAll(List.of(more));
    return bench.sealed(People.OFFICER, request, null, facts.toArray(Fact[]::new));
  }

  static Vault.SealAnswer seal(Bench bench, String request, Fact fact) {
    return bench.inside.seal(People.OFFICER, new RequestId(request), null, Facts.entries(fact));
  }

  static Inside.Outcome decide(Bench bench, Actor who, String reference) {
    return bench.act(who, "decision-" + who.person(), new DecideOverride(reference, true));
  }

  static String atBeth(Bench bench) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> bench.cases(People.BETH).size() == 1);
    return bench.onlyCase(People.BETH);
  }

  static PendingOverride pendingAt(Bench bench, Actor who) {
    return bench
        .store(who)
        .page(
            SpecialistCollections.OVERRIDES,
            SpecialistCollections.pending(),
            Order.OLDEST_FIRST,
            java.util.Optional.empty(),
            10)
        .documents()
        .stream()
        .map(one -> CanonicalJson.mapper().readValue(one.body(), PendingOverride.class))
        .findFirst()
        .orElseThrow();
  }

  static Network alsoSupervisor(Network network, Actor person) {
    return new Network(
        network.organisations(),
        network.staff().stream()
            .map(
                one ->
                    one.person().equals(person.person())
                        ? new Staff(
                            one.person(),
                            one.organisation(),
                            one.name(),
                            Set.of(StaffRole.OFFICER, StaffRole.SUPERVISOR),
                            one.unit())
                        : one)
            .toList(),
        network.offers());
  }

  static Risk risk(Risk.Grade grade, int score, boolean policeEmployed) {
    Risk high = Facts.risk(policeEmployed);
    return new Risk(
        high.tool(),
        high.toolVersion(),
        grade,
        score,
        high.marac(),
        high.repeatWithin12Months(),
        high.incident(),
        null,
        null,
        high.perpetrator(),
        policeEmployed);
  }
}
