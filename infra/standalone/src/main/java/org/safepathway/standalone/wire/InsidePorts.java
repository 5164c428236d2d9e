package org.safepathway.standalone.wire;

import static org.safepathway.standalone.part.Part.CONSENT;
import static org.safepathway.standalone.part.Part.DIRECTORY;
import static org.safepathway.standalone.part.Part.PROJECTORS;
import static org.safepathway.standalone.part.Part.REFERRAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Registry;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.standalone.engine.Projected;
import org.safepathway.standalone.part.Part;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.StatusKinds;
import org.safepathway.wire.ExposedPort;
import org.safepathway.wire.WireJson;

/**
 * Which part of the inside may call what of which other: one table. Only the part at which desks
 * arrive calls the vault, and nobody but it changes anything.
 */
final class InsidePorts {

  /**
   * A row of the table.
   *
   * @param caller which part calls
   * @param here which part answers
   * @param port the interface
   * @param methods what of it
   */
  record Row(Part caller, Part here, Class<?> port, Set<String> methods) {}

  private static final Set<String> KNOWING =
      Set.of(
          "organisation",
          "organisations",
          "staff",
          "offer",
          "offers",
          "standingOffer",
          "membersOf");

  /** The table. */
  static final List<Row> TABLE =
      List.of(
          new Row(
              REFERRAL, CONSENT, Vault.class, Set.of("seal", "sealNotDiscussed", "open", "erase")),
          new Row(REFERRAL, CONSENT, Attestations.class, Set.of("genuine")),
          new Row(REFERRAL, CONSENT, OtherFaces.class, Set.of("say", "read", "historyOf")),
          new Row(REFERRAL, DIRECTORY, Registry.class, KNOWING),
          new Row(REFERRAL, DIRECTORY, Catalogue.class, Set.of("listed")),
          new Row(REFERRAL, DIRECTORY, Directory.class, Set.of("change", "historyOf", "staffOf")),
          new Row(REFERRAL, DIRECTORY, Accounts.class, Set.of("areKept", "invite")),
          new Row(REFERRAL, DIRECTORY, RequestRegister.class, Set.of("register", "of")),
          new Row(REFERRAL, DIRECTORY, Awareness.class, Set.of("shown", "referred", "of")),
          new Row(REFERRAL, PROJECTORS, Projected.class, Set.of("upTo")),
          new Row(CONSENT, DIRECTORY, Registry.class, KNOWING),
          new Row(PROJECTORS, DIRECTORY, Registry.class, KNOWING));

  /** The ports of which nothing is done for nobody: whoever acts is there, by their own token. */
  static final Set<String> FOR_SOMEBODY =
      Stream.of(
              Vault.class,
              OtherFaces.class,
              Directory.class,
              Accounts.class,
              RequestRegister.class,
              Awareness.class)
          .map(Class::getSimpleName)
          .collect(Collectors.toUnmodifiableSet());

  private static final WireJson JSON =
      WireJson.with(Map.of(Fact.class, List.copyOf(StatusKinds.ALL)));

  private final Map<Part, Map<String, ExposedPort>> ports;

  /**
   * Of a part.
   *
   * @param here which
   * @param targets by interface, one for each that the table names of it
   */
  InsidePorts(Part here, Map<Class<?>, Object> targets) {
    ports =
        TABLE.stream()
            .filter(row -> row.here() == here)
            .collect(
                Collectors.groupingBy(
                    Row::caller,
                    Collectors.toMap(
                        row -> row.port().getSimpleName(),
                        row -> exposed(row.port(), row, targets))));
  }

  /** The port of this name that another part may call, or empty if there is none. */
  Optional<ExposedPort> of(Part caller, String name) {
    return Optional.ofNullable(ports.getOrDefault(caller, Map.of()).get(name));
  }

  private static <T> ExposedPort exposed(Class<T> port, Row row, Map<Class<?>, Object> targets) {
    Object target = targets.get(port);
    if (target == null) {
      throw new IllegalArgumentException("nothing is " + port.getSimpleName());
    }
    return ExposedPort.of(port, port.cast(target), row.methods(), JSON);
  }
}
