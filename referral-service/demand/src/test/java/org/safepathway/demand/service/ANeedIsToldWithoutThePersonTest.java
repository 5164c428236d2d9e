package org.safepathway.demand.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safepathway.demand.service.Room.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.demand.Asked;
import org.safepathway.demand.Demand;
import org.safepathway.demand.Demand.Standing;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.HolderAnswer;
import org.safepathway.demand.NeedGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.demand.Suggestion;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;

/**
 * A need that nobody took is told to a consortium without the person, only as she agreed, and what
 * comes of it is for her to say (DOMAIN.md rules 6 and 27, decision 0020).
 */
@Tag("firewall")
class ANeedIsToldWithoutThePersonTest {

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() {
    room = new Room(folder);
    room.unmet.put("force-1", true);
    room.unmet.put("force-2", false);
    room.unmet.put("rowan-1", true);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aCoordinatorSeesTheNeedAndNotTheAreaOfASingleOne() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");

    Demand only = room.only();
    assertThat(only.need()).isEqualTo(NeedGroup.SAFE_PLACE);
    assertThat(only.risk()).isEqualTo(RiskBand.HIGH);
    assertThat(only.standing()).isEqualTo(Standing.NEW);
    assertThat(only.area()).isNull();
    assertThat(only.languages()).isNull();
    // By the need alone: which of them serves where she is would tell where that is.
    assertThat(only.eligible()).containsExactly(Room.ASH, Room.ROWAN);
    room.later(Duration.ofDays(7));
    assertThat(room.only().area()).isNull();
  }

  @Test
  void nobodyButACoordinatorSeesAny() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    for (Actor actor : List.of(Room.OFFICER, Room.CASEWORKER)) {
      assertThat(room.demands().demands(actor)).isEmpty();
      assertThat(room.demands().figures(actor)).isEmpty();
      assertThat(said(room.demands().suggest(actor, room.request(), Room.id("force-1"), null)))
          .isEqualTo("not-found");
    }
    assertThat(room.ask(Room.COORDINATOR, "force-1")).isEqualTo("not-found");
  }

  @Test
  void onlyWhoeverRefersTellsOfANeed() {
    assertThat(room.ask(Room.SUPERVISOR, "force-1")).isEqualTo("not-found");
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(room.demands().asked(Room.SUPERVISOR, "force-1")).isEmpty();
  }

  @Test
  void anOrganisationThatHasClosedTellsAndSeesNothing() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    room.closed.addAll(List.of(Room.OFFICER.organisation(), Room.COORDINATOR.organisation()));

    assertThat(room.demands().asked(Room.OFFICER, "force-1")).isEmpty();
    assertThat(room.ask(Room.OFFICER, "force-2")).isEqualTo("not-found");
    assertThat(room.demands().demands(Room.COORDINATOR)).isEmpty();
    assertThat(room.demands().figures(Room.COORDINATOR)).isEmpty();
  }

  @Test
  void withoutHerConsentToStatisticsNothingIsKeptAndTheAnswerIsTheSame() throws IOException {
    assertThat(room.ask(Room.OFFICER, "force-2")).isEqualTo("done");
    assertThat(room.seen()).isEmpty();
    room.close();

    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1))
            .doesNotContain("SAFE_PLACE", "DUDLEY", "SOUTH_ASIAN");
      }
    }
    room.restart();
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(room.demands().asked(Room.OFFICER, "force-2"))
        .isEqualTo(room.demands().asked(Room.OFFICER, "force-1"));
    assertThat(room.ask(Room.OFFICER, "force-2")).isEqualTo("asked-already");
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("asked-already");
  }

  @Test
  void whenSheTakesItBackTheConsortiumSeesItNoMoreAndTheAskerNoDifference() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(suggest(Room.ROWAN)).isEqualTo("done");
    room.demands().withdraw(Room.agreement("force-1"), room.now().minus(Duration.ofMinutes(6)));
    assertThat(room.seen()).hasSize(1);
    Optional<Asked> before = room.demands().asked(Room.OFFICER, "force-1");

    room.demands().withdraw(Room.agreement("force-1"), room.now());
    room.demands().withdraw(Room.agreement("force-1"), room.now());

    assertThat(room.seen()).isEmpty();
    assertThat(room.demands().asked(Room.OFFICER, "force-1")).isEqualTo(before);
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("asked-already");
    room.restart();
    assertThat(room.seen()).isEmpty();
    assertThat(answer("force-1", 1, HolderAnswer.NOT_TAKEN_UP)).isEqualTo("done");
  }

  @Test
  void whenSheTakesItBackByAClockThatIsBehindTheConsortiumSeesItNoMoreEither() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    room.demands().withdraw(Room.agreement("force-1"), room.now().minusSeconds(90));
    assertThat(room.seen()).isEmpty();
  }

  @Test
  void aWithdrawalBetweenTheQuestionAndTheNoteEndsIt() {
    room.afterHeld = () -> room.unmet.put("force-1", false);
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(room.seen()).isEmpty();

    room.unmet.put("rowan-1", true);
    room.afterHeld = () -> room.unmet.remove("rowan-1");
    assertThat(room.ask(Room.CASEWORKER, "rowan-1")).isEqualTo("done");
    assertThat(room.seen()).isEmpty();
  }

  /** Between the list and the choice from it, and between the choice and what is noted. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aWithdrawalWhileAMemberIsChosenEndsIt(int reading) {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    DemandId shown = room.only().id();
    AtomicInteger readings = new AtomicInteger();
    room.whenOffersAreRead =
        () -> {
          if (readings.incrementAndGet() == reading) {
            room.demands().withdraw(Room.agreement("force-1"), room.now());
          }
        };

    assertThat(said(room.demands().suggest(Room.COORDINATOR, room.request(), shown, Room.ROWAN)))
        .isEqualTo("not-found");

    assertThat(readings).hasValue(reading);
    assertThat(room.demands().asked(Room.OFFICER, "force-1").orElseThrow().suggestion()).isNull();
  }

  /** Whoever follows withdrawals hears of one late, or again after a restart. */
  @Test
  void aWithdrawalThatIsHeardOfLateEndsWhatWasAgreedBefore() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    Instant asked = room.now();
    room.later(Duration.ofDays(1));
    room.demands().withdraw(Room.agreement("force-1"), asked);
    assertThat(room.seen()).isEmpty();
    room.later(Duration.ofDays(28));
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    room.demands().withdraw(Room.agreement("force-1"), asked);
    assertThat(room.seen()).hasSize(1);
  }

  @Test
  void toldOfAgainItIsAnotherOneToAConsortium() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    DemandId first = room.only().id();
    assertThat(first).isNotEqualTo(Room.id("force-1"));
    room.later(Duration.ofDays(28));
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(room.only().id()).isNotEqualTo(first);
    assertThat(said(room.demands().suggest(Room.COORDINATOR, room.request(), first, null)))
        .isEqualTo("not-found");
  }

  @Test
  void onlyAMemberThatFitsWhatIsShownCanBeNamed() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(suggest(Room.ELM)).isEqualTo("does-not-fit");
    assertThat(suggest(new OrganisationId("nobody"))).isEqualTo("does-not-fit");
    assertThat(room.only().standing()).isEqualTo(Standing.NEW);
    room.members.remove(Room.ROWAN);
    assertThat(suggest(Room.ROWAN)).isEqualTo("does-not-fit");
    room.closed.add(Room.ASH);
    assertThat(suggest(Room.ASH)).isEqualTo("does-not-fit");
    assertThat(room.only().eligible()).isEmpty();
  }

  @Test
  void aMemberIsJudgedByTheNeedForWhichItIsNamed() {
    room.unmet.put("force-3", true);
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(
            room.ask(
                Room.OFFICER,
                "force-3",
                new UnmetNeed(NeedGroup.FAMILY, RiskBand.HIGH, null, null)))
        .isEqualTo("done");

    assertThat(
            said(
                room.demands()
                    .suggest(Room.COORDINATOR, room.request(), shown("force-3"), Room.ROWAN)))
        .isEqualTo("does-not-fit");
    assertThat(suggest(Room.ROWAN)).isEqualTo("done");
  }

  @Test
  void theBestFitIsChosenByWhatTheCoordinatorDoesNotSeeAndStaysHidden() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(suggest(null)).isEqualTo("done");

    assertThat(room.only().standing()).isEqualTo(Standing.SUGGESTED);
    assertThat(room.only().suggested()).isNull();
    // In Dudley there is Ash as well; Rowan speaks her language.
    assertThat(room.demands().asked(Room.OFFICER, "force-1").orElseThrow().suggestion())
        .isEqualTo(new Suggestion(1, Room.ROWAN, List.of(new OfferId("rowan-refuge"))));
  }

  @Test
  void theServiceThatCouldNotTakeHerIsNotTheBestFit() {
    room.tried = Room.ROWAN;
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(suggest(null)).isEqualTo("done");
    assertThat(room.demands().asked(Room.OFFICER, "force-1").orElseThrow().suggestion())
        .isEqualTo(new Suggestion(1, Room.ASH, List.of(new OfferId("ash-refuge"))));
    // To refuse it by name would tell which it was.
    assertThat(suggest(Room.ROWAN)).isEqualTo("done");
  }

  @Test
  void whereNoMemberFitsTheCoordinatorCannotTellThat() {
    room.members.remove(Room.ROWAN);
    room.unmet.put("force-3", true);
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(
            room.ask(
                Room.OFFICER,
                "force-3",
                new UnmetNeed(NeedGroup.FAMILY, RiskBand.HIGH, LocalAuthority.WALSALL, null)))
        .isEqualTo("done");
    for (String reference : List.of("force-1", "force-3")) {
      assertThat(
              said(
                  room.demands().suggest(Room.COORDINATOR, room.request(), shown(reference), null)))
          .isEqualTo("done");
    }
    assertThat(room.demands().asked(Room.OFFICER, "force-3").orElseThrow().suggestion())
        .isEqualTo(new Suggestion(1, null, List.of()));
    assertThat(room.seen())
        .extracting(Demand::standing, Demand::suggested)
        .containsOnly(tuple(Standing.SUGGESTED, null));
  }

  @Test
  void whatCameOfItIsToldWithoutAReasonAndAnotherCanBeSuggested() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(answer("force-1", 1, HolderAnswer.REFERRED)).isEqualTo("nothing-to-answer");
    assertThat(suggest(Room.ASH)).isEqualTo("done");
    assertThat(suggest(Room.ASH)).isEqualTo("nothing-changes");
    assertThat(answer("force-1", 1, HolderAnswer.NOT_TAKEN_UP)).isEqualTo("done");
    assertThat(answer("force-1", 1, HolderAnswer.NOT_TAKEN_UP)).isEqualTo("nothing-to-answer");
    assertThat(room.only().standing()).isEqualTo(Standing.BACK);
    assertThat(suggest(Room.ROWAN)).isEqualTo("done");
    // What is said to the first one is not said to the second.
    assertThat(answer("force-1", 1, HolderAnswer.REFERRED)).isEqualTo("nothing-to-answer");
    assertThat(answer("force-1", 2, HolderAnswer.REFERRED)).isEqualTo("done");
    assertThat(room.only().standing()).isEqualTo(Standing.REFERRED);
    assertThat(suggest(Room.ASH)).isEqualTo("nothing-changes");
  }

  @Test
  void aColleagueOfTheOfficerLearnsNothing() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(suggest(Room.ASH)).isEqualTo("done");
    assertThat(room.demands().asked(Room.COLLEAGUE, "force-1")).isEmpty();
    assertThat(
            said(
                room.demands()
                    .answer(
                        Room.COLLEAGUE, room.request(), "force-1", 1, HolderAnswer.NOT_TAKEN_UP)))
        .isEqualTo("not-found");
    assertThat(room.ask(Room.CASEWORKER, "force-1")).isEqualTo("not-found");
    assertThat(room.ask(Room.CASEWORKER, "rowan-1")).isEqualTo("done");
  }

  @Test
  void aColleagueCannotTryWhichIdTheOfficerUsed() {
    RequestId hers = room.request();
    assertThat(said(room.demands().ask(Room.OFFICER, hers, "force-1", Room.NEED)))
        .isEqualTo("done");
    room.unmet.put("force-3", true);
    // As the front door answers somebody whose referral it is not.
    room.unmet.remove("force-1");

    for (RequestId tried : List.of(hers, room.request())) {
      assertThat(said(room.demands().ask(Room.COLLEAGUE, tried, "force-1", Room.NEED)))
          .isEqualTo("not-found");
    }
    assertThat(said(room.demands().ask(Room.COLLEAGUE, hers, "force-3", Room.NEED)))
        .isEqualTo("done");
  }

  @Test
  void itLapsesAfterFourWeeksAndCanBeAskedAgain() {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    room.later(Duration.ofDays(28).minusSeconds(1));
    assertThat(room.seen()).hasSize(1);
    room.later(Duration.ofSeconds(1));
    assertThat(room.seen()).isEmpty();
    assertThat(room.demands().asked(Room.OFFICER, "force-1")).isEmpty();
    assertThat(suggest(Room.ASH)).isEqualTo("not-found");
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    assertThat(room.only().standing()).isEqualTo(Standing.NEW);
  }

  @Test
  void theSameRequestAgainChangesNothingAlsoAfterARestart() {
    RequestId request = room.request();
    for (int i = 0; i < 3; i++) {
      assertThat(said(room.demands().ask(Room.OFFICER, request, "force-1", Room.NEED)))
          .isEqualTo("done");
      room.restart();
    }
    assertThat(
            said(
                room.demands()
                    .ask(
                        Room.OFFICER,
                        request,
                        "force-1",
                        new UnmetNeed(NeedGroup.HEALTH, RiskBand.HIGH, null, null))))
        .isEqualTo("request-id-reused");
    assertThat(room.seen()).hasSize(1);
  }

  private String suggest(@Nullable OrganisationId member) {
    return said(room.demands().suggest(Room.COORDINATOR, room.request(), shown("force-1"), member));
  }

  private String answer(String reference, int suggestion, HolderAnswer answer) {
    return said(room.demands().answer(Room.OFFICER, room.request(), reference, suggestion, answer));
  }

  /** Under which id a consortium sees it: there is one of each need in a test. */
  private DemandId shown(String reference) {
    return room.seen().stream()
        .filter(one -> (one.need() == NeedGroup.SAFE_PLACE) == !reference.equals("force-3"))
        .map(Demand::id)
        .findFirst()
        .orElse(Room.id(reference));
  }
}
