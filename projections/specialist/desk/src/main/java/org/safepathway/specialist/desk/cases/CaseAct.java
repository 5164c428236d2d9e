package org.safepathway.specialist.desk.cases;

import static org.safepathway.directory.StaffRole.CASEWORKER;
import static org.safepathway.directory.StaffRole.DUTY_MANAGER;
import static org.safepathway.directory.StaffRole.MANAGER;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.StaffRole;
import org.safepathway.referral.Edge;

/**
 * Everything that can be done with a case: under which name, with which edge of the life cycle and
 * by whom. What an act without an edge needs is in {@link MayDo}.
 */
public enum CaseAct {
  /** Reads facts. */
  OPEN("openings", null, CASEWORKER, MANAGER),
  /** Confirms that the organisation has it. */
  RECEIVE("receive", Edge.RECEIVE, CASEWORKER, MANAGER, DUTY_MANAGER),
  /** Gives it a priority. */
  TRIAGE("triage", Edge.TRIAGE, CASEWORKER, MANAGER, DUTY_MANAGER),
  /** Takes it. */
  ACCEPT("accept", Edge.ACCEPT, CASEWORKER, MANAGER),
  /** Puts it on the waiting list. */
  WAIT("waiting-list", Edge.WAIT, CASEWORKER, MANAGER),
  /** Declines. */
  DECLINE("decline", Edge.DECLINE, CASEWORKER, MANAGER),
  /** Hands it on with a consent of its own. */
  REDIRECT("redirect", Edge.REDIRECT, CASEWORKER, MANAGER),
  /** Returns it as incomplete. */
  RETURN("return", Edge.RETURN, CASEWORKER, MANAGER),
  /** Records an attempt to reach her. */
  CONTACT("contacts", Edge.CONTACT, CASEWORKER, MANAGER),
  /** Acknowledges that her contact was changed. */
  ACKNOWLEDGE("acknowledgements", Edge.ACKNOWLEDGE, CASEWORKER, MANAGER),
  /** Records that she takes up the service. */
  ENGAGE("engage", Edge.ENGAGE, CASEWORKER, MANAGER),
  /** Closes it. */
  CLOSE("close", Edge.CLOSE, CASEWORKER, MANAGER),
  /** Takes it up again. */
  REOPEN("reopen", Edge.REOPEN, CASEWORKER, MANAGER),
  /** Takes an acceptance back. */
  UNDO_ACCEPTANCE("undo-acceptance", Edge.UNDO_ACCEPTANCE, CASEWORKER, MANAGER),
  /** Writes a note. */
  NOTE("notes", Edge.NOTE, CASEWORKER, MANAGER),
  /** Records her status with her. */
  STATUS("status", null, CASEWORKER, MANAGER),
  /** Adds or corrects facts. */
  FACTS("facts", null, CASEWORKER, MANAGER),
  /** Takes a consent. */
  CONSENT("consents", null, CASEWORKER, MANAGER),
  /** Takes classes out of a consent. */
  NARROW("consents/narrow", null, CASEWORKER, MANAGER),
  /** Withdraws a consent. */
  WITHDRAW("consents/withdraw", null, CASEWORKER, MANAGER),
  /** Refers her to another service as well. */
  REFER_ON("refer-on", null, CASEWORKER, MANAGER),
  /** Asks a consortium where the service cannot take her. */
  ASK_CONSORTIUM("consortium", null, CASEWORKER, MANAGER),
  /** Says what came of what a consortium suggested. */
  ANSWER_CONSORTIUM("consortium/answer", null, CASEWORKER, MANAGER),
  /** Makes a code that she may give to another organisation. */
  MAKE_LINK_CODE("links/codes", null, CASEWORKER, MANAGER),
  /** Enters, with her, the code that she brought from another organisation. */
  ENTER_LINK_CODE("links", null, CASEWORKER, MANAGER),
  /** Undoes a link at her wish. */
  UNLINK("links/undo", null, CASEWORKER, MANAGER),
  /** Erases her record at her wish. */
  ERASE("erase", null, MANAGER);

  private final String path;
  private final @Nullable Edge edge;
  private final Set<StaffRole> roles;

  CaseAct(String path, @Nullable Edge edge, StaffRole... roles) {
    this.path = path;
    this.edge = edge;
    this.roles = Set.of(roles);
  }

  /** Its address below the case, which is also its name in the API. */
  public String path() {
    return path;
  }

  /** The edge that it takes, or null if it takes none. */
  public @Nullable Edge edge() {
    return edge;
  }

  /** Who may do it. */
  public Set<StaffRole> roles() {
    return roles;
  }
}
