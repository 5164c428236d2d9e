package org.safepathway.standalone.part;

import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.kernel.Command;
import org.safepathway.referral.ReferralCommand;
import org.safepathway.referral.link.LinkCommand;
import org.safepathway.referral.victim.VictimCommand;

/**
 * Which part of the inside decides about which commands over an Axon Server, and answers them: the
 * one that has their aggregate. What anybody else answers is not believed.
 */
final class CommandDeciders {

  /** The table. */
  static final Map<Class<? extends Command>, Part> TABLE =
      Map.of(
          ConsentCommand.class, Part.CONSENT,
          VictimCommand.class, Part.REFERRAL,
          ReferralCommand.class, Part.REFERRAL,
          LinkCommand.class, Part.REFERRAL);

  private CommandDeciders() {}

  /** Whether whoever has a certificate with this subject may answer commands of this type. */
  static boolean may(X500Principal subject, String type) {
    return TABLE.entrySet().stream()
        .filter(row -> row.getValue().subject().equals(subject))
        .anyMatch(
            row ->
                CommandSenders.all()
                    .anyMatch(
                        one -> one.getName().equals(type) && row.getKey().isAssignableFrom(one)));
  }
}
