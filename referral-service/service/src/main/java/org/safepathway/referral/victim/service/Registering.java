package org.safepathway.referral.victim.service;

import static org.safepathway.directory.StaffRole.CASEWORKER;
import static org.safepathway.directory.StaffRole.MANAGER;
import static org.safepathway.directory.StaffRole.OFFICER;

import java.util.Set;
import org.safepathway.consent.Attestations;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.RegisterVictim;
import org.safepathway.referral.victim.VictimRegistered;

/** Registers a victim with her first facts, exactly those that the vault vouched for. */
final class Registering {

  private static final Set<StaffRole> REGISTRARS = Set.of(OFFICER, CASEWORKER, MANAGER);

  private Registering() {}

  static Decision decide(
      RegisterVictim command, Stamp stamp, Registry registry, Attestations attestations) {
    if (!mayRecord(stamp.by(), registry)) {
      return Decision.refuses(ReferralRefusal.NOT_YOURS);
    }
    if (!Attested.mayBeHere(command.facts())
        || !Attested.exactly(
            command.facts(),
            command.attestation(),
            command.victim(),
            stamp.by().organisation(),
            attestations)) {
      return Decision.refuses(ReferralRefusal.ATTESTATION_INVALID);
    }
    if (command.facts().stream().anyMatch(fact -> fact.supersedes() != null)) {
      return Decision.refuses(ReferralRefusal.NOTHING_TO_CORRECT);
    }
    return Decision.happens(new VictimRegistered(command.victim(), command.facts(), stamp));
  }

  /** Whether somebody may enter facts. */
  static boolean mayRecord(Actor by, Registry registry) {
    return registry.staff(by.organisation(), by.person()).stream()
        .flatMap(staff -> staff.roles().stream())
        .anyMatch(REGISTRARS::contains);
  }
}
