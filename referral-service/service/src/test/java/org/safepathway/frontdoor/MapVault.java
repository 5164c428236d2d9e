package org.safepathway.frontdoor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;

/**
 * A vault that keeps facts in a map, and remembers who asked it what. Envelopes and marks are new
 * at each sealing, ids and fingerprints are not, as the real one promises. The words "high",
 * "reason" and "police" in a risk set what it attests.
 */
final class MapVault implements Vault, Attestations {

  final Map<FactId, Fact> facts = new HashMap<>();
  final Set<String> macs = new java.util.HashSet<>();
  final List<String> asked = new ArrayList<>();
  final List<ConsentId> notDiscussed = new ArrayList<>();
  Refusal refusesToOpen = Refusal.of(ConsentRefusal.NO_LIVE_CONSENT);
  boolean opens = true;

  @Override
  public SealAnswer seal(Actor by, RequestId request, VictimId victim, List<Entry> entries) {
    asked.add("seal " + by.person() + " " + victim);
    List<SealedFact> sealed = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      sealed.add(seal(by.organisation(), request + " " + i, victim, entries.get(i)));
    }
    return new Sealed(sealed, attest(victim, by.organisation(), sealed));
  }

  @Override
  public SealAnswer sealNotDiscussed(Actor by, RequestId request, ConsentId consent) {
    notDiscussed.add(consent);
    SealedFact fact =
        seal(
            consent.recipient(),
            request + " not discussed",
            consent.victim(),
            new Entry(new Said(FactClass.STATUS, "not discussed"), null));
    return new Sealed(List.of(fact), attest(consent.victim(), consent.recipient(), List.of(fact)));
  }

  @Override
  public OpenAnswer open(
      Issued issued,
      ConsentId consent,
      Purpose purpose,
      Set<FactClass> classes,
      List<SealedFact> sealed) {
    asked.add("open " + issued.by().person() + " " + consent);
    if (!opens) {
      return new Refused(refusesToOpen);
    }
    Map<FactId, Fact> opened = new HashMap<>();
    sealed.forEach(
        fact ->
            opened.put(fact.id(), facts.getOrDefault(fact.id(), new Said(fact.factClass(), "?"))));
    return new Opened(opened);
  }

  @Override
  public void erase(VictimId victim) {
    asked.add("erase " + victim);
  }

  @Override
  public boolean genuine(Attestation attestation) {
    return macs.contains(attestation.mac());
  }

  private SealedFact seal(OrganisationId by, String seed, VictimId victim, Entry entry) {
    FactId id = new FactId(hex(by + " " + seed + " " + victim));
    facts.put(id, entry.fact());
    return new SealedFact(
        id,
        entry.fact().factClass(),
        by,
        entry.supersedes(),
        UUID.randomUUID().toString(),
        hex(entry.fact().toString()));
  }

  private Attestation attest(VictimId victim, OrganisationId by, List<SealedFact> sealed) {
    Set<FactClass> classes = EnumSet.noneOf(FactClass.class);
    sealed.forEach(fact -> classes.add(fact.factClass()));
    String risk =
        sealed.stream()
            .filter(fact -> fact.factClass() == FactClass.RISK)
            .map(fact -> String.valueOf(facts.get(fact.id())))
            .reduce("", String::concat);
    String mac = UUID.randomUUID().toString();
    macs.add(mac);
    return new Attestation(
        victim,
        by,
        sealed.stream().map(SealedFact::id).toList(),
        classes,
        classes.containsAll(Set.of(FactClass.IDENTITY, FactClass.SAFE_CONTACT)),
        risk.contains("high"),
        risk.contains("reason"),
        risk.contains("police"),
        mac);
  }

  private static String hex(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }
}
