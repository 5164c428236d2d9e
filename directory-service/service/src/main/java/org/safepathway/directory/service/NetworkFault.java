package org.safepathway.directory.service;

/**
 * One thing that is wrong with a network file.
 *
 * @param path where, as a JSON path such as {@code $.staff[3].unit}
 * @param code what kind of fault
 * @param explanation a sentence for whoever keeps the file; quotes no value but ids
 */
public record NetworkFault(String path, Code code, String explanation) {

  /** The kinds of fault. */
  public enum Code {
    /** Not JSON, or not the shape of a network: unknown, missing, null or mistyped member. */
    MALFORMED,
    /** An id that another entry of the same list has already. */
    DUPLICATE_ID,
    /** An organisation that the file does not list. */
    UNKNOWN_ORGANISATION,
    /** A unit that the police force does not list. */
    UNKNOWN_UNIT,
    /** A role that belongs to another kind of organisation. */
    ROLE_OF_ANOTHER_KIND,
    /** A member of police staff without a unit. */
    UNIT_MISSING,
    /** A unit where the organisation is not a police force. */
    UNIT_OUTSIDE_POLICE,
    /** An offer of an organisation that is not a specialist. */
    OFFER_OF_NON_SPECIALIST,
    /** A member that is no specialist service, or members of what is no consortium. */
    NO_MEMBER,
    /** An enforcement body, its staff or an address of it. */
    ENFORCEMENT_BODY,
    /** A list that must name something and names nothing. */
    EMPTY,
    /** An offer that would receive referrals later than the Victims' Code allows. */
    RECEIPT_TOO_LATE
  }

  @Override
  public String toString() {
    return path + ": " + explanation;
  }
}
