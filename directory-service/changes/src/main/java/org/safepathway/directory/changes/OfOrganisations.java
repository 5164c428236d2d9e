package org.safepathway.directory.changes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.directory.event.MemberJoined;
import org.safepathway.directory.event.MemberLeft;
import org.safepathway.directory.event.OrganisationClosed;
import org.safepathway.directory.event.OrganisationEvent;
import org.safepathway.directory.event.OrganisationRegistered;
import org.safepathway.directory.event.StaffChanged;
import org.safepathway.directory.event.StaffJoined;
import org.safepathway.directory.event.StaffLeft;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.Stamp;

/** What one organisation’s stream decides, and what it must know for that. */
final class OfOrganisations {

  private @Nullable Organisation organisation;
  private final Map<PersonId, Staff> staff = new HashMap<>();
  private final Set<OrganisationId> members = new HashSet<>();

  /** Whether anybody ever worked here, and so may have been told something by a victim. */
  private boolean wasStaffed;

  /** Judges a change. */
  Decision decide(Change.OfOrganisation asked, Stamp stamp, Authority authority) {
    return switch (asked) {
      case Change.RegisterOrganisation register -> register(register, stamp, authority);
      case Change.CloseOrganisation close ->
          standing(
              authority.overOrganisations(stamp.by()),
              new OrganisationClosed(close.organisation(), stamp));
      case Change.AddStaff add -> add(add, stamp, authority);
      case Change.ChangeStaff change -> change(change, stamp, authority);
      case Change.RemoveStaff remove -> remove(remove, stamp, authority);
      case Change.AddMember add -> add(add, stamp, authority);
      case Change.RemoveMember remove -> remove(remove, stamp, authority);
    };
  }

  private Decision register(
      Change.RegisterOrganisation register, Stamp stamp, Authority authority) {
    if (!authority.overOrganisations(stamp.by())) {
      return refuses(CommonRefusal.NOT_FOUND);
    }
    return organisation != null
        ? refuses(DirectoryRefusal.ID_TAKEN)
        : new Decision.Happens(new OrganisationRegistered(register.registered(), stamp));
  }

  private Decision add(Change.AddStaff add, Stamp stamp, Authority authority) {
    boolean may = authority.over(add.organisation(), stamp.by());
    if (staff.containsKey(add.staff().person())) {
      return standing(may, DirectoryRefusal.ID_TAKEN);
    }
    // Whoever is let into a specialist organisation can open what victims told it: that is for its
    // own managers to say, not for the platform (DOMAIN.md rule 26).
    if (isSpecialist() && authority.isRegistrar(stamp.by())) {
      if (wasStaffed) {
        return standing(may, DirectoryRefusal.HAS_A_MANAGER);
      }
      if (!add.staff().roles().equals(Set.of(StaffRole.MANAGER))) {
        return standing(may, DirectoryRefusal.MANAGER_FIRST);
      }
    }
    return standing(may, new StaffJoined(add.staff(), stamp));
  }

  private Decision change(Change.ChangeStaff change, Stamp stamp, Authority authority) {
    boolean may = authority.over(change.organisation(), stamp.by());
    Staff before = staff.get(change.staff().person());
    if (before == null) {
      return refuses(CommonRefusal.NOT_FOUND);
    }
    // As with joining: nor may a registrar make a manager of somebody who works there.
    if (isSpecialist() && authority.isRegistrar(stamp.by())) {
      return standing(may, DirectoryRefusal.HAS_A_MANAGER);
    }
    if (before.equals(change.staff())) {
      return standing(may, DirectoryRefusal.NOTHING_CHANGES);
    }
    return isLastManager(before.person())
            && !isManager(change.staff())
            && !stamp.by().equals(Platform.SEED)
        ? standing(may, DirectoryRefusal.LAST_MANAGER)
        : standing(may, new StaffChanged(change.staff(), stamp));
  }

  private Decision remove(Change.RemoveStaff remove, Stamp stamp, Authority authority) {
    boolean may = authority.over(remove.organisation(), stamp.by());
    if (!staff.containsKey(remove.person())) {
      return refuses(CommonRefusal.NOT_FOUND);
    }
    return isLastManager(remove.person()) && !stamp.by().equals(Platform.SEED)
        ? standing(may, DirectoryRefusal.LAST_MANAGER)
        : standing(may, new StaffLeft(remove.organisation(), remove.person(), stamp));
  }

  private Decision add(Change.AddMember add, Stamp stamp, Authority authority) {
    boolean may = authority.coordinates(add.organisation(), stamp.by());
    if (organisation != null && organisation.kind() != OrganisationKind.CONSORTIUM) {
      return standing(may, DirectoryRefusal.NO_MEMBER);
    }
    return members.contains(add.member())
        ? standing(may, DirectoryRefusal.NOTHING_CHANGES)
        : standing(may, new MemberJoined(add.organisation(), add.member(), stamp));
  }

  private Decision remove(Change.RemoveMember remove, Stamp stamp, Authority authority) {
    return members.contains(remove.member())
        ? standing(
            authority.coordinates(remove.organisation(), stamp.by()),
            new MemberLeft(remove.organisation(), remove.member(), stamp))
        : refuses(CommonRefusal.NOT_FOUND);
  }

  // Whoever is left could neither add nor remove anybody: that is closing it. Nor may a registrar
  // make room for a manager of her own choice.
  private boolean isLastManager(PersonId person) {
    return isSpecialist() && isManager(staff.get(person)) && managers() == 1;
  }

  private boolean isSpecialist() {
    return organisation != null && organisation.kind() == OrganisationKind.SPECIALIST;
  }

  private long managers() {
    return staff.values().stream().filter(OfOrganisations::isManager).count();
  }

  private static boolean isManager(@Nullable Staff person) {
    return person != null && person.roles().contains(StaffRole.MANAGER);
  }

  private Decision standing(boolean may, OrganisationEvent event) {
    return standing(may, new Decision.Happens(event));
  }

  private Decision standing(boolean may, RefusalReason reason) {
    return standing(may, refuses(reason));
  }

  private Decision standing(boolean may, Decision then) {
    if (organisation == null || !may) {
      return refuses(CommonRefusal.NOT_FOUND);
    }
    return organisation.open() ? then : refuses(DirectoryRefusal.ENDED);
  }

  private static Decision refuses(RefusalReason reason) {
    return new Decision.Refuses(reason);
  }

  /** Takes what happened; as the books do, nothing of an event in which something is missing. */
  void take(OrganisationEvent event) {
    if (Streams.isBroken(event)) {
      return;
    }
    switch (event) {
      case OrganisationRegistered registered -> organisation = registered.organisation();
      case OrganisationClosed _ -> {
        if (organisation != null) {
          organisation = organisation.withOpen(false);
        }
        staff.clear();
      }
      case StaffJoined joined -> {
        wasStaffed = true;
        staff.put(joined.staff().person(), joined.staff());
      }
      case StaffChanged changed -> staff.replace(changed.staff().person(), changed.staff());
      case StaffLeft left -> staff.remove(left.person());
      case MemberJoined joined -> members.add(joined.member());
      case MemberLeft left -> members.remove(left.member());
    }
  }
}
