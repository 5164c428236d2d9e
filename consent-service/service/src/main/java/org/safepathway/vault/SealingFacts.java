package org.safepathway.vault;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.VictimId;

/** Checks facts, makes their keys durable, seals them and vouches for what nobody else can read. */
final class SealingFacts {

  private static final int FACT_ID_BYTES = 16;

  private final KeyManagement masters;
  private final KeyStore keys;
  private final AttestationMac attestations;
  private final Randomness randomness;
  private final Gcm gcm;
  private final FactChecks checks;
  private final Clock clock;
  private final FaultPoint faultPoint;

  SealingFacts(
      KeyManagement masters,
      KeyStore keys,
      AttestationMac attestations,
      Clock clock,
      Randomness randomness,
      FaultPoint faultPoint) {
    this.masters = masters;
    this.keys = keys;
    this.attestations = attestations;
    this.randomness = randomness;
    this.gcm = new Gcm(randomness, "envelope-nonce");
    this.checks = new FactChecks(clock);
    this.clock = clock;
    this.faultPoint = faultPoint;
  }

  /** A checked fact on its way into an envelope. */
  private record Draft(Vault.Entry entry, FactId id, KeyId key, byte[] plaintext) {

    FactClass factClass() {
      return key.factClass();
    }
  }

  /**
   * Seals.
   *
   * @param recordedBy the organisation that the facts belong to
   * @param origin what fact ids are derived from, besides organisation, victim and position
   * @param silently whether an erasure does not show: who may not learn of it is answered as if she
   *     were there, with facts sealed under keys that nobody keeps (decision 0010). Then what the
   *     facts say is a part of their ids, since other facts of the same origin are not refused
   */
  Vault.SealAnswer seal(
      OrganisationId recordedBy,
      String origin,
      VictimId victim,
      List<Vault.Entry> entries,
      boolean silently) {
    List<FieldFault> faults =
        entries.stream().flatMap(entry -> checks.faults(entry.fact()).stream()).toList();
    if (!faults.isEmpty()) {
      return invalid(faults);
    }
    List<Draft> drafts = drafts(recordedBy, origin, victim, entries);
    List<FieldFault> tooLong =
        drafts.stream()
            .filter(draft -> !Envelope.fits(draft.factClass(), draft.plaintext()))
            .map(draft -> new FieldFault(FactType.of(draft.entry().fact()).label(), "too-long"))
            .toList();
    if (!tooLong.isEmpty()) {
      return invalid(tooLong);
    }
    Optional<Map<KeyId, DataKey>> found =
        keys.forSealing(victim, drafts.stream().map(Draft::key).toList(), clock.instant());
    if (found.isPresent()) {
      faultPoint.reached("key-written");
    } else if (!silently) {
      return new Vault.Refused(Refusal.of(ConsentRefusal.ERASED));
    }
    Map<KeyId, DataKey> with = found.orElseGet(() -> nobodys(drafts));
    List<Draft> named =
        silently
            ? drafts(recordedBy, origin + "/" + contents(drafts, with), victim, entries)
            : drafts;
    List<SealedFact> sealed =
        named.stream().map(draft -> sealed(draft, key(with, draft.key()))).toList();
    return new Vault.Sealed(sealed, attestation(victim, recordedBy, sealed, entries));
  }

  /** Keys that are gone when this call returns. */
  private Map<KeyId, DataKey> nobodys(List<Draft> drafts) {
    Map<KeyId, DataKey> made = new HashMap<>();
    drafts.forEach(draft -> made.computeIfAbsent(draft.key(), id -> DataKey.fresh(randomness, id)));
    return made;
  }

  private static DataKey key(Map<KeyId, DataKey> keys, KeyId id) {
    DataKey key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException("the key store left a key out");
    }
    return key;
  }

  private static Vault.Refused invalid(List<FieldFault> faults) {
    return new Vault.Refused(new Refusal(ConsentRefusal.FACT_INVALID.code(), faults));
  }

  private List<Draft> drafts(
      OrganisationId recordedBy, String origin, VictimId victim, List<Vault.Entry> entries) {
    List<Draft> drafts = new ArrayList<>();
    for (int position = 0; position < entries.size(); position++) {
      drafts.add(draft(recordedBy, origin, victim, position, entries.get(position)));
    }
    return drafts;
  }

  /** What the facts say, told by nothing but the keys that they are sealed with. */
  private static String contents(List<Draft> drafts, Map<KeyId, DataKey> with) {
    return drafts.stream()
        .map(draft -> fingerprint(draft, key(with, draft.key())))
        .collect(Collectors.joining("/"));
  }

  private static String fingerprint(Draft draft, DataKey key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Macs.hmac(key.fingerprinting(), draft.plaintext()));
  }

  private Draft draft(
      OrganisationId recordedBy, String origin, VictimId victim, int position, Vault.Entry entry) {
    byte[] mac =
        masters.mac(
            KeyManagement.MacUse.FACT_ID,
            Macs.message(
                "fact-id/1",
                recordedBy.value(),
                origin,
                victim.value(),
                Integer.toString(position)));
    FactId id = new FactId(HexFormat.of().formatHex(mac, 0, FACT_ID_BYTES));
    return new Draft(
        entry,
        id,
        KeyId.of(victim, FactType.of(entry.fact()).factClass(), recordedBy, id),
        FactJson.write(entry.fact(), victim, id));
  }

  private SealedFact sealed(Draft draft, DataKey key) {
    KeyId id = draft.key();
    byte[] bound =
        Envelope.associatedData(
            id.victim(),
            draft.id(),
            draft.factClass(),
            id.recordedBy(),
            draft.entry().supersedes());
    return new SealedFact(
        draft.id(),
        draft.factClass(),
        id.recordedBy(),
        draft.entry().supersedes(),
        Envelope.seal(gcm, key, draft.factClass(), draft.plaintext(), bound),
        fingerprint(draft, key));
  }

  private Attestation attestation(
      VictimId victim,
      OrganisationId recordedBy,
      List<SealedFact> sealed,
      List<Vault.Entry> entries) {
    List<Fact> facts = entries.stream().map(Vault.Entry::fact).toList();
    Set<FactClass> classes =
        sealed.stream()
            .map(SealedFact::factClass)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return attestations.signed(
        new Attestation(
            victim,
            recordedBy,
            sealed.stream().map(SealedFact::id).toList(),
            classes,
            facts.stream().anyMatch(Identity.class::isInstance)
                && facts.stream().anyMatch(f -> f instanceof SafeContact c && c.usable()),
            facts.stream().anyMatch(f -> f instanceof Risk risk && risk.high()),
            facts.stream().anyMatch(OverrideReason.class::isInstance),
            facts.stream().anyMatch(f -> f instanceof Risk risk && risk.policeEmployed()),
            ""));
  }
}
