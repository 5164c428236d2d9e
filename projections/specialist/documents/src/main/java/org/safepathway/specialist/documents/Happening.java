package org.safepathway.specialist.documents;

/** What can happen in a case. */
public enum Happening {
  /** It was sent. */
  SENT,
  /** It was received. */
  RECEIVED,
  /** It got a priority. */
  TRIAGED,
  /** It was accepted. */
  ACCEPTED,
  /** It was put on the waiting list. */
  PUT_ON_WAITING_LIST,
  /** It was declined. */
  DECLINED,
  /** It was handed on. */
  REDIRECTED,
  /** It was returned as incomplete. */
  RETURNED,
  /** It went back because this service had closed. */
  GIVEN_BACK,
  /** Somebody tried to reach her. */
  CONTACT_ATTEMPTED,
  /** She took up the service. */
  ENGAGED,
  /** It was closed. */
  CLOSED,
  /** It was reopened. */
  REOPENED,
  /** An acceptance was undone. */
  ACCEPTANCE_UNDONE,
  /** A note was written. */
  NOTE_ADDED,
  /** Receipt was overdue. */
  RECEIPT_OVERDUE,
  /** Contact was overdue. */
  CONTACT_OVERDUE,
  /** Somebody here acknowledged that her contact was changed. */
  CHANGE_ACKNOWLEDGED,
  /** This organisation referred her to another service too. */
  REFERRED_ON,
  /** She consented. */
  CONSENT_GIVEN,
  /** She did not consent. */
  CONSENT_REFUSED,
  /** She took classes out of a consent. */
  CONSENT_NARROWED,
  /** She withdrew a consent. */
  CONSENT_WITHDRAWN,
  /** A consent ended. */
  CONSENT_LAPSED,
  /** An override was authorised. */
  OVERRIDE_AUTHORISED,
  /** An authorised override ended. */
  OVERRIDE_LAPSED,
  /** Facts that this organisation may hold were added. */
  FACTS_ADDED,
  /** Facts that this organisation may hold were corrected (DOMAIN.md rule 20). */
  FACTS_CORRECTED
}
