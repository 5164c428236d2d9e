package org.safepathway.directory.change;

import static java.util.Objects.requireNonNull;

import org.safepathway.directory.Funding;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Staff;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * One change of the directory. Organisations are the registrar’s; an organisation’s staff and
 * offers are its managers’ and the registrar’s; a consortium’s members are its co-ordinator’s.
 */
public sealed interface Change {

  /** The stream that decides. */
  String stream();

  /** A change of an organisation or of its staff. */
  sealed interface OfOrganisation extends Change {

    /** Which organisation. */
    OrganisationId organisation();

    @Override
    default String stream() {
      return "organisation-" + organisation();
    }
  }

  /** A change of an offer. */
  sealed interface OfOffer extends Change {

    /** Which offer. */
    OfferId offer();

    @Override
    default String stream() {
      return "offer-" + offer();
    }
  }

  /**
   * Registers an organisation.
   *
   * @param registered as it is to stand
   */
  record RegisterOrganisation(Organisation registered) implements OfOrganisation {

    /** Nothing is missing. */
    public RegisterOrganisation {
      requireNonNull(registered);
    }

    @Override
    public OrganisationId organisation() {
      return registered.id();
    }
  }

  /**
   * Closes an organisation for good: from the answer on it has no access at all.
   *
   * @param organisation which
   */
  record CloseOrganisation(OrganisationId organisation) implements OfOrganisation {

    /** Nothing is missing. */
    public CloseOrganisation {
      requireNonNull(organisation);
    }
  }

  /**
   * Lets somebody join the staff.
   *
   * @param staff who
   */
  record AddStaff(Staff staff) implements OfOrganisation {

    /** Nothing is missing. */
    public AddStaff {
      requireNonNull(staff);
    }

    @Override
    public OrganisationId organisation() {
      return staff.organisation();
    }
  }

  /**
   * Lets somebody leave the staff: from the answer on they can do nothing.
   *
   * @param organisation whose staff
   * @param person who
   */
  record RemoveStaff(OrganisationId organisation, PersonId person) implements OfOrganisation {

    /** Nothing is missing. */
    public RemoveStaff {
      requireNonNull(organisation);
      requireNonNull(person);
    }
  }

  /**
   * Says anew what somebody on the staff may do, and in which unit: they stay who they are, and
   * what is theirs stays theirs.
   *
   * @param staff as they are to stand
   */
  record ChangeStaff(Staff staff) implements OfOrganisation {

    /** Nothing is missing. */
    public ChangeStaff {
      requireNonNull(staff);
    }

    @Override
    public OrganisationId organisation() {
      return staff.organisation();
    }
  }

  /**
   * Takes a service into a consortium. The consortium’s co-ordinator keeps its members.
   *
   * @param organisation the consortium
   * @param member the service
   */
  record AddMember(OrganisationId organisation, OrganisationId member) implements OfOrganisation {

    /** Nothing is missing. */
    public AddMember {
      requireNonNull(organisation);
      requireNonNull(member);
    }
  }

  /**
   * Lets a service leave a consortium.
   *
   * @param organisation the consortium
   * @param member the service
   */
  record RemoveMember(OrganisationId organisation, OrganisationId member)
      implements OfOrganisation {

    /** Nothing is missing. */
    public RemoveMember {
      requireNonNull(organisation);
      requireNonNull(member);
    }
  }

  /**
   * Makes an offer.
   *
   * @param made as it is to stand
   */
  record MakeOffer(Offer made) implements OfOffer {

    /** Nothing is missing. */
    public MakeOffer {
      requireNonNull(made);
    }

    @Override
    public OfferId offer() {
      return made.id();
    }
  }

  /**
   * Describes an offer anew. Intake, capacity, funding and assurance stay as they are: each has its
   * own change, and its own history.
   *
   * @param described as it is to stand
   */
  record DescribeOffer(Offer described) implements OfOffer {

    /** Nothing is missing. */
    public DescribeOffer {
      requireNonNull(described);
    }

    @Override
    public OfferId offer() {
      return described.id();
    }
  }

  /**
   * Says whether referrals are taken now.
   *
   * @param offer which
   * @param intake from now on
   */
  record SetIntake(OfferId offer, IntakeState intake) implements OfOffer {

    /** Nothing is missing. */
    public SetIntake {
      requireNonNull(offer);
      requireNonNull(intake);
    }
  }

  /**
   * Says how much can be taken.
   *
   * @param offer which
   * @param places in all
   * @param free of these now
   */
  record SayCapacity(OfferId offer, int places, int free) implements OfOffer {

    /** Nothing is missing. */
    public SayCapacity {
      requireNonNull(offer);
    }
  }

  /**
   * Says who pays until when.
   *
   * @param offer which
   * @param funding from now on
   */
  record RenewFunding(OfferId offer, Funding funding) implements OfOffer {

    /** Nothing is missing. */
    public RenewFunding {
      requireNonNull(offer);
      requireNonNull(funding);
    }
  }

  /**
   * Says that all of it has been checked today and is true.
   *
   * @param offer which
   */
  record AssureOffer(OfferId offer) implements OfOffer {

    /** Nothing is missing. */
    public AssureOffer {
      requireNonNull(offer);
    }
  }

  /**
   * Ends an offer for good.
   *
   * @param offer which
   */
  record EndOffer(OfferId offer) implements OfOffer {

    /** Nothing is missing. */
    public EndOffer {
      requireNonNull(offer);
    }
  }
}
