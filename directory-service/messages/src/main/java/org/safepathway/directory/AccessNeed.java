package org.safepathway.directory;

/** What a person needs to be able to use a service, and what a service can do. */
public enum AccessNeed {
  /** Step-free, with room for a wheelchair. */
  WHEELCHAIR,
  /** Deaf people: signing, text, alarms that flash. */
  DEAF,
  /** Blind people: spoken and large print. */
  BLIND,
  /** A learning disability: easy read, more time. */
  LEARNING_DISABILITY,
  /** Personal care from a carer. */
  CARE,
  /** An assistance dog. */
  ASSISTANCE_DOG
}
