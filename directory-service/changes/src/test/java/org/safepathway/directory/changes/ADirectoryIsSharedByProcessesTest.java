package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.eventstore.CannotOpenEventsException;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;

/**
 * Several processes of the directory over one file (decision 0037): whoever has left at one has
 * left at all, at once, and what could not stand together does not come to stand together.
 */
@Tag("firewall")
@SuppressWarnings("NullAway.Init")
class ADirectoryIsSharedByProcessesTest {

  private static final int TIMES = 40;

  @TempDir Path folder;
  private KeptDirectory one;
  private KeptDirectory other;

  @BeforeEach
  void open() {
    new Desk(folder).close();
    one = Desk.open(folder, true, Clock.systemUTC());
    other = Desk.open(folder, true, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void whoeverLeavesAtOneHasLeftAtTheOther() {
    PersonId leaver = Desk.CASEWORKER.person();
    assertThat(other.everybodysRegistry().staff(Desk.ROWAN, leaver)).isPresent();

    assertThat(said(one, Desk.MANAGER, "leaves-1", new Change.RemoveStaff(Desk.ROWAN, leaver)))
        .isEqualTo("done");

    assertThat(other.everybodysRegistry().staff(Desk.ROWAN, leaver)).isEmpty();
    assertThat(other.staffOf(Desk.MANAGER, Desk.ROWAN).orElseThrow())
        .noneMatch(staff -> staff.person().equals(leaver));
  }

  @Test
  void whatClosesAtOneIsClosedAtTheOtherAndItsOffersAreGone() {
    assertThat(other.listed()).isNotEmpty();

    assertThat(said(one, Desk.REGISTRAR, "closes-1", new Change.CloseOrganisation(Desk.ROWAN)))
        .isEqualTo("done");

    assertThat(other.listed()).isEmpty();
    assertThat(other.everybodysRegistry().standingOffer(Desk.REFUGE)).isEmpty();
    assertThat(other.everybodysRegistry().staff(Desk.ROWAN, Desk.MANAGER.person())).isEmpty();
    // Also for whoever acts there.
    assertThat(said(other, Desk.MANAGER, "too-late-1", joins(Desk.MANAGER, Desk.ROWAN, "late.one")))
        .isEqualTo("not-found");
  }

  @Test
  void aRequestThatIsSentToBothHappensOnce() {
    Change change = joins(Desk.MANAGER, Desk.ROWAN, "twice.sent");

    assertThat(said(one, Desk.MANAGER, "joins-1", change)).isEqualTo("done");
    assertThat(said(other, Desk.MANAGER, "joins-1", change)).isEqualTo("done");

    assertThat(other.staffOf(Desk.MANAGER, Desk.ROWAN).orElseThrow())
        .filteredOn(staff -> staff.person().value().equals("twice.sent"))
        .hasSize(1);
  }

  /** Whoever works for one organisation works for no other, whoever is asked first. */
  @Test
  void whatCannotStandTogetherDoesNotThoughBothAreAskedAtOnce() throws Exception {
    List<List<String>> said =
        atOnce(
            i -> said(one, Desk.MANAGER, "joins-" + i, joins(Desk.MANAGER, Desk.ROWAN, name(i))),
            i ->
                said(
                    other,
                    Desk.OTHER_MANAGER,
                    "joins-" + i,
                    joins(Desk.OTHER_MANAGER, Desk.HAZEL, name(i))));

    assertThat(said).allSatisfy(pair -> assertThat(pair).containsOnlyOnce("done"));
    assertThat(one.everybodysRegistry().organisations())
        .isEqualTo(other.everybodysRegistry().organisations());
    assertThat(one.registry().network()).isEqualTo(other.registry().network());
  }

  /** Each is the first event of its stream, and each is outrun by the other half of the time. */
  @Test
  void whatGoesTogetherHappensThoughBothAreAskedAtOnce() throws Exception {
    List<List<String>> said =
        atOnce(
            i -> said(one, Desk.REGISTRAR, "one-" + i, registers("one-" + i)),
            i -> said(other, Desk.REGISTRAR, "other-" + i, registers("other-" + i)));

    assertThat(said).allSatisfy(pair -> assertThat(pair).containsOnly("done"));
    assertThat(one.everybodysRegistry().organisations())
        .hasSize(Desk.network().organisations().size() + 2 * TIMES);
  }

  @Test
  void aRequestThatIsSentToBothAtOnceIsAnsweredAlike() throws Exception {
    List<List<String>> said =
        atOnce(
            i -> said(one, Desk.MANAGER, "joins-" + i, joins(Desk.MANAGER, Desk.ROWAN, name(i))),
            i -> said(other, Desk.MANAGER, "joins-" + i, joins(Desk.MANAGER, Desk.ROWAN, name(i))));

    assertThat(said).allSatisfy(pair -> assertThat(pair).containsOnly("done"));
  }

  /** What each of two was answered, as often as this test does things. */
  private static List<List<String>> atOnce(IntFunction<String> here, IntFunction<String> there)
      throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    CompletableFuture<List<String>> one = CompletableFuture.supplyAsync(() -> times(here, both));
    CompletableFuture<List<String>> other = CompletableFuture.supplyAsync(() -> times(there, both));
    List<String> saidHere = one.get(2, TimeUnit.MINUTES);
    List<String> saidThere = other.get(2, TimeUnit.MINUTES);
    return IntStream.range(0, TIMES)
        .mapToObj(i -> List.of(saidHere.get(i), saidThere.get(i)))
        .toList();
  }

  private static List<String> times(IntFunction<String> ask, CyclicBarrier both) {
    return IntStream.range(0, TIMES)
        .mapToObj(
            i -> {
              await(both);
              return ask.apply(i);
            })
        .toList();
  }

  private static String name(int i) {
    return "person-" + i + ".joining";
  }

  private static Change registers(String id) {
    return new Change.RegisterOrganisation(
        Desk.organisation(new OrganisationId(id), OrganisationKind.SPECIALIST));
  }

  private static void await(CyclicBarrier both) {
    try {
      both.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where what happened cannot be taken in, nothing is said by what was before. */
  @Test
  void whoeverCannotFollowSaysNothing() throws Exception {
    Path list = Files.writeString(folder.resolve("more.txt"), "name organisation invented body\n");
    EnforcementBodies stricter = EnforcementBodies.withMore(List.of(list));
    try (KeptDirectory strict = Desk.open(folder, true, Clock.systemUTC(), stricter)) {
      assertThat(strict.everybodysRegistry().organisation(Desk.ROWAN)).isPresent();

      assertThat(said(one, Desk.REGISTRAR, "registers-1", registers("invented-body")))
          .isEqualTo("done");

      for (int again = 0; again < 3; again++) {
        assertThatThrownBy(() -> strict.everybodysRegistry().organisation(Desk.ROWAN))
            .isInstanceOf(NetworkFaultException.class);
      }
    }
  }

  @Test
  void eachDepartureIsInTheListOnce() throws Exception {
    Path list = folder.resolve("departures.list");
    one.keepDepartures(new DepartureList(list));
    other.keepDepartures(new DepartureList(list));

    assertThat(
            said(
                one,
                Desk.MANAGER,
                "leaves-1",
                new Change.RemoveStaff(Desk.ROWAN, Desk.CASEWORKER.person())))
        .isEqualTo("done");
    assertThat(other.listed()).isNotEmpty();

    assertThat(Files.readAllLines(list)).hasSize(1);
  }

  @Test
  void whoeverHasItAloneSharesItWithNobody() {
    assertThatThrownBy(() -> Desk.open(folder, false, Clock.systemUTC()))
        .isInstanceOf(CannotOpenEventsException.class);
    one.close();
    assertThatThrownBy(() -> Desk.open(folder, false, Clock.systemUTC()))
        .as("one of the two is still there")
        .isInstanceOf(CannotOpenEventsException.class);
    other.close();
    try (KeptDirectory alone = Desk.open(folder, false, Clock.systemUTC())) {
      assertThat(alone.listed()).isNotEmpty();
      assertThatThrownBy(() -> Desk.open(folder, true, Clock.systemUTC()))
          .isInstanceOf(CannotOpenEventsException.class);
    }
    one = Desk.open(folder, true, Clock.systemUTC());
    other = Desk.open(folder, true, Clock.systemUTC());
  }

  private static Change joins(Actor manager, OrganisationId organisation, String person) {
    assertThat(manager.organisation()).isEqualTo(organisation);
    return new Change.AddStaff(
        Desk.staff(new Actor(organisation, new PersonId(person)), StaffRole.CASEWORKER));
  }

  private static String said(KeptDirectory directory, Actor actor, String request, Change change) {
    Answer answer = directory.change(actor, new RequestId("request-" + request), change);
    return Desk.code(answer);
  }
}
