package org.safepathway.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.NoteReceiptOverdue;
import org.safepathway.referral.NoteUndeliverable;
import org.safepathway.referral.ReferralClosed;
import org.safepathway.referral.ReferralDeclined;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRecalled;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralReopened;
import org.safepathway.referral.ReferralReturned;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;

/** Whose referrals the ticker asks to come back once a service has closed. */
class AServiceClosesWithReferralsUnderWayTest {

  private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");
  private static final VictimId SHE = new VictimId("c".repeat(32));
  private static final VictimId ANOTHER = new VictimId("d".repeat(32));
  private static final ReferralId ID = new ReferralId("a".repeat(32));
  private static final ReferralId ONWARD = new ReferralId("b".repeat(32));
  private static final Stamp STAMP =
      new Stamp(T, new Issued(CASEWORKER, new RequestId("request-01"), "body"));

  private final Network network = new Network();
  private final SqliteDueIndex index = new SqliteDueIndex(Path.of(":memory:"));
  private final Deadlines deadlines = new Deadlines(index, Retention.OF_THE_TABLE);
  private final List<Command> asked = new ArrayList<>();
  private Answer answer = new Answer.Done("stream");
  private final Ticker ticker = ticker(network);
  private long position;

  private Ticker ticker(Registry registry) {
    return new Ticker(
        index,
        command -> {
          asked.add(command);
          return answer;
        },
        registry,
        () -> true,
        () -> true);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void on(Event... events) {
    for (Event event : events) {
      deadlines.on(event, ++position);
    }
  }

  private static ReferralSent sent(ReferralId referral, VictimId victim, OrganisationId to) {
    return new ReferralSent(
        referral,
        victim,
        FORCE,
        Network.UNIT,
        Network.ROWAN_IDVA,
        to,
        ConsentToShare.GIVEN,
        LawfulBasis.CONSENT,
        false,
        false,
        Network.TIMERS,
        T.plus(Duration.ofDays(1)),
        new Stamp(T, new Issued(OFFICER, new RequestId("request-02"), "body")));
  }

  private List<ReferralId> cameBack() {
    asked.clear();
    ticker.tick(T);
    return asked.stream()
        .map(NoteUndeliverable.class::cast)
        .map(NoteUndeliverable::referral)
        .toList();
  }

  @Test
  void allOfItsReferralsAreAskedAndNobodyElses() {
    on(sent(ID, SHE, ROWAN), received(), sent(ONWARD, ANOTHER, HAZEL));

    assertThat(cameBack()).isEmpty();
    network.closes(ROWAN);
    assertThat(cameBack()).containsExactly(ID);
    assertThat(cameBack()).isEmpty();
  }

  private static ReferralReceived received() {
    return new ReferralReceived(ID, SHE, STAMP);
  }

  @Test
  void whatComesToAServiceThatHasClosedIsAsked() {
    network.closes(ROWAN);
    on(sent(ID, SHE, ROWAN));

    assertThat(cameBack()).containsExactly(ID);
  }

  static Stream<Event> ends() {
    return Stream.of(
        new ReferralUndeliverable(ID, SHE, STAMP),
        new ReferralRecalled(ID, SHE, STAMP),
        new ReferralDeclined(ID, SHE, Sealed.fact(1, FactClass.CASE_NOTE, ROWAN), STAMP),
        new ReferralRedirected(ID, SHE, ONWARD, STAMP),
        new ReferralReturned(ID, SHE, STAMP),
        new ReferralClosed(ID, SHE, Closure.MOVED, STAMP));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void whatHasEndedIsNotAsked(Event end) {
    on(sent(ID, SHE, ROWAN), received(), end);
    network.closes(ROWAN);

    assertThat(cameBack()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ends")
  void noEventThatIsSeenAgainBringsItBack(Event end) {
    on(sent(ID, SHE, ROWAN), received(), end);
    position = 0;
    on(sent(ID, SHE, ROWAN), received());
    network.closes(ROWAN);

    assertThat(cameBack()).isEmpty();
  }

  @Test
  void whatWasReopenedIsAsked() {
    on(sent(ID, SHE, ROWAN), new ReferralClosed(ID, SHE, Closure.MOVED, STAMP));
    on(new ReferralReopened(ID, SHE, STAMP));
    network.closes(ROWAN);

    assertThat(cameBack()).containsExactly(ID);
  }

  /** The officer’s row of her moves with the others, or it would tell that she was erased. */
  @Test
  @Tag("firewall")
  void whoeverWasErasedIsAskedLikeTheOthers() {
    on(sent(ID, SHE, ROWAN), received(), sent(ONWARD, ANOTHER, ROWAN));
    on(new VictimErased(SHE, ErasureCause.ASKED_BY_VICTIM, STAMP));
    network.closes(ROWAN);

    assertThat(cameBack()).containsExactly(ID, ONWARD);
  }

  @Test
  void whatIsNotSoForTheStreamIsAskedAgain() {
    on(sent(ID, SHE, ROWAN));
    network.closes(ROWAN);
    answer = Answer.refused(ReferralRefusal.NOT_DUE);

    assertThat(cameBack()).containsExactly(ID);
    assertThat(cameBack()).containsExactly(ID);
  }

  @Test
  void aDirectoryThatIsAwayHoldsUpNothingElse() {
    on(sent(ID, SHE, ROWAN));
    Ticker without = ticker(new Away());

    assertThatThrownBy(() -> without.tick(T.plus(Duration.ofDays(1))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(asked).singleElement().isInstanceOf(NoteReceiptOverdue.class);
  }

  /** A directory that cannot be asked. */
  private static final class Away implements Registry {

    @Override
    public Optional<Organisation> organisation(OrganisationId id) {
      throw new IllegalStateException("away");
    }

    @Override
    public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
      throw new IllegalStateException("away");
    }

    @Override
    public Optional<Offer> offer(OfferId id) {
      throw new IllegalStateException("away");
    }

    @Override
    public List<Offer> offers() {
      throw new IllegalStateException("away");
    }

    @Override
    public List<Organisation> organisations() {
      throw new IllegalStateException("away");
    }
  }
}
