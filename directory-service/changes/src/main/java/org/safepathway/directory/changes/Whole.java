package org.safepathway.directory.changes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.PublicTexts;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.directory.event.DirectoryEvent;
import org.safepathway.directory.event.OfferDescribed;
import org.safepathway.directory.event.OfferMade;
import org.safepathway.directory.event.OrganisationRegistered;
import org.safepathway.directory.event.StaffChanged;
import org.safepathway.directory.event.StaffJoined;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.NetworkFault;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.Stamp;

/**
 * Whether the directory would hold together after a change, and whether what everybody can read
 * speaks of status. What one stream cannot know is judged here; who may change what is the
 * stream’s.
 */
final class Whole {

  private final EnforcementBodies bodies;
  private final SpeakingOfStatus speaking;

  Whole(EnforcementBodies bodies, SpeakingOfStatus speaking) {
    this.bodies = bodies;
    this.speaking = speaking;
  }

  /** Why not, or empty. To whom the thing does not belong, nothing is said of it here. */
  Optional<Answer> refusal(
      Books books, Change change, Issued issued, Instant now, Registry registry) {
    if (!mayKnow(change, issued, registry)) {
      return Optional.empty();
    }
    if (leavesNoRegistrar(books, change, issued)) {
      return Optional.of(refused(DirectoryRefusal.LAST_MANAGER, List.of()));
    }
    if (change instanceof Change.AddMember add && !canBeMember(add.member(), registry)) {
      return Optional.of(refused(DirectoryRefusal.NO_MEMBER, List.of()));
    }
    DirectoryEvent would = would(change, new Stamp(now, issued));
    if (would != null) {
      try {
        StaffRegistry.check(books.networkAfter(would), bodies);
      } catch (NetworkFaultException e) {
        return Optional.of(
            refused(
                DirectoryRefusal.DOES_NOT_HOLD, e.faults().stream().map(Whole::field).toList()));
      }
    }
    List<FieldFault> speaks = speaking.faults("offer", textsOf(change));
    return speaks.isEmpty()
        ? Optional.empty()
        : Optional.of(refused(DirectoryRefusal.SPEAKS_OF_STATUS, speaks));
  }

  /** Whether nobody could register an organisation any more; an operator’s file may say so. */
  private static boolean leavesNoRegistrar(Books books, Change change, Issued issued) {
    Predicate<Staff> goes =
        switch (change) {
          case Change.RemoveStaff remove ->
              one ->
                  one.person().equals(remove.person())
                      && one.organisation().equals(remove.organisation());
          case Change.ChangeStaff changed ->
              one ->
                  one.person().equals(changed.staff().person())
                      && one.organisation().equals(changed.organisation())
                      && !changed.staff().roles().contains(StaffRole.REGISTRAR);
          case Change.CloseOrganisation close ->
              one -> one.organisation().equals(close.organisation());
          default -> _ -> false;
        };
    List<Staff> registrars = books.registrars();
    return !registrars.isEmpty()
        && !issued.by().equals(Platform.SEED)
        && registrars.stream().allMatch(goes);
  }

  /** Whether it can be a member: an open service. Closed and unknown ones answer alike. */
  private static boolean canBeMember(OrganisationId member, Registry registry) {
    return registry
        .organisation(member)
        .filter(one -> one.open() && one.kind() == OrganisationKind.SPECIALIST)
        .isPresent();
  }

  private static boolean mayKnow(Change change, Issued issued, Registry registry) {
    Authority authority = new Authority(registry);
    return switch (change) {
      case Change.RegisterOrganisation _ -> authority.overOrganisations(issued.by());
      case Change.AddMember add -> authority.coordinates(add.organisation(), issued.by());
      case Change.RemoveMember remove -> authority.coordinates(remove.organisation(), issued.by());
      case Change.OfOrganisation of -> authority.over(of.organisation(), issued.by());
      case Change.MakeOffer make -> authority.over(make.made().organisation(), issued.by());
      case Change.OfOffer of ->
          registry
              .offer(of.offer())
              .filter(offer -> authority.over(offer.organisation(), issued.by()))
              .isPresent();
    };
  }

  /** What would happen, where the whole has a say in it. */
  private static @Nullable DirectoryEvent would(Change change, Stamp stamp) {
    return switch (change) {
      case Change.RegisterOrganisation register ->
          new OrganisationRegistered(register.registered(), stamp);
      case Change.AddStaff add -> new StaffJoined(add.staff(), stamp);
      case Change.ChangeStaff changed -> new StaffChanged(changed.staff(), stamp);
      case Change.MakeOffer make -> new OfferMade(make.made(), stamp);
      case Change.DescribeOffer describe -> new OfferDescribed(describe.described(), stamp);
      default -> null;
    };
  }

  private static @Nullable PublicTexts textsOf(Change change) {
    return switch (change) {
      case Change.RegisterOrganisation register -> PublicTexts.of(register.registered());
      case Change.MakeOffer make -> PublicTexts.of(make.made());
      case Change.DescribeOffer describe -> PublicTexts.of(describe.described());
      case Change.RenewFunding renew -> PublicTexts.of(renew.funding());
      default -> null;
    };
  }

  // The place in the whole is the place in its list: the last part names the field.
  private static FieldFault field(NetworkFault fault) {
    return new FieldFault(
        fault.path().substring(fault.path().lastIndexOf('.') + 1),
        fault.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Answer refused(DirectoryRefusal reason, List<FieldFault> fields) {
    return new Answer.Refused(new Refusal(reason.code(), fields));
  }
}
