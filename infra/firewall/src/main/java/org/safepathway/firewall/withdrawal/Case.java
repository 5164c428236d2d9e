package org.safepathway.firewall.withdrawal;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.SAFE_CONTACT;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.FactClass.SUPPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.Perpetrator;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.StoreName;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.specialist.documents.CaseFacts;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.safepathway.standalone.engine.Engine;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;

/** One victim, referred with consent to a service that holds her status too. All is invented. */
final class Case {

  static final Actor OFFICER = actor("force", "officer.hale");
  static final Actor CASEWORKER = actor("amberwell", "caseworker.asha");
  private static final Set<FactClass> CLASSES =
      Set.of(IDENTITY, SAFE_CONTACT, RISK, SUPPORT, STATUS);

  private final Engine engine;
  private final String name;
  private final String reference;
  private final List<SealedFact> facts;

  private Case(Engine engine, String name, String reference, List<SealedFact> facts) {
    this.engine = engine;
    this.name = name;
    this.reference = reference;
    this.facts = facts;
  }

  /** Goes all the way to a recorded status. */
  static Case open(Engine engine, String name, LocalDate today) {
    Inside inside = engine.inside();
    Vault.Sealed sealed = sealed(inside, OFFICER, name, null, police(name));
    done(
        inside.act(
            OFFICER,
            new RequestId(name),
            new Refer(
                new OfferId("amberwell-by-and-for"),
                sealed,
                consent(today, IDENTITY, SAFE_CONTACT, RISK, SUPPORT),
                LawfulBasis.PUBLIC_TASK,
                false)));
    String reference = newest(engine);
    done(inside.act(CASEWORKER, new RequestId(name + "-receive"), new Receive(reference)));
    done(
        inside.act(
            CASEWORKER,
            new RequestId(name + "-consent"),
            new TakeConsent(
                reference, Purpose.SUPPORT, consent(today, CLASSES.toArray(FactClass[]::new)))));
    done(
        inside.act(
            CASEWORKER,
            new RequestId(name + "-status"),
            new AddFacts(
                reference, sealed(inside, CASEWORKER, name + "-status", reference, status(name)))));
    return new Case(engine, name, reference, held(engine, reference));
  }

  /** Opens everything; whether it was disclosed. */
  boolean read(String request) {
    Set<FactClass> classes = Set.copyOf(facts.stream().map(SealedFact::factClass).toList());
    return engine
            .inside()
            .open(CASEWORKER, new RequestId(request), reference, Purpose.SUPPORT, classes, facts)
        instanceof Vault.Opened;
  }

  void withdraw() {
    done(
        engine
            .inside()
            .act(
                CASEWORKER,
                new RequestId(name + "-withdraw"),
                new Withdraw(reference, Purpose.SUPPORT)));
  }

  /** Whether the organisation’s database still has a fact of hers. */
  boolean isHeld() {
    return store(engine).get(SpecialistCollections.FACTS, reference).isPresent();
  }

  private static List<SealedFact> held(Engine engine, String reference) {
    return store(engine)
        .get(SpecialistCollections.FACTS, reference)
        .map(document -> CanonicalJson.mapper().readValue(document.body(), CaseFacts.class))
        .orElseThrow()
        .facts()
        .stream()
        .filter(fact -> fact.supersededBy() == null)
        .map(HeldFact::sealed)
        .toList();
  }

  private static String newest(Engine engine) {
    return store(engine)
        .page(
            SpecialistCollections.CASES,
            SpecialistCollections.inbox(null, null, null),
            Order.NEWEST_FIRST,
            Optional.empty(),
            1)
        .documents()
        .getFirst()
        .id();
  }

  private static ReadStore store(Engine engine) {
    return engine.stores("specialist").open(StoreName.of(CASEWORKER.organisation()));
  }

  private static Vault.Sealed sealed(
      Inside inside, Actor actor, String request, @Nullable String reference, Stream<Fact> facts) {
    return switch (inside.seal(
        actor,
        new RequestId(request),
        reference,
        facts.map(fact -> new Vault.Entry(fact, null)).toList())) {
      case Vault.Sealed sealed -> sealed;
      case Vault.Refused refused -> throw new IllegalStateException("refused: " + refused);
    };
  }

  private static Stream<Fact> police(String name) {
    return Stream.of(
        new Identity("Given", "Family " + name, null, null, null, LocalAuthority.SANDWELL),
        new SafeContact(
            "0121 496 0000", null, "mornings", false, true, false, "bluebell", null, null, false),
        new Risk(
            Risk.Tool.DASH,
            "2009",
            Risk.Grade.HIGH,
            16,
            true,
            false,
            "Invented incident.",
            null,
            null,
            new Perpetrator("Someone Invented", "partner", null),
            false),
        new Support(
            Set.of(Need.SAFETY_PLANNING),
            Language.PAHARI,
            null,
            Support.InterpreterGender.WOMAN,
            null,
            null,
            false,
            null,
            null,
            null));
  }

  private static Stream<Fact> status(String name) {
    return Stream.of(
        new StatusFact(
            ImmigrationStatus.INSECURE, true, null, null, null, null, false, "Invented " + name));
  }

  private static ConsentRecord consent(LocalDate today, FactClass... classes) {
    return new ConsentRecord(
        ConsentRecord.ConsentAnswer.GIVEN,
        Set.of(classes),
        ConsentRecord.Method.SPOKEN,
        "2026-1",
        Language.PAHARI,
        ConsentRecord.Aid.INTERPRETER,
        true,
        true,
        true,
        null,
        today.plusDays(7),
        today.plusDays(20));
  }

  private static void done(Inside.Outcome outcome) {
    if (!(outcome instanceof Inside.Outcome.Done)) {
      throw new IllegalStateException("not done: " + outcome);
    }
  }

  private static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }
}
