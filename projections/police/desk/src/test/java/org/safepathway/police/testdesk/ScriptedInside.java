package org.safepathway.police.testdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Inside;

/** Records what it is asked and answers as it is told. It seals nothing, and opens nothing. */
public final class ScriptedInside implements Inside {

  /** What was asked to be sealed. */
  public record Sealing(
      Actor actor, RequestId request, @Nullable String reference, List<Fact> facts) {}

  /** What was asked to be done. */
  public record Asked(Actor actor, RequestId request, Act act) {}

  public final List<Sealing> sealed = new ArrayList<>();
  public final List<Asked> asked = new ArrayList<>();

  private @Nullable Refusal sealRefusal;
  private Outcome outcome = new Outcome.Done("");

  /** Begins anew: everything is done, with this reference. */
  public synchronized void answers(String reference) {
    sealed.clear();
    asked.clear();
    sealRefusal = null;
    outcome = new Outcome.Done(reference);
  }

  /** Refuses every act from now on. */
  public synchronized void refuses(Refusal refusal) {
    outcome = new Outcome.Refused(refusal);
  }

  /** Refuses to seal from now on. */
  public synchronized void refusesToSeal(Refusal refusal) {
    sealRefusal = refusal;
  }

  @Override
  public synchronized Outcome act(Actor actor, RequestId request, Act act) {
    asked.add(new Asked(actor, request, act));
    return outcome;
  }

  @Override
  public synchronized Vault.SealAnswer seal(
      Actor actor, RequestId request, @Nullable String reference, List<Vault.Entry> entries) {
    List<Fact> facts = entries.stream().map(Vault.Entry::fact).toList();
    sealed.add(new Sealing(actor, request, reference, facts));
    if (sealRefusal != null) {
      return new Vault.Refused(sealRefusal);
    }
    Set<FactClass> classes = facts.stream().map(Fact::factClass).collect(Collectors.toSet());
    return new Vault.Sealed(
        List.of(),
        new Attestation(
            new VictimId("0".repeat(32)),
            actor.organisation(),
            List.of(),
            classes,
            true,
            true,
            true,
            false,
            "mac"));
  }

  @Override
  public Vault.OpenAnswer open(
      Actor actor,
      RequestId request,
      String reference,
      Purpose purpose,
      Set<FactClass> classes,
      List<SealedFact> facts) {
    throw new IllegalStateException("the police desk opens nothing");
  }

  @Override
  public LinkCodeAnswer makeLinkCode(Actor actor, RequestId request, String reference) {
    throw new IllegalStateException("the police desk makes no code");
  }
}
