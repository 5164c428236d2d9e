package org.safepathway.specialist.desk.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.desk.SignedIn;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.Network;
import org.safepathway.specialist.desk.cases.Cases;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.HeldFact;
import org.springframework.stereotype.Component;

/**
 * Opens facts of a case: all classes asked for, or none. What is more than one call carries is
 * opened in parts, so that whatever was stored can be opened.
 */
@Component
final class Opening {

  private final Cases cases;
  private final Inside inside;
  private final Network network;

  Opening(Cases cases, Inside inside, Network network) {
    this.cases = cases;
    this.inside = inside;
    this.network = network;
  }

  /** What came of it. */
  sealed interface Answer {}

  /** Facts in clear, in the order recorded; without those that nobody can read any more. */
  record Open(List<OpenedFact> facts) implements Answer {

    Open {
      facts = List.copyOf(facts);
    }
  }

  /** None. */
  record NotOpened(Refusal refusal) implements Answer {}

  Answer open(SignedIn who, RequestId request, Case held, Purpose purpose, Set<FactClass> classes) {
    // What is not held answers like what does not exist, without asking the inside.
    if (!held.holds().containsAll(classes)) {
      return new NotOpened(Refusal.of(CommonRefusal.NOT_FOUND));
    }
    List<HeldFact> asked =
        cases.facts(who, held).stream()
            .filter(fact -> classes.contains(fact.sealed().factClass()))
            .toList();
    Map<FactId, Fact> opened = new HashMap<>();
    int part = 0;
    for (List<SealedFact> facts : parts(asked)) {
      RequestId one = part == 0 ? request : request.part("opening", String.valueOf(part));
      part++;
      switch (inside.open(who.actor(), one, held.reference(), purpose, classes, facts)) {
        // Also where a part was opened: nothing of it is shown.
        case Vault.Refused(Refusal refusal) -> {
          return new NotOpened(refusal);
        }
        case Vault.Opened some -> opened.putAll(some.facts());
      }
    }
    Set<OrganisationId> told = new HashSet<>(cases.links(who, held));
    told.add(who.organisation());
    told.add(held.from());
    return new Open(
        asked.stream().flatMap(fact -> inClear(who, fact, opened, told).stream()).toList());
  }

  /** The facts in parts that each fit into one opening; one part where there are none. */
  private static List<List<SealedFact>> parts(List<HeldFact> asked) {
    List<List<SealedFact>> parts = new ArrayList<>();
    List<SealedFact> part = new ArrayList<>();
    int sealed = 0;
    for (HeldFact fact : asked) {
      int more = fact.sealed().envelope().length();
      if (!part.isEmpty() && sealed + more > Inside.MOST_SEALED) {
        parts.add(List.copyOf(part));
        part.clear();
        sealed = 0;
      }
      part.add(fact.sealed());
      sealed += more;
    }
    parts.add(List.copyOf(part));
    return parts;
  }

  // The key of what another service recorded of her status goes when she withdraws there; that she
  // did is nobody’s business here, so nothing is said of it.
  private Optional<OpenedFact> inClear(
      SignedIn who, HeldFact held, Map<FactId, Fact> opened, Set<OrganisationId> told) {
    SealedFact sealed = held.sealed();
    OrganisationId recorder = sealed.recordedBy();
    boolean named = told.contains(recorder) || network.isPolice(recorder);
    Fact content = opened.get(sealed.id());
    return content == null
        ? Optional.empty()
        : Optional.of(
            new OpenedFact(
                sealed.id(),
                sealed.factClass(),
                named ? recorder : null,
                held.recordedAt(),
                held.supersededBy() != null,
                content,
                named ? network.nameOf(recorder) : null,
                recorder.equals(who.organisation())));
  }
}
