package org.safepathway.registrar.desk.loading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.hsds.PublicId;
import org.safepathway.hsds.importing.Imported;
import org.safepathway.hsds.importing.Imported.Accepted;
import org.safepathway.hsds.importing.Imported.Rejected;
import org.safepathway.hsds.importing.Known;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.registrar.desk.loading.LoadedView.Became;
import org.safepathway.registrar.desk.loading.LoadedView.Line;
import org.safepathway.registrar.desk.loading.LoadedView.Wrong;
import org.springframework.stereotype.Component;

/**
 * Enters what was read into the directory, each record for itself: the bad ones are told, the good
 * ones kept. A record of an offer that we have describes it anew; whether it takes referrals, and
 * how many, stays its manager’s to say. A new one takes nobody until then, since nobody may be
 * there to receive them. Where somebody is, it is theirs to describe, and to say that there is one
 * more.
 */
@Component
final class Loading {

  private final Registry registry;
  private final Directory directory;

  Loading(Registry registry, Directory directory) {
    this.registry = registry;
    this.directory = directory;
  }

  /** What we have already, closed and lapsed ones too: what comes again changes it. */
  Known known() {
    return new Known(
        registry.offers().stream()
            .map(Offer::id)
            .collect(Collectors.toMap(PublicId::of, Function.identity(), (one, other) -> one)),
        registry.organisations().stream()
            .map(Organisation::id)
            .collect(Collectors.toMap(PublicId::of, Function.identity(), (one, other) -> one)));
  }

  /** Enters what was read. */
  LoadedView enter(SignedIn who, RequestId request, Imported.Read read) {
    return new LoadedView(
        read.results().stream()
            .map(
                result ->
                    switch (result) {
                      case Accepted accepted -> entered(who, request, accepted);
                      case Rejected rejected -> refused(rejected);
                    })
            .toList());
  }

  private static Line refused(Rejected rejected) {
    return new Line(
        rejected.position() + 1,
        Optional.ofNullable(rejected.source()).map(UUID::toString).orElse(null),
        Became.REFUSED,
        null,
        List.of(),
        rejected.faults().stream()
            .map(fault -> new Wrong(fault.path(), fault.code().code()))
            .toList());
  }

  private Line entered(SignedIn who, RequestId request, Accepted accepted) {
    Offer offer = accepted.draft().offer();
    Optional<Offer> held = registry.offer(offer.id());
    if (isStaffed(who, held.orElse(offer).organisation())) {
      return new Line(
          accepted.position() + 1,
          accepted.source().toString(),
          Became.REFUSED,
          null,
          List.of(),
          List.of(new Wrong("", "kept-by-its-managers")));
    }
    Optional<Refusal> refusal = organisation(who, request, accepted);
    if (refusal.isEmpty()) {
      Change change =
          held.<Change>map(ours -> new Change.DescribeOffer(accepted.draft().onto(ours)))
              .orElseGet(() -> new Change.MakeOffer(paused(offer)));
      refusal =
          change(
              who,
              part(request, accepted.source(), held.isPresent() ? "describe" : "make"),
              change);
    }
    return line(accepted, offer.id(), held.isPresent() ? Became.CHANGED : Became.MADE, refusal);
  }

  private static Line line(
      Accepted accepted, OfferId offer, Became became, Optional<Refusal> refusal) {
    boolean same =
        refusal
            .filter(one -> one.code().equals(DirectoryRefusal.NOTHING_CHANGES.code()))
            .isPresent();
    boolean taken = refusal.isEmpty() || same;
    return new Line(
        accepted.position() + 1,
        accepted.source().toString(),
        same ? Became.SAME : taken ? became : Became.REFUSED,
        taken ? offer : null,
        accepted.notKept(),
        taken ? List.of() : wrong(refusal.get()));
  }

  private static List<Wrong> wrong(Refusal refusal) {
    return refusal.fields().isEmpty()
        ? List.of(new Wrong("", refusal.code()))
        : refusal.fields().stream().map(one -> new Wrong(one.path(), one.code())).toList();
  }

  /**
   * Whether somebody works there: then the service is theirs to describe. A file from elsewhere
   * could put another phone number in its place, which is printed for victims.
   */
  private boolean isStaffed(SignedIn who, OrganisationId organisation) {
    return directory
        .staffOf(who.actor(), organisation)
        .filter(staff -> !staff.isEmpty())
        .isPresent();
  }

  /** Registers who offers it where we do not know them; why not, or empty. */
  private Optional<Refusal> organisation(SignedIn who, RequestId request, Accepted accepted) {
    Offer offer = accepted.draft().offer();
    if (registry.organisation(offer.organisation()).isPresent()) {
      return Optional.empty();
    }
    return change(
        who,
        part(request, accepted.source(), "organisation"),
        new Change.RegisterOrganisation(
            new Organisation(
                offer.organisation(),
                accepted.draft().organisationName(),
                OrganisationKind.SPECIALIST,
                offer.kind() == ServiceKind.BY_AND_FOR,
                true,
                List.of())));
  }

  private Optional<Refusal> change(SignedIn who, RequestId request, Change change) {
    return directory.change(who.actor(), request, change) instanceof Answer.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }

  private static Offer paused(Offer offer) {
    return offer.standing(IntakeState.PAUSED, offer.capacity(), offer.funding(), offer.assured());
  }

  /** Each change is a request of its own: the same document again makes the same ones. */
  private static RequestId part(RequestId request, UUID source, String what) {
    return request.part("load", source + "/" + what);
  }
}
