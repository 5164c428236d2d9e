package org.safepathway.directory.requests.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.directory.requests.Asker;
import org.safepathway.directory.requests.GivenAnswer;
import org.safepathway.directory.requests.ReceivedRequest;
import org.safepathway.directory.requests.RegisterRefusal;
import org.safepathway.directory.requests.RegisteredRequest;
import org.safepathway.directory.requests.RequestNumber;
import org.safepathway.directory.requests.RequestRegister.Registered;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;

@Tag("firewall")
@SuppressWarnings("NullAway.Init")
class TheRegisterOfRequestsTest {

  private static final Actor SUPERVISOR = actor("force", "supervisor.dunn");
  private static final Actor MANAGER = actor("amberwell", "manager.meera");
  private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z");
  private static final int TIMES = 30;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private final StaffRegistry staff = new StaffRegistry(NetworkFile.demo());
  private SqliteRequestRegister register;

  private static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }

  @BeforeEach
  void open() {
    register =
        new SqliteRequestRegister(
            folder.resolve("requests.db"), staff, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    register.close();
  }

  private static ReceivedRequest request(String number, Asker asker) {
    return new ReceivedRequest(new RequestNumber(number), asker, TODAY);
  }

  private Registered register(Actor actor, String id, ReceivedRequest request) {
    return register.register(actor, new RequestId(id), request);
  }

  private static Registered refused(RefusalReason reason) {
    return new Registered.Refused(Refusal.of(reason));
  }

  @ParameterizedTest
  @EnumSource
  void theAnswerFollowsFromWhoAsks(Asker asker) {
    GivenAnswer expected =
        switch (asker) {
          case ENFORCEMENT_BODY -> GivenAnswer.REFUSED;
          case COURT_ORDER -> GivenAnswer.PASSED_TO_LEGAL_ADVISER;
          default -> GivenAnswer.NEITHER_CONFIRMED_NOR_DENIED;
        };
    ReceivedRequest request = request("REQ-2026-1", asker);
    assertThat(register(MANAGER, "request-1", request)).isEqualTo(new Registered.Done(expected));
    assertThat(register.of(MANAGER).orElseThrow())
        .containsExactly(new RegisteredRequest(request, expected, NOW, MANAGER.person()));
  }

  @Test
  void eachOrganisationHasItsOwnNewestFirst() {
    register(MANAGER, "request-1", request("REQ-2026-1", Asker.THEMSELF));
    register(MANAGER, "request-2", request("REQ-2026-2", Asker.THEMSELF));
    register(SUPERVISOR, "request-1", request("REQ-2026-1", Asker.PUBLIC_BODY));
    assertThat(register.of(MANAGER).orElseThrow())
        .extracting(one -> one.request().number().value())
        .containsExactly("REQ-2026-2", "REQ-2026-1");
    assertThat(register.of(SUPERVISOR).orElseThrow()).hasSize(1);
  }

  @Test
  void forEverybodyElseThereIsNone() {
    for (Actor actor :
        List.of(
            actor("force", "officer.hale"),
            actor("amberwell", "caseworker.asha"),
            actor("amberwell", "duty.dipa"),
            actor("amberwell", "supervisor.dunn"),
            actor("force", "manager.meera"),
            actor("amberwell", "nobody.known"))) {
      assertThat(register(actor, "request-1", request("REQ-2026-1", Asker.THEMSELF)))
          .isEqualTo(refused(CommonRefusal.NOT_FOUND));
      assertThat(register.of(actor)).isEmpty();
    }
  }

  @Test
  void aClosedOrganisationHasNoneAnyMore() {
    staff.replace(staff.network().withClosed(MANAGER.organisation()));
    assertThat(register.of(MANAGER)).isEmpty();
    assertThat(register(MANAGER, "request-1", request("REQ-2026-1", Asker.THEMSELF)))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
  }

  @Test
  void theSameRequestAgainAnswersTheSameAlsoAfterARestart() {
    ReceivedRequest one = request("REQ-2026-1", Asker.ENFORCEMENT_BODY);
    Registered first = register(MANAGER, "request-1", one);
    assertThat(register(MANAGER, "request-1", one)).isEqualTo(first);
    close();
    open();
    assertThat(register(MANAGER, "request-1", one)).isEqualTo(first);
    assertThat(register.of(MANAGER).orElseThrow()).hasSize(1);
    assertThat(register(MANAGER, "request-1", request("REQ-2026-2", Asker.ENFORCEMENT_BODY)))
        .isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
  }

  @Test
  void aNumberStandsOnce() {
    register(MANAGER, "request-1", request("REQ-2026-1", Asker.THEMSELF));
    assertThat(register(MANAGER, "request-2", request("REQ-2026-1", Asker.COURT_ORDER)))
        .isEqualTo(refused(RegisterRefusal.REQUEST_NUMBER_TAKEN));
  }

  @Test
  void noneCameTomorrow() {
    ReceivedRequest tomorrow =
        new ReceivedRequest(new RequestNumber("REQ-2026-1"), Asker.THEMSELF, TODAY.plusDays(1));
    assertThat(register(MANAGER, "request-1", tomorrow))
        .isEqualTo(refused(RegisterRefusal.REQUEST_NOT_RECEIVED_YET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "REQ",
        "REQ-2026-",
        "REQ-2026-1234567",
        "REQ-1926-1",
        "req-2026-1",
        "KHAN-2026-1",
        "REQ-2026-1 Khan",
        "REQ-2026-1\n",
        "REQ-2026-１"
      })
  void noNameFitsIntoANumber(String text) {
    assertThatThrownBy(() -> new RequestNumber(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE received_request SET answer = 'REFUSED'",
        "DELETE FROM received_request",
        "INSERT OR REPLACE INTO received_request SELECT entry, organisation, request, number,"
            + " 'THEMSELF', received_on, answer, at, person FROM received_request"
      })
  void theFileItselfLetsNothingBeChanged(String sql) throws Exception {
    register(MANAGER, "request-1", request("REQ-2026-1", Asker.COURT_ORDER));
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("requests.db"));
        Statement statement = file.createStatement()) {
      statement.execute("PRAGMA recursive_triggers = ON");
      assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("never");
    }
    assertThat(register.of(MANAGER).orElseThrow()).hasSize(1);
  }

  /** Several processes of the directory have one file. */
  @Test
  void aNumberThatIsEnteredAtTwoProcessesAtOnceStandsOnce() throws Exception {
    try (SqliteRequestRegister other =
        new SqliteRequestRegister(
            folder.resolve("requests.db"), staff, Clock.fixed(NOW, ZoneOffset.UTC))) {
      CyclicBarrier both = new CyclicBarrier(2);
      CompletableFuture<List<Registered>> here =
          CompletableFuture.supplyAsync(() -> entering(register, "here", both));
      CompletableFuture<List<Registered>> there =
          CompletableFuture.supplyAsync(() -> entering(other, "there", both));

      for (int i = 0; i < TIMES; i++) {
        assertThat(List.of(here.get().get(i), there.get().get(i)))
            .as("number %d", i)
            .containsExactlyInAnyOrder(
                new Registered.Done(GivenAnswer.NEITHER_CONFIRMED_NOR_DENIED),
                refused(RegisterRefusal.REQUEST_NUMBER_TAKEN));
      }
      assertThat(other.of(MANAGER).orElseThrow())
          .hasSize(TIMES)
          .isEqualTo(register.of(MANAGER).orElseThrow());
    }
  }

  private static List<Registered> entering(
      SqliteRequestRegister register, String where, CyclicBarrier both) {
    return IntStream.range(0, TIMES)
        .mapToObj(
            i -> {
              await(both);
              return register.register(
                  MANAGER,
                  new RequestId("entered-" + where + "-" + i),
                  request("REQ-2026-" + i, Asker.THEMSELF));
            })
        .toList();
  }

  private static void await(CyclicBarrier both) {
    try {
      both.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
