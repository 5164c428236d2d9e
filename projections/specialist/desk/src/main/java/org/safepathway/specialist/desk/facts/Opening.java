package org.safepathway.specialist.desk.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.desk.SignedIn;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.Network;
import org.safepathway.specialist.desk.cases.Cases;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.HeldFact;
import org.springframework.stereotype.Component;

/** Opens facts of a case: all classes asked for, or none. */
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
    List<SealedFact> sealed = asked.stream().map(HeldFact::sealed).toList();
    return switch (inside.open(who.actor(), request, held.reference(), purpose, classes, sealed)) {
      case Vault.Refused(Refusal refusal) -> new NotOpened(refusal);
      case Vault.Opened opened ->
          new Open(asked.stream().flatMap(fact -> inClear(who, fact, opened).stream()).toList());
    };
  }

  // The key of what another service recorded of her status goes when she withdraws there; that she
  // did is nobody’s business here, so nothing is said of it.
  private Optional<OpenedFact> inClear(SignedIn who, HeldFact held, Vault.Opened opened) {
    SealedFact sealed = held.sealed();
    Fact content = opened.facts().get(sealed.id());
    return content == null
        ? Optional.empty()
        : Optional.of(
            new OpenedFact(
                sealed.id(),
                sealed.factClass(),
                sealed.recordedBy(),
                held.recordedAt(),
                held.supersededBy() != null,
                content,
                network.nameOf(sealed.recordedBy()),
                sealed.recordedBy().equals(who.organisation())));
  }
}
