package org.safepathway.consent;

import java.util.List;
import java.util.Set;
import org.safepathway.kernel.Issued;

/**
 * Opens facts: decides and accounts. Only after its acknowledgement is anything decrypted
 * (DOMAIN.md rule 25). Never answered from memory.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param classes the classes to open, all or none
 * @param facts the facts to open
 * @param issued who, under which request
 */
public record OpenFacts(
    ConsentId consent, Purpose purpose, Set<FactClass> classes, List<FactId> facts, Issued issued)
    implements ConsentCommand {

  /** Copies the collections. */
  public OpenFacts {
    classes = Set.copyOf(classes);
    facts = List.copyOf(facts);
  }
}
