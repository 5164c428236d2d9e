package org.safepathway.registrar.desk.organisations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.desk.staff.AddStaff;
import org.safepathway.desk.staff.ChangeStaff;
import org.safepathway.desk.staff.InviteStaff;
import org.safepathway.desk.staff.RemoveStaff;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Directory;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.registrar.desk.Done;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Which organisations take part, and who their staff are. What is done here holds at once. */
@Controller
@AllowedTo(StaffRole.REGISTRAR)
final class OrganisationsController {

  private static final String ALL = "/registrar/organisations";
  private static final String ONE = ALL + "/{organisation}";

  private final Registry registry;
  private final Directory directory;
  private final Accounts accounts;

  OrganisationsController(Registry registry, Directory directory, Accounts accounts) {
    this.registry = registry;
    this.directory = directory;
    this.accounts = accounts;
  }

  @GetMapping(ALL)
  Outcome list() {
    return new Page<>(
        "registrar/organisations",
        new OrganisationsView(
            registry.organisations().stream().map(OrganisationsView.Row::of).toList()));
  }

  @GetMapping(ALL + "/new")
  Outcome fresh() {
    return freshPage();
  }

  private static Page<NewOrganisationView> freshPage() {
    return new Page<>("registrar/new-organisation", NewOrganisationView.FRESH);
  }

  @PostMapping(ALL)
  Outcome register(SignedIn who, Act<RegisterOrganisation> act) {
    return switch (act) {
      case Act.Refused<RegisterOrganisation> refused ->
          Outcome.refused(refused.refusal(), OrganisationsController::freshPage);
      case Act.Read<RegisterOrganisation>(RequestId request, RegisterOrganisation body) -> {
        Organisation organisation = body.organisation();
        yield refusal(who, request, new Change.RegisterOrganisation(organisation))
            .<Outcome>map(refusal -> Outcome.refused(refusal, OrganisationsController::freshPage))
            .orElseGet(
                () ->
                    Outcome.created(ALL + "/" + organisation.id(), new Done(organisation.id()))
                        .saying("registrar.registered"));
      }
    };
  }

  @GetMapping(ONE)
  Outcome show(SignedIn who, @PathVariable String organisation) {
    return find(organisation).<Outcome>map(one -> page(who, one)).orElseGet(Outcome::notFound);
  }

  @PostMapping(ONE + "/close")
  Outcome close(SignedIn who, @PathVariable String organisation, Act<CloseOrganisation> act) {
    return change(
        who,
        organisation,
        act,
        (id, body) -> new Change.CloseOrganisation(id),
        "registrar.close.done");
  }

  @PostMapping(ONE + "/staff")
  Outcome add(SignedIn who, @PathVariable String organisation, Act<AddStaff> act) {
    return change(
        who,
        organisation,
        act,
        (id, body) -> new Change.AddStaff(body.of(id)),
        "registrar.staff.added");
  }

  /** Somebody who is not on that staff is answered as if there were no such person. */
  @PostMapping(ONE + "/staff/change")
  Outcome change(SignedIn who, @PathVariable String organisation, Act<ChangeStaff> act) {
    return asked(
        who,
        organisation,
        act,
        (request, id, body) ->
            registry
                .staff(id, new PersonId(body.changed()))
                .map(
                    before ->
                        ChangeStaff.ofTheForm(
                            directory.change(
                                who.actor(), request, new Change.ChangeStaff(body.of(before)))))
                .orElseGet(() -> Answer.refused(CommonRefusal.NOT_FOUND)),
        "registrar.staff.changed");
  }

  @PostMapping(ONE + "/staff/remove")
  Outcome remove(SignedIn who, @PathVariable String organisation, Act<RemoveStaff> act) {
    return change(
        who,
        organisation,
        act,
        (id, body) -> new Change.RemoveStaff(id, new PersonId(body.person())),
        "registrar.staff.removed");
  }

  @PostMapping(ONE + "/staff/invite")
  Outcome invite(SignedIn who, @PathVariable String organisation, Act<InviteStaff> act) {
    return asked(
        who,
        organisation,
        act,
        (_, id, body) ->
            accounts.invite(who.actor(), id, new PersonId(body.colleague()), body.email()),
        "registrar.staff.invited");
  }

  /** What a form asks for, as a change. */
  @FunctionalInterface
  private interface Asked<B extends Record> {
    Change change(OrganisationId organisation, B body);
  }

  /** What is answered to a form. */
  @FunctionalInterface
  private interface Answering<B extends Record> {
    Answer answer(RequestId request, OrganisationId organisation, B body);
  }

  private <B extends Record> Outcome change(
      SignedIn who, String id, Act<B> act, Asked<B> asked, String saying) {
    return asked(
        who,
        id,
        act,
        (request, organisation, body) ->
            directory.change(who.actor(), request, asked.change(organisation, body)),
        saying);
  }

  private <B extends Record> Outcome asked(
      SignedIn who, String id, Act<B> act, Answering<B> asked, String saying) {
    Optional<Organisation> found = find(id);
    if (found.isEmpty()) {
      return Outcome.notFound();
    }
    Supplier<Page<?>> again = () -> page(who, find(id).orElse(found.get()));
    return switch (act) {
      case Act.Refused<B> refused -> Outcome.refused(refused.refusal(), again);
      case Act.Read<B>(RequestId request, B body) ->
          asked.answer(request, found.get().id(), body) instanceof Answer.Refused refused
              ? answered(refused.refusal(), again)
              : Outcome.done(ALL + "/" + id, new Done(found.get().id())).saying(saying);
    };
  }

  private static Outcome answered(Refusal refusal, Supplier<Page<?>> again) {
    return refusal.code().equals(CommonRefusal.NOT_FOUND.code())
        ? Outcome.notFound()
        : Outcome.refused(refusal, again);
  }

  private Optional<Refusal> refusal(SignedIn who, RequestId request, Change change) {
    return directory.change(who.actor(), request, change) instanceof Answer.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }

  private Optional<Organisation> find(String id) {
    return registry.organisations().stream().filter(one -> one.id().value().equals(id)).findFirst();
  }

  private Page<OrganisationView> page(SignedIn who, Organisation one) {
    return new Page<>(
        "registrar/organisation",
        OrganisationView.of(
            one,
            directory.staffOf(who.actor(), one.id()).orElse(List.of()),
            registry.offers().stream()
                .filter(offer -> offer.organisation().equals(one.id()))
                .toList(),
            accounts.areKept()));
  }
}
