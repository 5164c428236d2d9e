package org.safepathway.specialist.desk.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.desk.door.Room;
import org.safepathway.desk.staff.AddStaff;
import org.safepathway.desk.staff.ChangeStaff;
import org.safepathway.desk.staff.InviteStaff;
import org.safepathway.desk.staff.RemoveStaff;
import org.safepathway.desk.staff.Sessions;
import org.safepathway.desk.staff.SignOutStaff;
import org.safepathway.desk.staff.StaffRow;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Directory;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.specialist.desk.Done;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets colleagues join, do other work, and leave. What is done here holds at once. */
@Controller
@AllowedTo(StaffRole.MANAGER)
final class StaffController {

  private static final String PATH = "/specialist/staff";

  private final Room room;
  private final Registry registry;
  private final Directory directory;
  private final Accounts accounts;
  private final Sessions sessions;

  StaffController(Registry registry, Directory directory, Accounts accounts, Sessions sessions) {
    this.room = new Room(OrganisationKind.SPECIALIST, registry);
    this.registry = registry;
    this.directory = directory;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @GetMapping(PATH)
  Page<StaffView> list(SignedIn who) {
    Optional<Organisation> own = room.organisationOf(who);
    return new Page<>(
        "specialist/staff",
        new StaffView(
            directory.staffOf(who.actor(), who.organisation()).orElse(List.of()).stream()
                .flatMap(one -> own.map(here -> StaffRow.of(one, here)).stream())
                .sorted(Comparator.comparing(StaffRow::name))
                .toList(),
            accounts.areKept()));
  }

  @PostMapping(PATH)
  Outcome add(SignedIn who, Act<AddStaff> act) {
    return switch (act) {
      case Act.Refused<AddStaff> refused -> Outcome.refused(refused.refusal(), () -> list(who));
      case Act.Read<AddStaff>(RequestId request, AddStaff body) ->
          changed(
              who,
              request,
              new Change.AddStaff(body.of(who.organisation())),
              "specialist.staff.added");
    };
  }

  /** Somebody who is no colleague is answered as if there were no such person. */
  @PostMapping(PATH + "/invite")
  Outcome invite(SignedIn who, Act<InviteStaff> act) {
    return switch (act) {
      case Act.Refused<InviteStaff> refused -> Outcome.refused(refused.refusal(), () -> list(who));
      case Act.Read<InviteStaff>(RequestId _, InviteStaff body) -> {
        PersonId person = new PersonId(body.colleague());
        yield registry.staff(who.organisation(), person).isEmpty()
            ? Outcome.notFound()
            : answered(
                who,
                accounts.invite(who.actor(), who.organisation(), person, body.email()),
                "specialist.staff.invited");
      }
    };
  }

  /** Somebody who is no colleague is answered as if there were no such person. */
  @PostMapping(PATH + "/change")
  Outcome change(SignedIn who, Act<ChangeStaff> act) {
    return switch (act) {
      case Act.Refused<ChangeStaff> refused -> Outcome.refused(refused.refusal(), () -> list(who));
      case Act.Read<ChangeStaff>(RequestId request, ChangeStaff body) ->
          registry
              .staff(who.organisation(), new PersonId(body.changed()))
              .map(
                  before ->
                      answered(
                          who,
                          ChangeStaff.ofTheForm(
                              directory.change(
                                  who.actor(), request, new Change.ChangeStaff(body.of(before)))),
                          "specialist.staff.changed"))
              .orElseGet(Outcome::notFound);
    };
  }

  @PostMapping(PATH + "/remove")
  Outcome remove(SignedIn who, Act<RemoveStaff> act) {
    return switch (act) {
      case Act.Refused<RemoveStaff> refused -> Outcome.refused(refused.refusal(), () -> list(who));
      case Act.Read<RemoveStaff>(RequestId request, RemoveStaff body) ->
          changed(
              who,
              request,
              new Change.RemoveStaff(who.organisation(), new PersonId(body.person())),
              "specialist.staff.removed");
    };
  }

  /**
   * Ends a colleague’s sessions; somebody who is none is answered as if there were no such person.
   */
  @PostMapping(PATH + "/sign-out")
  Outcome signOut(SignedIn who, Act<SignOutStaff> act) {
    return switch (act) {
      case Act.Refused<SignOutStaff> refused -> Outcome.refused(refused.refusal(), () -> list(who));
      case Act.Read<SignOutStaff>(RequestId _, SignOutStaff body) -> {
        PersonId person = new PersonId(body.person());
        if (registry.staff(who.organisation(), person).isEmpty()) {
          yield Outcome.notFound();
        }
        sessions.end(new Actor(who.organisation(), person));
        yield Outcome.done(PATH, new Done("")).saying("specialist.staff.signedOut");
      }
    };
  }

  private Outcome changed(SignedIn who, RequestId request, Change change, String saying) {
    return answered(who, directory.change(who.actor(), request, change), saying);
  }

  private Outcome answered(SignedIn who, Answer answer, String saying) {
    return answer instanceof Answer.Refused refused
        ? Outcome.refused(refused.refusal(), () -> list(who))
        : Outcome.done(PATH, new Done("")).saying(saying);
  }
}
