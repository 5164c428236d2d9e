package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.service.Network;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.Erase;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.Entry;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;

/**
 * A service closes while it works with victims: whoever referred them sees that it could not be met
 * and chooses another (DOMAIN.md, life cycle: undeliverable).
 */
class AServiceClosesAndNobodyIsLostTest {

  @TempDir Path folder;

  @Test
  void whatWasUnderWayComesBackToTheOfficerAndWhatIsElsewhereDoesNot() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Network open = bench.registry.network();
      Her her = Her.withStatus(bench, "closing");
      var unused = her.referredOn("on-to-another", Her.WITH_STATUS);
      Bench.done(bench.refer("not-received-yet"));
      bench.settle();
      assertThat(seen(bench)).containsExactlyInAnyOrder(CoarseState.RECEIVED, CoarseState.SENT);

      bench.registry.replace(open.withClosed(People.ASHA.organisation()));
      bench.tick();
      bench.settle();

      assertThat(seen(bench))
          .containsExactly(CoarseState.COULD_NOT_BE_MET, CoarseState.COULD_NOT_BE_MET);
      assertThat(bench.cases(People.BETH))
          .extracting(Case::state)
          .containsExactly(ReferralState.SENT);
      // What it had received it still has; nobody there can read it.
      bench.registry.replace(open);
      List<Case> cases = bench.cases(People.ASHA);
      assertThat(cases).extracting(Case::state).containsExactly(ReferralState.RETURNED);
      assertThat(cases.getFirst().history())
          .extracting(Entry::what)
          .contains(Happening.ACCEPTED, Happening.GIVEN_BACK);
      assertThat(cases.getFirst().contactDue()).isNull();
    }
  }

  @Test
  void alsoWhereItClosedWhileNothingRan() throws Exception {
    Network closed;
    try (Bench bench = new Bench(folder)) {
      var unused = Her.accepted(bench);
      closed = bench.registry.network().withClosed(People.ASHA.organisation());
    }
    try (Bench bench = new Bench(folder)) {
      bench.registry.replace(closed);
      bench.tick();
      bench.settle();

      assertThat(seen(bench)).containsExactly(CoarseState.COULD_NOT_BE_MET);
    }
  }

  /** A row that stayed as it was would tell the officer that she had herself erased. */
  @Test
  @Tag("firewall")
  void whoeverWasErasedComesBackLikeTheOthers() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      Bench.done(bench.refer("her-request-2"));
      Bench.done(bench.act(People.MEERA, "her-erasure", new Erase(her.reference())));
      bench.registry.replace(bench.registry.network().withClosed(People.ASHA.organisation()));
      bench.tick();
      bench.settle();

      assertThat(seen(bench))
          .containsExactly(CoarseState.COULD_NOT_BE_MET, CoarseState.COULD_NOT_BE_MET);
    }
  }

  private static List<CoarseState> seen(Bench bench) {
    return new Overrides(bench).sent().stream().map(PoliceReferral::state).toList();
  }
}
