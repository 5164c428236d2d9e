package org.safepathway.referral.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/** Sealed facts and attestations for streams that never look inside. */
public final class Sealed {

  /** Holds exactly the attestations made here. */
  public static final Attestations ATTESTATIONS = a -> a.mac().equals("genuine");

  private Sealed() {}

  public static SealedFact fact(int number, FactClass factClass, OrganisationId by) {
    return correction(number, factClass, by, null);
  }

  public static SealedFact correction(
      int number, FactClass factClass, OrganisationId by, @Nullable FactId supersedes) {
    return new SealedFact(id(number), factClass, by, supersedes, "envelope", "print-" + number);
  }

  public static FactId id(int number) {
    return new FactId("%032x".formatted(number));
  }

  public static Attestation attestation(VictimId victim, SealedFact... facts) {
    return attestation(victim, true, "genuine", facts);
  }

  public static Attestation attestation(
      VictimId victim, boolean complete, String mac, SealedFact... facts) {
    List<SealedFact> list = Arrays.asList(facts);
    Set<FactClass> classes = EnumSet.noneOf(FactClass.class);
    list.forEach(fact -> classes.add(fact.factClass()));
    return new Attestation(
        victim,
        list.isEmpty() ? Network.FORCE : list.getFirst().recordedBy(),
        list.stream().map(SealedFact::id).toList(),
        classes,
        complete,
        false,
        false,
        false,
        mac);
  }
}
