package org.safepathway.directory.changes;

import java.util.List;
import java.util.Optional;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.event.DirectoryEvent;
import org.safepathway.directory.event.MemberLeft;
import org.safepathway.directory.event.OrganisationClosed;
import org.safepathway.directory.event.StaffLeft;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;

/**
 * Somebody left, an organisation closed, a member left a consortium: what a restore of an older log
 * must not undo (DOMAIN.md, threat 13).
 *
 * @param by whose request it was
 * @param request under which id
 * @param change what was asked
 */
record Departure(OrganisationId by, RequestId request, Change.OfOrganisation change) {

  /** No line without it is whole. */
  private static final String END = ".";

  /** Of an event, or empty where nobody goes. */
  static Optional<Departure> of(DirectoryEvent event) {
    Optional<Change.OfOrganisation> change =
        switch (event) {
          case StaffLeft left ->
              Optional.of(new Change.RemoveStaff(left.organisation(), left.person()));
          case OrganisationClosed closed ->
              Optional.of(new Change.CloseOrganisation(closed.organisation()));
          case MemberLeft left ->
              Optional.of(new Change.RemoveMember(left.consortium(), left.member()));
          default -> Optional.empty();
        };
    return change.map(
        one ->
            new Departure(
                event.stamp().by().organisation(), event.stamp().issued().request(), one));
  }

  /** As a line. */
  String line() {
    String what =
        switch (change) {
          case Change.RemoveStaff left -> "left " + left.organisation() + " " + left.person();
          case Change.CloseOrganisation closed -> "closed " + closed.organisation();
          case Change.RemoveMember left ->
              "member-left " + left.organisation() + " " + left.member();
          default -> throw new IllegalStateException("nobody goes");
        };
    return String.join(" ", by.value(), request.value(), what, END);
  }

  /**
   * Of a line.
   *
   * @return empty for what a crash left of one
   * @throws IllegalArgumentException if it is none
   */
  static Optional<Departure> of(String line) {
    List<String> parts = List.of(line.split(" ", -1));
    if (!parts.getLast().equals(END)) {
      return Optional.empty();
    }
    if (parts.size() < 5) {
      throw new IllegalArgumentException("not a departure");
    }
    OrganisationId which = new OrganisationId(parts.get(3));
    Change.OfOrganisation change =
        switch (parts.get(2) + parts.size()) {
          case "left6" -> new Change.RemoveStaff(which, new PersonId(parts.get(4)));
          case "closed5" -> new Change.CloseOrganisation(which);
          case "member-left6" -> new Change.RemoveMember(which, new OrganisationId(parts.get(4)));
          default -> throw new IllegalArgumentException("not a departure");
        };
    return Optional.of(
        new Departure(new OrganisationId(parts.get(0)), new RequestId(parts.get(1)), change));
  }
}
