package org.safepathway.standalone.wire;

import static org.safepathway.directory.OrganisationKind.CONSORTIUM;
import static org.safepathway.directory.OrganisationKind.POLICE;
import static org.safepathway.directory.OrganisationKind.REGISTRAR;
import static org.safepathway.directory.OrganisationKind.SPECIALIST;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepathway.consent.facts.FactKinds;
import org.safepathway.consent.vault.Fact;
import org.safepathway.demand.Allocating;
import org.safepathway.demand.Asking;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.referral.inside.Inside;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.StatusKinds;
import org.safepathway.wire.ExposedPort;
import org.safepathway.wire.WireJson;

/**
 * Which room’s desk may call what: one table. What is not in it does not exist for that desk,
 * whatever it runs and whoever is signed in there. Above all there is no opening for police
 * (DOMAIN.md rule 4), nor for anybody but a specialist.
 */
final class RoomPorts {

  /**
   * A row of the table.
   *
   * @param room whose desk
   * @param port the interface
   * @param methods what of it
   */
  record Row(OrganisationKind room, Class<?> port, Set<String> methods) {}

  private static final Set<String> KNOWING =
      Set.of("organisation", "organisations", "staff", "offer", "offers", "standingOffer");

  /** The table. */
  static final List<Row> TABLE =
      List.of(
          new Row(POLICE, Inside.class, Set.of("act", "seal")),
          new Row(POLICE, Registry.class, KNOWING),
          new Row(POLICE, Catalogue.class, Set.of("listed")),
          new Row(POLICE, RequestRegister.class, Set.of("register", "of")),
          new Row(POLICE, Awareness.class, Set.of("shown", "referred", "of")),
          new Row(POLICE, Asking.class, Set.of("ask", "asked", "answer")),
          new Row(SPECIALIST, Inside.class, Set.of("act", "seal", "open", "makeLinkCode")),
          new Row(SPECIALIST, Registry.class, KNOWING),
          new Row(SPECIALIST, Catalogue.class, Set.of("listed")),
          new Row(SPECIALIST, Directory.class, Set.of("change", "historyOf", "staffOf")),
          new Row(SPECIALIST, Accounts.class, Set.of("areKept", "invite")),
          new Row(SPECIALIST, RequestRegister.class, Set.of("register", "of")),
          new Row(SPECIALIST, OtherFaces.class, Set.of("say", "read", "historyOf")),
          new Row(SPECIALIST, Asking.class, Set.of("ask", "asked", "answer")),
          new Row(CONSORTIUM, Registry.class, with("membersOf")),
          new Row(CONSORTIUM, Catalogue.class, Set.of("listed")),
          new Row(CONSORTIUM, Directory.class, Set.of("change")),
          new Row(CONSORTIUM, Allocating.class, Set.of("demands", "suggest", "figures")),
          new Row(REGISTRAR, Registry.class, KNOWING),
          new Row(REGISTRAR, Directory.class, Set.of("change", "staffOf")),
          new Row(REGISTRAR, Accounts.class, Set.of("areKept", "invite")));

  private final Map<OrganisationKind, Map<String, ExposedPort>> ports;

  /**
   * Of what this process has.
   *
   * @param targets by interface, one for each that the table names
   */
  RoomPorts(Map<Class<?>, Object> targets) {
    ports =
        TABLE.stream()
            .collect(
                Collectors.groupingBy(
                    Row::room,
                    Collectors.toMap(
                        row -> row.port().getSimpleName(), row -> exposed(row, targets))));
  }

  /** The port of this name that this room may call, or empty if there is none. */
  Optional<ExposedPort> of(OrganisationKind room, String name) {
    return Optional.ofNullable(ports.getOrDefault(room, Map.of()).get(name));
  }

  private static ExposedPort exposed(Row row, Map<Class<?>, Object> targets) {
    Object target = targets.get(row.port());
    if (target == null) {
      throw new IllegalArgumentException("nothing is " + row.port().getSimpleName());
    }
    Object seen =
        target instanceof Registry registry ? new OwnKindRegistry(registry, row.room()) : target;
    return exposed(row.port(), seen, row);
  }

  private static <T> ExposedPort exposed(Class<T> port, Object target, Row row) {
    return ExposedPort.of(port, port.cast(target), row.methods(), json(row.room()));
  }

  /** A room’s facts: no other kind can be named by its desk, or told to it. */
  private static WireJson json(OrganisationKind room) {
    Collection<Class<? extends Fact>> kinds =
        room == SPECIALIST ? StatusKinds.ALL : FactKinds.COMMON;
    return WireJson.with(Map.of(Fact.class, List.copyOf(kinds)));
  }

  private static Set<String> with(String one) {
    return Stream.concat(KNOWING.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
  }
}
