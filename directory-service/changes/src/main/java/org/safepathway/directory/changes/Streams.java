package org.safepathway.directory.changes;

import org.safepathway.directory.event.CapacitySaid;
import org.safepathway.directory.event.DirectoryEvent;
import org.safepathway.directory.event.FundingRenewed;
import org.safepathway.directory.event.IntakeSet;
import org.safepathway.directory.event.MemberJoined;
import org.safepathway.directory.event.MemberLeft;
import org.safepathway.directory.event.OfferAssured;
import org.safepathway.directory.event.OfferDescribed;
import org.safepathway.directory.event.OfferEnded;
import org.safepathway.directory.event.OfferEvent;
import org.safepathway.directory.event.OfferMade;
import org.safepathway.directory.event.OrganisationClosed;
import org.safepathway.directory.event.OrganisationEvent;
import org.safepathway.directory.event.OrganisationRegistered;
import org.safepathway.directory.event.StaffChanged;
import org.safepathway.directory.event.StaffJoined;
import org.safepathway.directory.event.StaffLeft;
import org.safepathway.kernel.Missing;

/** Which stream an event stands in, and whether all of it is there. */
final class Streams {

  private Streams() {}

  /**
   * Whether something is missing in an event. None can be entered any more; a log that holds one
   * from before, or from a hand that was not ours, is read all the same.
   */
  static boolean isBroken(DirectoryEvent event) {
    return Missing.in((Record) event);
  }

  static String of(DirectoryEvent event) {
    return switch (event) {
      case OrganisationEvent organisation -> "organisation-" + of(organisation);
      case OfferEvent offer -> "offer-" + of(offer);
    };
  }

  private static Object of(OrganisationEvent event) {
    return switch (event) {
      case OrganisationRegistered registered -> registered.organisation().id();
      case OrganisationClosed closed -> closed.organisation();
      case StaffJoined joined -> joined.staff().organisation();
      case StaffChanged changed -> changed.staff().organisation();
      case StaffLeft left -> left.organisation();
      case MemberJoined joined -> joined.consortium();
      case MemberLeft left -> left.consortium();
    };
  }

  private static Object of(OfferEvent event) {
    return switch (event) {
      case OfferMade made -> made.offer().id();
      case OfferDescribed described -> described.offer().id();
      case IntakeSet set -> set.offer();
      case CapacitySaid said -> said.offer();
      case FundingRenewed renewed -> renewed.offer();
      case OfferAssured assured -> assured.offer();
      case OfferEnded ended -> ended.offer();
    };
  }
}
