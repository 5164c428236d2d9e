package org.safepathway.directory.matching;

/**
 * What a referral can share with a service, in the words of DOMAIN.md, classes of fact. It is all
 * that police can enter, so nothing else has a name here.
 */
public enum SharedPart {
  /** Who she is. */
  IDENTITY,
  /** How to contact her safely. */
  SAFE_CONTACT,
  /** The risk. */
  RISK,
  /** What she needs. */
  SUPPORT
}
