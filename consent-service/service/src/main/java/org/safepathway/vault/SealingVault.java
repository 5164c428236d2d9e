package org.safepathway.vault;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.OpenFacts;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.consent.service.Authority;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Away;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;

/** The vault: who may put a fact in, and the one door through which one comes out. */
public final class SealingVault implements Vault, Attestations {

  private static final StatusFact NOT_DISCUSSED =
      new StatusFact(ImmigrationStatus.NOT_DISCUSSED, null, null, null, null, null, false, null);

  private final Authority authority;
  private final SpeakingOfStatus speaking;
  private final KeyStore keys;
  private final AttestationMac attestations;
  private final SealingFacts sealing;
  private final DecryptingFacts decrypting;
  private final Dispatch dispatch;
  private final Clock clock;

  /**
   * Builds the vault.
   *
   * @param registry who exists and who may act
   * @param speaking finds text that police may not enter
   * @param masters the master keys
   * @param keys the data keys
   * @param dispatch how an opening reaches its Consent stream
   * @param clock the time
   * @param randomness where the nonces of envelopes come from
   * @param faultPoint reached as {@code key-written} once new data keys are on disk
   */
  public SealingVault(
      Registry registry,
      SpeakingOfStatus speaking,
      KeyManagement masters,
      KeyStore keys,
      Dispatch dispatch,
      Clock clock,
      Randomness randomness,
      FaultPoint faultPoint) {
    this.authority = new Authority(registry);
    this.speaking = speaking;
    this.keys = keys;
    this.attestations = new AttestationMac(masters);
    this.sealing = new SealingFacts(masters, keys, attestations, clock, randomness, faultPoint);
    this.decrypting = new DecryptingFacts(keys);
    this.dispatch = dispatch;
    this.clock = clock;
  }

  @Override
  public SealAnswer seal(Actor by, RequestId request, VictimId victim, List<Entry> entries) {
    if (!maySeal(by, entries)) {
      return refused(ConsentRefusal.NOT_ENTITLED);
    }
    if (entries.isEmpty()) {
      return refused(CommonRefusal.MALFORMED);
    }
    List<FieldFault> faults = speakingOfStatus(by, entries);
    return faults.isEmpty()
        ? sealing.seal(by.organisation(), "request/" + request, victim, entries, isPolice(by))
        : new Refused(new Refusal(ConsentRefusal.FACT_INVALID.code(), faults));
  }

  @Override
  public SealAnswer sealNotDiscussed(Actor by, RequestId request, ConsentId consent) {
    if (!authority.holds(by, Authority.SPECIALISTS)
        || !authority.open(consent.recipient(), OrganisationKind.SPECIALIST)) {
      return refused(ConsentRefusal.NOT_ENTITLED);
    }
    return sealing.seal(
        consent.recipient(),
        "not-discussed/" + by.organisation() + "/" + request,
        consent.victim(),
        List.of(new Entry(NOT_DISCUSSED, null)),
        false);
  }

  @Override
  public OpenAnswer open(
      Issued issued,
      ConsentId consent,
      Purpose purpose,
      Set<FactClass> classes,
      List<SealedFact> facts) {
    // A command sent inside a unit of work answers before its events are appended: the facts would
    // be disclosed before the opening is recorded.
    if (CurrentUnitOfWork.isStarted()) {
      throw new IllegalStateException("the vault opens nothing inside a unit of work");
    }
    RefusalReason fault = fault(issued, consent, classes, facts);
    if (fault != null) {
      return refused(fault);
    }
    Instant decided = clock.instant();
    OpenFacts command =
        new OpenFacts(
            consent, purpose, classes, facts.stream().map(SealedFact::id).toList(), issued);
    return switch (recorded(command)) {
      case Answer.Refused(Refusal refusal) -> new Refused(refusal);
      case Answer.Done(String stream) when !stream.equals(consent.value()) ->
          refused(ConsentRefusal.NO_LIVE_CONSENT);
      // Nothing was recorded, so nothing is disclosed.
      case Answer.Vouched _, Answer.HangsOn _, Answer.Changes _ ->
          refused(ConsentRefusal.NO_LIVE_CONSENT);
      case Answer.Done done -> decrypted(consent, facts, decided);
    };
  }

  @Override
  public void erase(VictimId victim) {
    keys.erase(victim);
  }

  @Override
  public boolean genuine(Attestation attestation) {
    return attestations.genuine(attestation);
  }

  private boolean maySeal(Actor by, List<Entry> entries) {
    boolean forPolice =
        entries.stream().allMatch(entry -> FactType.of(entry.fact()).factClass().policeMaySeal());
    return authority.holds(by, Authority.SPECIALISTS)
        || (forPolice && authority.holds(by, Authority.POLICE));
  }

  private boolean isPolice(Actor by) {
    return !authority.holds(by, Authority.SPECIALISTS);
  }

  // Desks look too, for the form; but a desk is outside, and whatever comes from a force is looked
  // at
  // here, so that no other way leads in (DOMAIN.md rules 4 and 5).
  private List<FieldFault> speakingOfStatus(Actor by, List<Entry> entries) {
    if (!isPolice(by)) {
      return List.of();
    }
    return entries.stream()
        .map(Entry::fact)
        .flatMap(fact -> speaking.faults(FactType.of(fact).label(), fact).stream())
        .toList();
  }

  private @Nullable RefusalReason fault(
      Issued issued, ConsentId consent, Set<FactClass> classes, List<SealedFact> facts) {
    if (!issued.by().organisation().equals(consent.recipient())) {
      return ConsentRefusal.NOT_ENTITLED;
    }
    if (!facts.stream().allMatch(fact -> classes.contains(fact.factClass()))
        || facts.stream().map(SealedFact::id).distinct().count() != facts.size()) {
      return CommonRefusal.MALFORMED;
    }
    if (!facts.stream().allMatch(fact -> mayBelongTo(consent, fact))) {
      return ConsentRefusal.NOT_ENTITLED;
    }
    return keys.hasErased(consent.victim()) ? ConsentRefusal.ERASED : null;
  }

  // A note, and why a referral was declined, are for the organisation that wrote them alone.
  private static boolean mayBelongTo(ConsentId consent, SealedFact fact) {
    return !Disclosure.table().onlyItsOwn(fact.factClass(), OrganisationKind.SPECIALIST)
        || fact.recordedBy().equals(consent.recipient());
  }

  // A timeout or a fault may have recorded the opening or not: either way nothing is disclosed. Who
  // may ask again soon is told so.
  private Answer recorded(OpenFacts command) {
    try {
      return dispatch.send(command);
    } catch (RuntimeException e) {
      if (Away.says(e)) {
        throw e;
      }
      return Answer.refused(ConsentRefusal.NO_LIVE_CONSENT);
    }
  }

  private OpenAnswer decrypted(ConsentId consent, List<SealedFact> facts, Instant decided) {
    try {
      return new Opened(decrypting.decrypt(consent, facts, decided));
    } catch (GeneralSecurityException | RuntimeException e) {
      // Says nothing of why: a damaged fact and a missing one answer alike.
      return refused(CommonRefusal.NOT_FOUND);
    }
  }

  private static Refused refused(RefusalReason reason) {
    return new Refused(Refusal.of(reason));
  }
}
