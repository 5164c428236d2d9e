package org.safepathway.frontdoor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.RecordFingerprintConsent;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.AcceptReferral;
import org.safepathway.referral.AddNote;
import org.safepathway.referral.CloseReferral;
import org.safepathway.referral.DeclineReferral;
import org.safepathway.referral.EngageVictim;
import org.safepathway.referral.PutOnWaitingList;
import org.safepathway.referral.RecallReferral;
import org.safepathway.referral.ReceiveReferral;
import org.safepathway.referral.ReopenReferral;
import org.safepathway.referral.ReturnReferral;
import org.safepathway.referral.TriageReferral;
import org.safepathway.referral.UndoAcceptance;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Acknowledge;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Close;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.referral.inside.Decline;
import org.safepathway.referral.inside.Engage;
import org.safepathway.referral.inside.EnterLinkCode;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.Recall;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.RecordFingerprint;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.Reopen;
import org.safepathway.referral.inside.ReturnIncomplete;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Undo;
import org.safepathway.referral.inside.Unlink;
import org.safepathway.referral.inside.Wait;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.referral.inside.WriteNote;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;

/**
 * The inside as a desk meets it. The caller is looked up at each call, one table says who may ask
 * what, a reference is the caller's organisation's own, and one table says which refusals are told:
 * whatever is not allowed or not theirs answers {@code not-found}.
 */
public final class FrontDoor implements Inside {

  private final Registry registry;
  private final Vault vault;
  private final References references;
  private final Ids ids;
  private final Steps steps;
  private final SealedChecks checks;
  private final StatusFacts statusFacts;
  private final Referring referring;
  private final Overriding overriding;
  private final ReferringOn referringOn;
  private final AddingFacts addingFacts;
  private final ContactChanges contactChanges;
  private final Linking linking;

  /**
   * The front door of one process.
   *
   * @param dispatch sends commands; never called inside a command handler
   * @param vault seals and opens
   * @param attestations knows the vault's own attestations
   * @param registry who exists and who may act
   * @param references the organisations' own handles
   * @param ids derives inside ids
   */
  public FrontDoor(
      Dispatch dispatch,
      Vault vault,
      Attestations attestations,
      Registry registry,
      References references,
      Ids ids) {
    this.registry = registry;
    this.vault = vault;
    this.references = references;
    this.ids = ids;
    steps = new Steps(dispatch);
    checks = new SealedChecks(attestations);
    statusFacts = new StatusFacts(vault);
    referring = new Referring(steps, registry, references, ids, checks);
    overriding = new Overriding(steps, registry, references, ids, checks);
    referringOn = new ReferringOn(steps, registry, references, ids, statusFacts);
    addingFacts = new AddingFacts(steps, checks);
    contactChanges = new ContactChanges(steps);
    linking = new Linking(steps, ids);
  }

  @Override
  public Outcome act(Actor actor, RequestId request, Act act) {
    Set<StaffRole> allowed = WhoMay.ACT.getOrDefault(act.getClass(), Set.of());
    Outcome outcome =
        kindOf(actor, allowed)
            .map(kind -> new Errand(actor, kind, request, fingerprint(act)))
            .map(errand -> run(errand, act))
            .orElseGet(Outcomes::notFound);
    return switch (outcome) {
      case Outcome.Done done -> done;
      case Outcome.Refused refused -> new Outcome.Refused(Told.ACTING.of(refused.refusal()));
    };
  }

  @Override
  public Vault.SealAnswer seal(
      Actor actor, RequestId request, @Nullable String reference, List<Vault.Entry> entries) {
    Set<StaffRole> allowed = reference == null ? WhoMay.SEAL_NEW : WhoMay.SEAL;
    Optional<VictimId> victim =
        kindOf(actor, allowed).flatMap(_ -> victim(actor, request, reference));
    if (victim.isEmpty()) {
      return new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND));
    }
    return switch (vault.seal(actor, request, victim.get(), entries)) {
      case Vault.Sealed sealed -> sealed;
      case Vault.Refused refused -> new Vault.Refused(Told.SEALING.of(refused.refusal()));
    };
  }

  @Override
  public Vault.OpenAnswer open(
      Actor actor,
      RequestId request,
      String reference,
      Purpose purpose,
      Set<FactClass> classes,
      List<SealedFact> facts) {
    Optional<ConsentId> consent =
        kindOf(actor, WhoMay.OPEN)
            .flatMap(_ -> references.resolve(actor.organisation(), reference))
            .map(at -> ConsentId.of(at.victim(), actor.organisation()));
    if (consent.isEmpty()) {
      return new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND));
    }
    Opening asked = new Opening(reference, purpose, classes, facts);
    Errand errand =
        new Errand(actor, OrganisationKind.SPECIALIST, request, CanonicalForm.fingerprint(asked));
    return switch (vault.open(errand.issued(), consent.get(), purpose, classes, facts)) {
      case Vault.Opened opened -> opened;
      case Vault.Refused refused -> new Vault.Refused(Told.OPENING.of(refused.refusal()));
    };
  }

  @Override
  public LinkCodeAnswer makeLinkCode(Actor actor, RequestId request, String reference) {
    String fingerprint = CanonicalForm.fingerprint(new LinkCodeFor(reference));
    LinkCodeAnswer answer =
        kindOf(actor, WhoMay.LINK)
            .map(kind -> new Errand(actor, kind, request, fingerprint))
            .flatMap(
                errand ->
                    references
                        .resolve(errand.organisation(), reference)
                        .map(id -> linking.make(errand, id)))
            .orElseGet(() -> new LinkCodeAnswer.Refused(Refusal.of(CommonRefusal.NOT_FOUND)));
    return switch (answer) {
      case LinkCodeAnswer.Made made -> made;
      case LinkCodeAnswer.Refused refused ->
          new LinkCodeAnswer.Refused(Told.ACTING.of(refused.refusal()));
    };
  }

  /** What making a code asks, for its fingerprint. */
  record LinkCodeFor(String reference) {}

  /** What an opening asks, for its fingerprint. */
  record Opening(
      String reference, Purpose purpose, Set<FactClass> classes, List<SealedFact> facts) {}

  private Outcome run(Errand errand, Act act) {
    return switch (act) {
      case Refer refer -> referring.refer(errand, refer);
      case ReferByOverride override -> overriding.ask(errand, override);
      case DecideOverride decision -> overriding.decide(errand, decision);
      case RecordFingerprint fingerprint -> recordFingerprint(errand, fingerprint);
      case Recall a ->
          send(errand, a.reference(), id -> new RecallReferral(id.referral(), errand.issued()));
      case Receive a ->
          send(errand, a.reference(), id -> new ReceiveReferral(id.referral(), errand.issued()));
      case GiveTriage a ->
          send(
              errand,
              a.reference(),
              id -> new TriageReferral(id.referral(), a.triage(), errand.issued()));
      case Accept a ->
          send(errand, a.reference(), id -> new AcceptReferral(id.referral(), errand.issued()));
      case Wait a ->
          send(errand, a.reference(), id -> new PutOnWaitingList(id.referral(), errand.issued()));
      case ReturnIncomplete a ->
          send(errand, a.reference(), id -> new ReturnReferral(id.referral(), errand.issued()));
      case Contact a -> at(errand, a.reference(), id -> contactChanges.contact(errand, id, a));
      case Acknowledge a ->
          at(errand, a.reference(), id -> contactChanges.acknowledge(errand, id, a));
      case Engage a ->
          send(errand, a.reference(), id -> new EngageVictim(id.referral(), errand.issued()));
      case Close a ->
          send(
              errand,
              a.reference(),
              id -> new CloseReferral(id.referral(), a.closure(), errand.issued()));
      case Reopen a ->
          send(errand, a.reference(), id -> new ReopenReferral(id.referral(), errand.issued()));
      case Undo a ->
          send(errand, a.reference(), id -> new UndoAcceptance(id.referral(), errand.issued()));
      case Decline a ->
          withNote(
              errand,
              a.reference(),
              a.sealed(),
              (id, note) -> new DeclineReferral(id.referral(), note, errand.issued()));
      case WriteNote a ->
          withNote(
              errand,
              a.reference(),
              a.sealed(),
              (id, note) -> new AddNote(id.referral(), note, errand.issued()));
      case AddFacts a -> at(errand, a.reference(), id -> addingFacts.add(errand, id.victim(), a));
      case ReferOn a ->
          at(errand, a.reference(), id -> referringOn.beside(errand, id, a.offer(), a.record()));
      case Redirect a ->
          at(errand, a.reference(), id -> referringOn.inPlace(errand, id, a.offer(), a.record()));
      case TakeConsent a -> at(errand, a.reference(), id -> takeConsent(errand, id.victim(), a));
      case Narrow a ->
          send(
              errand,
              a.reference(),
              id ->
                  new NarrowConsent(
                      own(errand, id), Purpose.SUPPORT, a.classes(), errand.issued()));
      case Withdraw a ->
          send(
              errand,
              a.reference(),
              id -> new WithdrawConsent(own(errand, id), a.purpose(), errand.issued()));
      case Erase a -> erase(errand, a);
      case EnterLinkCode a -> at(errand, a.reference(), id -> linking.enter(errand, id, a));
      case Unlink a -> at(errand, a.reference(), id -> linking.undo(errand, id, a));
    };
  }

  /** A code counts by its keyed digest: what was asked stands in events, and a code must not. */
  private String fingerprint(Act act) {
    return act instanceof EnterLinkCode(String reference, String code)
        ? CanonicalForm.fingerprint(new EnterLinkCode(reference, ids.link(code).value()))
        : CanonicalForm.fingerprint((Record) act);
  }

  private Outcome erase(Errand errand, Erase act) {
    return at(
        errand,
        act.reference(),
        id -> {
          Answer answer =
              steps.one(
                  new EraseVictim(id.victim(), ErasureCause.ASKED_BY_VICTIM, errand.issued()));
          if (answer instanceof Answer.Done) {
            // The keys are gone before it is acknowledged; a listener destroys them after a crash.
            vault.erase(id.victim());
          }
          return Outcomes.of(answer, act.reference());
        });
  }

  private Outcome recordFingerprint(Errand errand, RecordFingerprint act) {
    VictimId victim = ids.victim(errand.by(), errand.request());
    ConsentId consent = ConsentId.of(victim, errand.organisation());
    return Outcomes.of(
        steps.one(new RecordFingerprintConsent(consent, act.record(), errand.issued())), "");
  }

  private Outcome takeConsent(Errand errand, VictimId victim, TakeConsent act) {
    ConsentId consent = ConsentId.of(victim, errand.organisation());
    return switch (statusFacts.goingWith(errand, consent, act.record())) {
      case StatusFacts.NotSealed notSealed -> new Outcome.Refused(notSealed.refusal());
      case StatusFacts.Ready ready ->
          Outcomes.of(
              steps.one(
                  new RecordConsent(
                      consent, act.purpose(), act.record(), ready.fact(), errand.issued())),
              act.reference());
    };
  }

  private Outcome withNote(
      Errand errand,
      String reference,
      Vault.Sealed sealed,
      BiFunction<References.Resolved, SealedFact, Command> command) {
    return at(
        errand,
        reference,
        id -> {
          Optional<RefusalReason> refusal = checks.refusalOfNote(errand, id.victim(), sealed);
          return refusal.isPresent()
              ? Outcomes.refused(refusal.get())
              : Outcomes.of(steps.one(command.apply(id, sealed.facts().getFirst())), reference);
        });
  }

  private Outcome send(
      Errand errand, String reference, Function<References.Resolved, Command> command) {
    return at(errand, reference, id -> Outcomes.of(steps.one(command.apply(id)), reference));
  }

  private Outcome at(
      Errand errand, String reference, Function<References.Resolved, Outcome> there) {
    return references
        .resolve(errand.organisation(), reference)
        .map(there)
        .orElseGet(Outcomes::notFound);
  }

  private static ConsentId own(Errand errand, References.Resolved id) {
    return ConsentId.of(id.victim(), errand.organisation());
  }

  private Optional<VictimId> victim(Actor by, RequestId request, @Nullable String reference) {
    return reference == null
        ? Optional.of(ids.victim(by, request))
        : references.resolve(by.organisation(), reference).map(References.Resolved::victim);
  }

  /** The kind of the caller's open organisation, if they hold one of the roles in it now. */
  private Optional<OrganisationKind> kindOf(Actor actor, Set<StaffRole> allowed) {
    return registry
        .organisation(actor.organisation())
        .filter(Organisation::open)
        .map(Organisation::kind)
        .filter(kind -> holdsOne(actor, kind, allowed));
  }

  private boolean holdsOne(Actor actor, OrganisationKind kind, Set<StaffRole> allowed) {
    return registry.staff(actor.organisation(), actor.person()).stream()
        .flatMap(staff -> staff.roles().stream())
        .anyMatch(role -> role.kind() == kind && allowed.contains(role));
  }
}
