package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.Actor;
import org.safepathway.projections.testing.TestNetwork;

/**
 * Random conversations with her: whatever is asked by whom in whatever order, the classes that the
 * real Consent stream would disclose are those that the projector holds, and an answer says exactly
 * which classes no consent names any more.
 */
@Tag("firewall")
class TheDocumentHoldsWhatTheStreamDisclosesTest {

  private static final List<Actor> TAKERS =
      List.of(
          TestNetwork.ASHA, TestNetwork.BETH, TestNetwork.LENA, TestNetwork.HALE, TestNetwork.FINN);

  private static final ConsentStream STREAM = new ConsentStream();

  /** Something that happens in a conversation. */
  sealed interface Act {

    /** Somebody asks her, and she answers. */
    record Asks(Actor by, ConsentAnswer answer, Set<FactClass> classes) implements Act {}

    /** She takes classes out. */
    record Narrows(Set<FactClass> classes) implements Act {}

    /** She withdraws. */
    record Withdraws() implements Act {}

    /** Time passes, and what she agreed to ends. */
    record AMonthPasses() implements Act {}

    /** An override is asked for and authorised. */
    record Overrides() implements Act {}

    /** Her status is recorded. */
    record RecordsStatus() implements Act {}
  }

  @Provide
  Arbitrary<List<Act>> conversations() {
    Arbitrary<Set<FactClass>> classes = classes(FactClass.CASE_NOTE);
    Arbitrary<Actor> takers = Arbitraries.of(TAKERS);
    Arbitrary<Act> given = Combinators.combine(takers, classes).as(this::agrees);
    Arbitrary<Act> refused =
        Combinators.combine(takers, classes)
            .as((by, of) -> new Act.Asks(by, ConsentAnswer.REFUSED, of));
    return Arbitraries.frequencyOf(
            Tuple.of(8, given),
            Tuple.of(2, refused),
            Tuple.of(2, classes.map(Act.Narrows::new)),
            Tuple.of(1, Arbitraries.just(new Act.Withdraws())),
            Tuple.of(1, Arbitraries.just(new Act.AMonthPasses())),
            Tuple.of(1, Arbitraries.just(new Act.Overrides())),
            Tuple.of(1, Arbitraries.just(new Act.RecordsStatus())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  private Act agrees(Actor by, Set<FactClass> classes) {
    Set<FactClass> askedFor =
        TestNetwork.isPolice(by.organisation())
            ? classes.stream().filter(FactClass::policeMaySeal).collect(Collectors.toSet())
            : classes;
    return new Act.Asks(by, ConsentAnswer.GIVEN, askedFor);
  }

  private static Arbitrary<Set<FactClass>> classes(FactClass notNamed) {
    return Arbitraries.of(EnumSet.complementOf(EnumSet.of(notNamed))).set().ofMinSize(1);
  }

  @Property(tries = 400)
  void theProjectorHoldsWhatTheStreamWouldDisclose(@ForAll("conversations") List<Act> acts) {
    STREAM.begin();
    SpecialistWork work = SpecialistRoom.PROJECTION.start(STREAM.victim());
    int seen = 0;
    for (Act act : acts) {
      carryOut(act);
      List<ConsentEvent> happened = STREAM.events();
      List<ConsentEvent> news = happened.subList(seen, happened.size());
      seen = happened.size();
      for (ConsentEvent event : news) {
        GrantWork before = work.grant(AMBERWELL);
        work = SpecialistRoom.PROJECTION.fold(work, event);
        saysWhatIsGone(event, before, work.grant(AMBERWELL));
        Statistics.collect(event.getClass().getSimpleName());
      }
      // Without an event nobody tells the projector that an override is over.
      if (!news.isEmpty()) {
        assertThat(heldBy(work.grant(AMBERWELL))).as("after %s", act).isEqualTo(disclosed());
      }
    }
  }

  private static void carryOut(Act act) {
    switch (act) {
      case Act.Asks asks -> STREAM.answers(asks.by(), asks.answer(), asks.classes());
      case Act.Narrows narrows -> STREAM.narrows(narrows.classes());
      case Act.Withdraws _ -> STREAM.withdraws();
      case Act.AMonthPasses _ -> STREAM.aMonthPasses();
      case Act.Overrides _ -> STREAM.overrides();
      case Act.RecordsStatus _ -> STREAM.recordsStatus();
    }
  }

  private static void saysWhatIsGone(ConsentEvent event, GrantWork before, GrantWork after) {
    Set<FactClass> gone = EnumSet.noneOf(FactClass.class);
    gone.addAll(before.consents().named());
    gone.removeAll(after.consents().named());
    switch (event) {
      case ConsentGiven given -> assertThat(given.gone()).isEqualTo(gone);
      case ConsentRefused refused -> assertThat(refused.gone()).isEqualTo(gone);
      default -> {}
    }
  }

  private static Set<FactClass> disclosed() {
    return Arrays.stream(FactClass.values()).filter(STREAM::discloses).collect(Collectors.toSet());
  }

  private static Set<FactClass> heldBy(GrantWork grant) {
    return Arrays.stream(FactClass.values())
        .filter(each -> grant.discloses(each, true))
        .collect(Collectors.toSet());
  }
}
