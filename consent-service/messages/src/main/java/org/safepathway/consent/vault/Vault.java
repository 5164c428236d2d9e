package org.safepathway.consent.vault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;

/** The vault: facts go in sealed and come out through one door. Direct calls, never on a bus. */
public interface Vault {

  /**
   * Checks and seals facts. Police may seal what {@link FactClass#policeMaySeal()} says,
   * specialists everything. The same request seals to the same fact ids and fingerprints; only for
   * an erased victim it does not, where police are answered as if she were there, and nothing is
   * kept.
   *
   * @param by who enters them
   * @param request the client's request, from which fact ids are derived
   * @param victim whose facts
   * @param entries the facts in clear
   * @return the sealed facts with the vault's attestation, or a refusal that echoes nothing
   */
  SealAnswer seal(Actor by, RequestId request, VictimId victim, List<Entry> entries);

  /**
   * Seals the one status fact that goes with a first consent to STATUS when nothing was said yet,
   * for the recipient organisation.
   */
  SealAnswer sealNotDiscussed(Actor by, RequestId request, ConsentId consent);

  /**
   * Opens facts: the Consent stream decides and records, then they are decrypted.
   *
   * @param issued who asks
   * @param consent under which stream; the caller must be of its recipient organisation
   * @param purpose for what
   * @param classes the classes asked for, all or none
   * @param facts the sealed facts, each of one of the classes
   * @return the facts in clear, or a refusal; no plaintext on a timeout or any fault
   * @throws RuntimeException if whoever decides is {@link org.safepathway.kernel.Away away}; the
   *     opening may be recorded or not
   */
  OpenAnswer open(
      Issued issued,
      ConsentId consent,
      Purpose purpose,
      Set<FactClass> classes,
      List<SealedFact> facts);

  /**
   * Destroys every key of a victim, after her record was erased. When this returns nothing of hers
   * can be opened any more; calling it again does no harm.
   */
  void erase(VictimId victim);

  /**
   * A fact to seal.
   *
   * @param fact in clear
   * @param supersedes the fact that it corrects, or null
   */
  record Entry(Fact fact, @Nullable FactId supersedes) {}

  /** What sealing is answered with. */
  sealed interface SealAnswer {}

  /**
   * Sealed.
   *
   * @param facts in the order of the entries
   * @param attestation what the vault vouches for
   */
  record Sealed(List<SealedFact> facts, Attestation attestation) implements SealAnswer {

    /** Copies the facts. */
    public Sealed {
      facts = List.copyOf(facts);
    }
  }

  /** What opening is answered with. */
  sealed interface OpenAnswer {}

  /**
   * Opened.
   *
   * @param facts in clear, by id; one whose key was destroyed is missing
   */
  record Opened(Map<FactId, Fact> facts) implements OpenAnswer {

    /** Copies the facts. */
    public Opened {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * Refused, nothing sealed or opened.
   *
   * @param refusal why, without echo
   */
  record Refused(Refusal refusal) implements SealAnswer, OpenAnswer {}
}
