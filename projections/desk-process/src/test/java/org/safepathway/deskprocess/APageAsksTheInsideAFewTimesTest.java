package org.safepathway.deskprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.Funding;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.wire.ExposedPort;
import org.safepathway.wire.WireJson;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A list of many rows makes few calls of the inside, and the next request asks anew. */
class APageAsksTheInsideAFewTimesTest {

  private static final int OFFERS = 200;
  private static final int ORGANISATIONS = 40;
  private static final WireJson JSON = WireJson.closed();

  private final List<String> calls = new ArrayList<>();
  private final Kept kept = new Kept();
  private final ExposedPort exposed =
      ExposedPort.of(
          Registry.class,
          kept,
          Arrays.stream(Registry.class.getMethods())
              .map(method -> method.getName())
              .collect(Collectors.toSet()),
          JSON);
  private final ForgettingAfterActs transport =
      new ForgettingAfterActs(
          (path, body) -> {
            calls.add(path);
            return path.contains("/Registry/")
                ? exposed
                    .call(path.substring(path.lastIndexOf('/') + 1), Optional.empty(), body)
                    .orElseThrow()
                : body;
          });
  private final Registry registry =
      new AskedOnce(new RemotePorts(transport, JSON).of(Registry.class), Clock.systemUTC());

  @BeforeEach
  void request() {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
  }

  @AfterEach
  void over() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void thePageOfAllServicesIsAFewCalls() {
    // As the police’s and the specialists’ pages of services ask.
    List<Organisation> makers =
        registry.offers().stream()
            .filter(offer -> registry.standingOffer(offer.id()).isPresent())
            .map(offer -> registry.organisation(offer.organisation()).orElseThrow())
            .toList();

    assertThat(makers).as("without the one whose funding has ended").hasSize(OFFERS - 1);
    assertThat(calls).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void anInboxOfManyRowsIsAFewCalls() {
    for (int row = 0; row < 50; row++) {
      assertThat(registry.organisation(organisation(row % ORGANISATIONS))).isPresent();
      assertThat(registry.offer(offer(row))).isPresent();
    }

    assertThat(calls).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void theSameQuestionIsAskedOnceARequestAndAnewInTheNext() {
    Organisation before = registry.organisation(organisation(1)).orElseThrow();
    kept.open = false;

    assertThat(registry.organisation(organisation(1))).hasValue(before);
    assertThat(calls).hasSize(1);

    request();
    assertThat(registry.organisation(organisation(1)))
        .hasValueSatisfying(one -> assertThat(one.open()).isFalse());
  }

  @Test
  void afterAnActItIsAskedAnew() {
    var unused = registry.organisation(organisation(1));
    kept.open = false;

    transport.call("/wire/Directory/change", new byte[0]);

    assertThat(registry.organisation(organisation(1)))
        .hasValueSatisfying(one -> assertThat(one.open()).isFalse());
  }

  @Test
  void outsideARequestNothingIsKept() {
    over();
    assertThat(registry.staff(organisation(1), new PersonId("manager.one"))).isPresent();
    assertThat(registry.staff(organisation(1), new PersonId("manager.one"))).isPresent();

    assertThat(calls).hasSize(2);
  }

  private static OrganisationId organisation(int number) {
    return new OrganisationId("service-" + number);
  }

  private static OfferId offer(int number) {
    return new OfferId("offer-" + number);
  }

  /** What the inside has. */
  private static final class Kept implements Registry {

    private boolean open = true;

    @Override
    public Optional<Organisation> organisation(OrganisationId id) {
      return organisations().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
      return Optional.of(
          new Staff(person, organisation, "Invented Person", Set.of(StaffRole.MANAGER), null));
    }

    @Override
    public Optional<Offer> offer(OfferId id) {
      return offers().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Offer> offers() {
      return IntStream.range(0, OFFERS).mapToObj(Kept::made).toList();
    }

    @Override
    public List<Organisation> organisations() {
      return IntStream.range(0, ORGANISATIONS)
          .mapToObj(
              number ->
                  new Organisation(
                      APageAsksTheInsideAFewTimesTest.organisation(number),
                      "Service " + number,
                      OrganisationKind.SPECIALIST,
                      false,
                      open,
                      List.of()))
          .toList();
    }

    private static Offer made(int number) {
      LocalDate from = LocalDate.of(2020, 4, 1);
      Offer made =
          new Offer(
              APageAsksTheInsideAFewTimesTest.offer(number),
              APageAsksTheInsideAFewTimesTest.organisation(number % ORGANISATIONS),
              "Offer " + number,
              ServiceKind.REFUGE,
              "Rooms.",
              Set.of(),
              Set.of(),
              Set.of(),
              "Always",
              IntakeState.OPEN,
              Timers.STANDARD);
      return number == 0
          ? made.standing(
              IntakeState.OPEN, null, new Funding("A funder", from, from.plusYears(1)), null)
          : made;
    }
  }
}
