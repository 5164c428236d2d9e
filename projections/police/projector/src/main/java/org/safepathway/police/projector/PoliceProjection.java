package org.safepathway.police.projector;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideEscalated;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.projecting.Bearing;
import org.safepathway.projections.projecting.Derived;
import org.safepathway.projections.projecting.Projection;
import org.safepathway.projections.projecting.Unreadable;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferrersRecordAgedOut;
import org.safepathway.referral.inside.Handles;
import org.safepathway.referral.victim.VictimErased;

/**
 * What police forces hold of one victim: coarse states and overrides that wait, nothing else. Who
 * is linked to the police makes no difference to a referral (decision 0005); it only decides that
 * an override does not wait for a supervisor of the force.
 */
public final class PoliceProjection implements Projection<PoliceWork> {

  /** What changes an override that waits. */
  private static final Set<Class<? extends Event>> ABOUT_OVERRIDES =
      Set.of(
          OverrideEscalated.class,
          OverrideAuthorised.class,
          OverrideRefused.class,
          OverrideExpired.class,
          ConsentWithdrawn.class);

  private final Handles handles;
  private final Registry registry;

  /**
   * Makes the projection.
   *
   * @param handles the forces' own handles
   * @param registry which organisations are police
   */
  public PoliceProjection(Handles handles, Registry registry) {
    this.handles = handles;
    this.registry = registry;
  }

  @Override
  public String name() {
    return "police";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<PoliceWork> workingType() {
    return PoliceWork.class;
  }

  @Override
  public List<DocumentCollection> collections() {
    return List.of(PoliceCollections.REFERRALS, PoliceCollections.OVERRIDES);
  }

  @Override
  public PoliceWork start(VictimId victim) {
    return PoliceWork.start(victim);
  }

  @Override
  public PoliceWork fold(PoliceWork work, Event event) {
    if (work.erased()) {
      return work;
    }
    return switch (event) {
      case VictimErased erased -> erased(work, erased);
      case ReferralEvent referral -> referral(work, referral);
      case ConsentEvent consent -> override(work, consent);
      default -> work;
    };
  }

  /**
   * That a service erased her is none of the force's business: a row that went away would tell the
   * officer that something happened (ARCHITECTURE.md, P2). Nothing is written, and nothing inside
   * remembers it; the row says nothing about her. An override that waits goes: nobody may decide
   * it. That tells nothing, since a service can only erase what was sent to it, and while an
   * override waits nothing was. Where nothing was ever sent, all that waited goes and nothing comes
   * back.
   */
  private static PoliceWork erased(PoliceWork work, VictimErased event) {
    return switch (event.cause()) {
      case NEVER_SENT -> work.erase();
      case ASKED_BY_VICTIM, RETENTION_OVER -> work.withoutOverrides();
      // Why is no longer known. Where these events sent something, a row that went away would tell.
      case ERASED_BEFORE -> work.referrals().isEmpty() ? work.erase() : work.withoutOverrides();
    };
  }

  private PoliceWork referral(PoliceWork work, ReferralEvent event) {
    String id = event.referral().value();
    if (event instanceof ReferralSent sent) {
      return isPolice(sent.from()) ? work.with(id, sent(sent)) : work;
    }
    PoliceWork.Sent before = work.referrals().get(id);
    if (before == null) {
      return work;
    }
    if (event instanceof ReferrersRecordAgedOut) {
      // Kept long enough; whatever happens later brings no row back.
      return work.withoutReferral(id);
    }
    return Coarse.after(event)
        .map(state -> work.with(id, before.at(state, shown(event))))
        .orElse(work);
  }

  private static PoliceWork.Sent sent(ReferralSent sent) {
    return new PoliceWork.Sent(
        sent.from(),
        sent.offer(),
        sent.stamp().by().person(),
        sent.unit(),
        CoarseState.SENT,
        shown(sent),
        shown(sent));
  }

  private PoliceWork override(PoliceWork work, ConsentEvent event) {
    String stream = event.consent().value();
    PoliceWork.Asked waiting = work.overrides().get(stream);
    if (event instanceof OverrideAsked asked) {
      OrganisationId force = asked.stamp().by().organisation();
      // A police-linked one is decided by the receiving service, and nobody at the force sees it.
      return asked.policeLinked() || !isPolice(force)
          ? work.without(stream)
          : work.with(stream, asked(asked));
    }
    if (waiting == null) {
      return work;
    }
    return switch (event) {
      case OverrideEscalated escalated -> work.with(stream, waiting.escalate());
      case OverrideAuthorised authorised -> work.without(stream);
      case OverrideRefused refused -> work.without(stream);
      case OverrideExpired expired -> work.without(stream);
      // Withdrawing ends an override that waits: nobody could decide it any more.
      case ConsentWithdrawn withdrawn when withdrawn.purpose() == Purpose.SUPPORT ->
          work.without(stream);
      default -> work;
    };
  }

  private static PoliceWork.Asked asked(OverrideAsked asked) {
    OrganisationId force = asked.stamp().by().organisation();
    return new PoliceWork.Asked(
        force,
        asked.offer(),
        asked.unit(),
        asked.stamp().by().person(),
        shown(asked),
        false,
        asked.expiresAt());
  }

  private boolean isPolice(OrganisationId organisation) {
    Optional<OrganisationKind> kind = registry.organisation(organisation).map(Organisation::kind);
    return kind.isPresent() && kind.get() == OrganisationKind.POLICE;
  }

  /**
   * An event that cannot be read stops a row only if it is of a type and a stream of which the
   * police see something. Of a status, a note, an opening, a consent where no override waits they
   * see nothing, and a row that stands still while others move would tell them. Where nobody can
   * tell whose it is (who sent a referral, of whose override, what a type of a later release says)
   * it is let pass too: what the force sees is then older at most by this one event.
   */
  @Override
  public Bearing bearing(PoliceWork work, Unreadable event) {
    Class<? extends Event> type = event.type();
    if (work.erased()) {
      return Bearing.NONE;
    }
    if (type == null || type == ReferralSent.class || type == OverrideAsked.class) {
      return Bearing.UNKNOWN;
    }
    if (type == VictimErased.class) {
      return work.overrides().isEmpty() ? Bearing.UNKNOWN : Bearing.SOME;
    }
    boolean seen =
        ABOUT_OVERRIDES.contains(type)
            ? work.overrides().containsKey(event.stream())
            : movesRow(work, event.stream(), type);
    return seen ? Bearing.SOME : Bearing.NONE;
  }

  private static boolean movesRow(PoliceWork work, String stream, Class<?> type) {
    PoliceWork.Sent row = work.referrals().get(stream.substring(stream.indexOf('-') + 1));
    return row != null
        && (type == ReferrersRecordAgedOut.class
            || Coarse.after(type).filter(state -> state != row.state()).isPresent());
  }

  @Override
  public List<Derived> derive(PoliceWork work) {
    List<Derived> documents = new ArrayList<>();
    work.referrals()
        .forEach(
            (id, sent) -> {
              String handle = handles.referral(sent.force(), work.victim(), new ReferralId(id));
              documents.add(derived(sent, handle));
            });
    work.overrides()
        .forEach(
            (stream, asked) -> {
              String handle = handles.override(asked.force(), new ConsentId(stream));
              documents.add(derived(asked, handle));
            });
    return documents;
  }

  private Derived derived(PoliceWork.Sent sent, String handle) {
    PoliceReferral document =
        new PoliceReferral(
            handle,
            handles.shortForm(handle),
            sent.offer(),
            sent.officer(),
            sent.unit(),
            sent.state(),
            sent.sentAt(),
            sent.stateAt());
    return new Derived(
        sent.force(),
        PoliceCollections.REFERRALS,
        handle,
        PoliceCollections.keys(document),
        document);
  }

  private Derived derived(PoliceWork.Asked asked, String handle) {
    PoliceOverride document =
        new PoliceOverride(
            handle,
            handles.shortForm(handle),
            asked.offer(),
            asked.unit(),
            asked.asker(),
            asked.askedAt(),
            asked.escalated(),
            asked.expiresAt());
    return new Derived(
        asked.force(),
        PoliceCollections.OVERRIDES,
        handle,
        PoliceCollections.keys(document),
        document);
  }

  /**
   * Whole seconds: all times are equally long, and finer ones would serve to match records only.
   */
  private static Instant shown(Event event) {
    return event.stamp().at().truncatedTo(ChronoUnit.SECONDS);
  }
}
