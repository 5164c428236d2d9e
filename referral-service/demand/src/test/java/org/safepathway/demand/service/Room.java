package org.safepathway.demand.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.safepathway.demand.Demand;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.Holding;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.demand.NeedGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;

/** Needs in a folder, with a force, three services, a consortium of two of them, and a clock. */
final class Room implements AutoCloseable {

  static final Actor OFFICER = actor("force", "officer.one");
  static final Actor COLLEAGUE = actor("force", "officer.two");
  static final Actor SUPERVISOR = actor("force", "supervisor.one");
  static final Actor CASEWORKER = actor("rowan", "caseworker.one");
  static final Actor COORDINATOR = actor("kin", "coordinator.one");
  static final OrganisationId ROWAN = new OrganisationId("rowan");
  static final OrganisationId ASH = new OrganisationId("ash");
  static final OrganisationId ELM = new OrganisationId("elm");
  static final UnmetNeed NEED =
      new UnmetNeed(
          NeedGroup.SAFE_PLACE, RiskBand.HIGH, LocalAuthority.DUDLEY, LanguageGroup.SOUTH_ASIAN);

  private final Path folder;
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  /** Wednesday. */
  private Instant now = Instant.parse("2026-06-03T10:00:00Z");

  /** References of referrals that came to nothing, with whether she agrees to be counted. */
  final Map<String, Boolean> unmet = new HashMap<>();

  /** Members of the consortium. */
  final Set<OrganisationId> members = new HashSet<>(Set.of(ROWAN, ASH));

  /** Organisations that have closed. */
  final Set<OrganisationId> closed = new HashSet<>();

  /** What is offered. */
  final List<Catalogue.Listed> listed = new ArrayList<>(refuges());

  /** What happens once somebody was asked. */
  Runnable afterHeld = () -> {};

  /** What happens when somebody looks at what is offered. */
  Runnable whenOffersAreRead = () -> {};

  /** The service that could not take her. */
  OrganisationId tried = ELM;

  private KeptDemands demands;
  private int requests;

  Room(Path folder) {
    this.folder = folder;
    demands = open();
  }

  private KeptDemands open() {
    return open(false);
  }

  /** For this process alone, or for several. */
  KeptDemands open(boolean shared) {
    return new KeptDemands(
        folder.resolve("demand.db"),
        shared,
        new Referrals(),
        new People(),
        this::offered,
        clock,
        Randomness.SECURE);
  }

  KeptDemands demands() {
    return demands;
  }

  /** Closes and opens again, as a restart does. */
  void restart() {
    demands.close();
    demands = open();
  }

  Instant now() {
    return now;
  }

  void later(Duration by) {
    now = now.plus(by);
  }

  RequestId request() {
    return new RequestId("request-" + ++requests);
  }

  String ask(Actor actor, String reference) {
    return ask(actor, reference, NEED);
  }

  String ask(Actor actor, String reference, UnmetNeed need) {
    return said(demands.ask(actor, request(), reference, need));
  }

  /** References of so many further referrals that came to nothing; she agrees to be counted. */
  List<String> furtherUnmet(int count) {
    List<String> references =
        IntStream.range(0, count).mapToObj(i -> "force-further-" + i).toList();
    references.forEach(reference -> unmet.put(reference, true));
    return references;
  }

  /** What a co-ordinator sees. */
  List<Demand> seen() {
    return demands.demands(COORDINATOR).orElseThrow();
  }

  /** The only one that a co-ordinator sees. */
  Demand only() {
    assertThat(seen()).hasSize(1);
    return seen().getFirst();
  }

  static String said(Answer answer) {
    return switch (answer) {
      case Answer.Done _ -> "done";
      case Answer.Refused(Refusal refusal) -> refusal.code();
      default -> throw new IllegalStateException();
    };
  }

  static String agreement(String reference) {
    return "agreement-" + reference;
  }

  static DemandId id(String reference) {
    return new DemandId(HexFormat.of().toHexDigits(reference.hashCode()).repeat(4));
  }

  private static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }

  @Override
  public void close() {
    demands.close();
  }

  /** The referrals of others, as the front door tells of them. */
  private final class Referrals implements Holding {

    @Override
    public Optional<DemandId> demandOf(OrganisationId organisation, String reference) {
      return reference.startsWith(organisation + "-")
          ? Optional.of(id(reference))
          : Optional.empty();
    }

    @Override
    public Held held(Actor actor, RequestId request, String reference) {
      Boolean agreed = unmet.get(reference);
      afterHeld.run();
      return agreed == null
          ? new Held.No(Refusal.of(CommonRefusal.NOT_FOUND))
          : new Held.Unmet(agreement(reference), agreed, tried);
    }

    @Override
    public String keyed(String digest) {
      return digest;
    }
  }

  private List<Catalogue.Listed> offered() {
    whenOffersAreRead.run();
    return List.copyOf(listed);
  }

  private static List<Catalogue.Listed> refuges() {
    return List.of(
        refuge(
            "ash-refuge",
            ASH,
            Set.of(LocalAuthority.DUDLEY),
            Set.of(Language.ENGLISH, Language.SOMALI),
            IntakeState.OPEN),
        refuge(
            "elm-refuge",
            ELM,
            Set.of(LocalAuthority.SANDWELL),
            Set.of(Language.ENGLISH),
            IntakeState.OPEN),
        refuge(
            "rowan-refuge",
            ROWAN,
            Set.of(LocalAuthority.SANDWELL, LocalAuthority.DUDLEY),
            Set.of(Language.ENGLISH, Language.PAHARI),
            IntakeState.PAUSED_EXCEPT_HIGH_RISK));
  }

  private static Catalogue.Listed refuge(
      String id,
      OrganisationId by,
      Set<LocalAuthority> areas,
      Set<Language> languages,
      IntakeState intake) {
    return listed(
        new Offer(
            new OfferId(id),
            by,
            id,
            ServiceKind.REFUGE,
            "A safe place to stay.",
            areas,
            languages,
            Set.of(Need.SAFE_ACCOMMODATION),
            "Always",
            intake,
            Timers.STANDARD));
  }

  static Catalogue.Listed listed(Offer offer) {
    return new Catalogue.Listed(
        offer,
        organisation(offer.organisation(), OrganisationKind.SPECIALIST, true),
        Instant.EPOCH);
  }

  private Organisation organisation(OrganisationId id, OrganisationKind kind) {
    return organisation(id, kind, !closed.contains(id));
  }

  private static Organisation organisation(OrganisationId id, OrganisationKind kind, boolean open) {
    return new Organisation(id, id.value(), kind, true, open, List.of());
  }

  private final class People implements Registry {

    @Override
    public Optional<Organisation> organisation(OrganisationId id) {
      return switch (id.value()) {
        case "force" -> Optional.of(Room.this.organisation(id, OrganisationKind.POLICE));
        case "kin" -> Optional.of(Room.this.organisation(id, OrganisationKind.CONSORTIUM));
        case "rowan", "ash", "elm" ->
            Optional.of(Room.this.organisation(id, OrganisationKind.SPECIALIST));
        default -> Optional.empty();
      };
    }

    @Override
    public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
      StaffRole role =
          switch (person.value().replaceAll("\\..*", "")) {
            case "officer" -> StaffRole.OFFICER;
            case "supervisor" -> StaffRole.SUPERVISOR;
            case "coordinator" -> StaffRole.COORDINATOR;
            default -> StaffRole.CASEWORKER;
          };
      return Optional.of(new Staff(person, organisation, person.value(), Set.of(role), null));
    }

    @Override
    public Optional<Offer> offer(OfferId id) {
      return Optional.empty();
    }

    @Override
    public List<Offer> offers() {
      return List.of();
    }

    @Override
    public List<Organisation> organisations() {
      return List.of();
    }

    @Override
    public List<Organisation> membersOf(OrganisationId consortium) {
      return members.stream()
          .sorted(Comparator.comparing(OrganisationId::value))
          .map(id -> Room.this.organisation(id, OrganisationKind.SPECIALIST))
          .toList();
    }
  }
}
