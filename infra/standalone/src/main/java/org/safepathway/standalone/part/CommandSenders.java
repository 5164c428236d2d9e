package org.safepathway.standalone.part;

import static org.safepathway.standalone.part.Part.CONSENT;
import static org.safepathway.standalone.part.Part.REFERRAL;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.consent.OpenFacts;
import org.safepathway.kernel.Command;
import org.safepathway.referral.ReferralCommand;
import org.safepathway.referral.link.LinkCommand;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.VictimCommand;

/**
 * Which part of the inside may send which commands over an Axon Server: one table. An opening is
 * the vault’s alone, which asks before it opens; what desks ask for, and what is due, comes from
 * the part at which they arrive; the others send nothing.
 */
final class CommandSenders {

  /**
   * A row of the table.
   *
   * @param sender which part sends
   * @param commands a kind of command, or all of a stream’s
   * @param but those of them that it does not send
   */
  record Row(Part sender, Class<? extends Command> commands, Set<Class<? extends Command>> but) {

    private Row(Part sender, Class<? extends Command> commands) {
      this(sender, commands, Set.of());
    }

    private boolean names(Class<?> type) {
      return commands.isAssignableFrom(type) && !but.contains(type);
    }
  }

  /** The table. */
  static final List<Row> TABLE =
      List.of(
          new Row(REFERRAL, ConsentCommand.class, Set.of(OpenFacts.class)),
          new Row(REFERRAL, VictimCommand.class),
          new Row(REFERRAL, ReferralCommand.class),
          new Row(REFERRAL, LinkCommand.class),
          new Row(CONSENT, OpenFacts.class),
          // What was erased before an older copy of the events came back (decision 0008).
          new Row(CONSENT, EraseVictim.class));

  private CommandSenders() {}

  /** Whether whoever has a certificate with this subject may send commands of this type. */
  static boolean may(X500Principal subject, String type) {
    return TABLE.stream()
        .filter(row -> row.sender().subject().equals(subject))
        .anyMatch(row -> all().anyMatch(one -> one.getName().equals(type) && row.names(one)));
  }

  /** Every type of command that goes over the server. */
  static Stream<Class<?>> all() {
    return Stream.of(
            ConsentCommand.class, VictimCommand.class, ReferralCommand.class, LinkCommand.class)
        .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()));
  }
}
