package org.safepathway.consortium.desk.members;

import java.util.List;
import java.util.function.BiFunction;
import org.safepathway.consortium.desk.ConsortiumDesk;
import org.safepathway.consortium.desk.Done;
import org.safepathway.consortium.desk.members.MembersView.Member;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Directory;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Who the members are; the co-ordinator says so. */
@Controller
@AllowedTo(StaffRole.COORDINATOR)
final class MembersController {

  private final Registry registry;
  private final Directory directory;

  MembersController(Registry registry, Directory directory) {
    this.registry = registry;
    this.directory = directory;
  }

  @GetMapping(ConsortiumDesk.MEMBERS)
  Page<MembersView> list(SignedIn who) {
    List<Organisation> members = registry.membersOf(who.organisation());
    return new Page<>(
        "consortium/members",
        new MembersView(
            members.stream().map(Member::of).toList(),
            registry.organisations().stream()
                .filter(one -> one.open() && one.kind() == OrganisationKind.SPECIALIST)
                .filter(one -> !members.contains(one))
                .map(Member::of)
                .toList()));
  }

  @PostMapping(ConsortiumDesk.MEMBERS)
  Outcome add(SignedIn who, Act<AMember> act) {
    return change(who, act, Change.AddMember::new, "consortium.members.added");
  }

  @PostMapping(ConsortiumDesk.MEMBERS + "/remove")
  Outcome remove(SignedIn who, Act<AMember> act) {
    return change(who, act, Change.RemoveMember::new, "consortium.members.removed");
  }

  /**
   * A member that joins or leaves.
   *
   * @param member which service
   */
  record AMember(OrganisationId member) {}

  private Outcome change(
      SignedIn who,
      Act<AMember> act,
      BiFunction<OrganisationId, OrganisationId, Change> change,
      String saying) {
    return switch (act) {
      case Act.Refused<AMember> refused -> Outcome.refused(refused.refusal(), () -> list(who));
      case Act.Read<AMember>(RequestId request, AMember body) ->
          directory.change(who.actor(), request, change.apply(who.organisation(), body.member()))
                  instanceof Answer.Refused refused
              ? Outcome.refused(refused.refusal(), () -> list(who))
              : Outcome.done(ConsortiumDesk.MEMBERS, new Done(body.member().value()))
                  .saying(saying);
    };
  }
}
