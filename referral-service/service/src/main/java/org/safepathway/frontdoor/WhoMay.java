package org.safepathway.frontdoor;

import static java.util.Map.entry;
import static org.safepathway.directory.StaffRole.CASEWORKER;
import static org.safepathway.directory.StaffRole.DUTY_MANAGER;
import static org.safepathway.directory.StaffRole.MANAGER;
import static org.safepathway.directory.StaffRole.OFFICER;
import static org.safepathway.directory.StaffRole.SUPERVISOR;

import java.util.Map;
import java.util.Set;
import org.safepathway.directory.StaffRole;
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

/**
 * Who may ask what: one table. A role belongs to one kind of organisation, so a row names the kind
 * as well. What is not in a row is answered as if it did not exist.
 */
final class WhoMay {

  private static final Set<StaffRole> OFFICERS = Set.of(OFFICER);
  private static final Set<StaffRole> WORKERS = Set.of(CASEWORKER, MANAGER);
  private static final Set<StaffRole> DOOR = Set.of(CASEWORKER, MANAGER, DUTY_MANAGER);
  private static final Set<StaffRole> BOTH_SIDES = Set.of(OFFICER, CASEWORKER, MANAGER);

  /** Act by act. */
  static final Map<Class<? extends Act>, Set<StaffRole>> ACT =
      Map.ofEntries(
          entry(Refer.class, OFFICERS),
          entry(ReferByOverride.class, OFFICERS),
          entry(RecordFingerprint.class, OFFICERS),
          entry(DecideOverride.class, Set.of(SUPERVISOR, DUTY_MANAGER)),
          entry(Recall.class, BOTH_SIDES),
          entry(AddFacts.class, BOTH_SIDES),
          entry(Receive.class, DOOR),
          entry(GiveTriage.class, DOOR),
          entry(Accept.class, WORKERS),
          entry(Wait.class, WORKERS),
          entry(Decline.class, WORKERS),
          entry(ReturnIncomplete.class, WORKERS),
          entry(Contact.class, WORKERS),
          entry(Acknowledge.class, WORKERS),
          entry(Engage.class, WORKERS),
          entry(Close.class, WORKERS),
          entry(Reopen.class, WORKERS),
          entry(Undo.class, WORKERS),
          entry(WriteNote.class, WORKERS),
          entry(EnterLinkCode.class, WORKERS),
          entry(Unlink.class, WORKERS),
          entry(ReferOn.class, WORKERS),
          entry(Redirect.class, WORKERS),
          entry(TakeConsent.class, WORKERS),
          entry(Narrow.class, WORKERS),
          entry(Withdraw.class, WORKERS),
          entry(Erase.class, Set.of(MANAGER)));

  /** Who may enter facts of a new victim. */
  static final Set<StaffRole> SEAL_NEW = OFFICERS;

  /** Who may enter facts of a victim behind a reference. */
  static final Set<StaffRole> SEAL = BOTH_SIDES;

  /** Who may open facts: nobody on the police side (DOMAIN.md rule 4). */
  static final Set<StaffRole> OPEN = WORKERS;

  /** Who may make a code with her. */
  static final Set<StaffRole> LINK = WORKERS;

  private WhoMay() {}
}
