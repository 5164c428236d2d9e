package org.safepathway.specialist.desk.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepathway.desk.Act;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.Funding;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RequestId;

/** What a form asks for, as changes of the directory. */
final class Changing {

  private static final int DIGITS = 6;

  private final Directory directory;

  Changing(Directory directory) {
    this.directory = directory;
  }

  /**
   * How a request is done.
   *
   * @param <B> what was asked
   */
  @FunctionalInterface
  interface How<B extends Record> {

    /** Does it; why it was refused, or empty. */
    Optional<Refusal> refusal(Offer own, Act.Read<B> read);
  }

  /** An id that the same request makes again. */
  static OfferId newId(OrganisationId organisation, ServiceKind kind, RequestId request) {
    String head = organisation + "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    int most = OfferId.LONGEST - DIGITS - 1;
    return new OfferId(
        (head.length() > most ? head.substring(0, most) : head)
            + "-"
            + Shown.digest(request.value()).substring(0, DIGITS));
  }

  /** Changes one thing; why it was refused, or empty. */
  Optional<Refusal> change(SignedIn who, RequestId request, Change change) {
    return directory.change(who.actor(), request, change) instanceof Answer.Refused refused
        ? Optional.of(ofTheForm(refused.refusal()))
        : Optional.empty();
  }

  // The directory says where in the offer; the form has the fields of one offer.
  private static Refusal ofTheForm(Refusal refusal) {
    return new Refusal(
        refusal.code(),
        refusal.fields().stream()
            .map(fault -> new FieldFault(fault.path().replaceFirst("^offer\\.", ""), fault.code()))
            .toList());
  }

  /** Says how things stand. What stands so already is no fault. */
  Optional<Refusal> now(SignedIn who, Offer own, Act.Read<SayNow> read) {
    SayNow body = read.body();
    List<Change> changes = new ArrayList<>();
    // A page that was opened before somebody paused the service does not open it again.
    if (body.intake() != body.shown()) {
      changes.add(new Change.SetIntake(own.id(), body.intake()));
    }
    if (body.places() != null && body.free() != null && !body.repeatsAnOlderPage(own.capacity())) {
      changes.add(new Change.SayCapacity(own.id(), body.places(), body.free()));
    }
    if (body.allTrue()) {
      changes.add(new Change.AssureOffer(own.id()));
    }
    for (Change change : changes) {
      Optional<Refusal> refusal =
          change(who, part(read.request(), change), change).filter(Changing::isFault);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  // Each change is a request of its own: the same form again makes the same ones.
  private static RequestId part(RequestId request, Change change) {
    return request.part("now", change.getClass().getSimpleName());
  }

  private static boolean isFault(Refusal refusal) {
    return !refusal.code().equals(DirectoryRefusal.NOTHING_CHANGES.code());
  }

  /** Says who pays. */
  Optional<Refusal> fund(SignedIn who, Offer own, Act.Read<Fund> read) {
    Fund body = read.body();
    return change(
        who,
        read.request(),
        new Change.RenewFunding(own.id(), new Funding(body.funder(), body.from(), body.until())));
  }

  /** Describes it anew; refused where somebody else did since the page was opened. */
  Optional<Refusal> describe(SignedIn who, Offer own, Act.Read<Describe> read) {
    if (read.body().isOlderThan(own)) {
      return Optional.of(
          new Refusal(
              CommonRefusal.MALFORMED.code(),
              List.of(new FieldFault("shown", Describe.CHANGED_MEANWHILE))));
    }
    return change(
        who,
        read.request(),
        new Change.DescribeOffer(read.body().offer(own.id(), own.organisation())));
  }
}
