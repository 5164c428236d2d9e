package org.safepathway.specialist.testdesk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
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

/** Records what it is asked and answers as it is told. It seals nothing. */
public final class ScriptedInside implements Inside {

  /** What was asked to be sealed. */
  public record Sealing(
      Actor actor, RequestId request, @Nullable String reference, List<Vault.Entry> entries) {}

  /** What was asked to be done. */
  public record Asked(Actor actor, RequestId request, Act act) {}

  /** What was asked to be opened. */
  public record Opening(
      Actor actor,
      RequestId request,
      String reference,
      Purpose purpose,
      Set<FactClass> classes,
      List<FactId> facts) {}

  public final List<Sealing> sealed = new ArrayList<>();
  public final List<Asked> asked = new ArrayList<>();
  public final List<Opening> opened = new ArrayList<>();

  /** The references for which a code was to be made. */
  public final List<String> codesFor = new ArrayList<>();

  private final Map<FactId, Fact> inClear = new HashMap<>();
  private @Nullable Refusal sealRefusal;
  private @Nullable Refusal openRefusal;
  private Outcome outcome = new Outcome.Done("");

  /** Begins anew: everything is done, with this reference. */
  public synchronized void answers(String reference) {
    sealed.clear();
    asked.clear();
    opened.clear();
    codesFor.clear();
    inClear.clear();
    sealRefusal = null;
    openRefusal = null;
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

  /** Refuses to open from now on. */
  public synchronized void refusesToOpen(Refusal refusal) {
    openRefusal = refusal;
  }

  /** Knows what a sealed fact says. */
  public synchronized void knows(FactId id, Fact fact) {
    inClear.put(id, fact);
  }

  /** The one act that was asked. */
  public synchronized Act onlyAct() {
    if (asked.size() != 1) {
      throw new IllegalStateException(asked.size() + " acts");
    }
    return asked.getFirst().act();
  }

  @Override
  public synchronized Outcome act(Actor actor, RequestId request, Act act) {
    asked.add(new Asked(actor, request, act));
    return outcome;
  }

  @Override
  public synchronized Vault.SealAnswer seal(
      Actor actor, RequestId request, @Nullable String reference, List<Vault.Entry> entries) {
    sealed.add(new Sealing(actor, request, reference, entries));
    return sealRefusal == null ? nothing(actor) : new Vault.Refused(sealRefusal);
  }

  @Override
  public synchronized Vault.OpenAnswer open(
      Actor actor,
      RequestId request,
      String reference,
      Purpose purpose,
      Set<FactClass> classes,
      List<SealedFact> facts) {
    List<FactId> ids = facts.stream().map(SealedFact::id).toList();
    opened.add(new Opening(actor, request, reference, purpose, classes, ids));
    if (openRefusal != null) {
      return new Vault.Refused(openRefusal);
    }
    Map<FactId, Fact> answer = new HashMap<>(inClear);
    answer.keySet().retainAll(ids);
    return new Vault.Opened(answer);
  }

  @Override
  public synchronized LinkCodeAnswer makeLinkCode(
      Actor actor, RequestId request, String reference) {
    codesFor.add(reference);
    return outcome instanceof Outcome.Refused(Refusal refusal)
        ? new LinkCodeAnswer.Refused(refusal)
        : new LinkCodeAnswer.Made("5N3P-8RXV-6WAB");
  }

  private static Vault.Sealed nothing(Actor actor) {
    return new Vault.Sealed(
        List.of(),
        new Attestation(
            new VictimId("0".repeat(32)),
            actor.organisation(),
            List.of(),
            Set.of(),
            true,
            true,
            true,
            false,
            "mac"));
  }
}
