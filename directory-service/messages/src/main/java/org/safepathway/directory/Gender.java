package org.safepathway.directory;

/** Whom a service is for, by how a person describes herself or himself. */
public enum Gender {
  /** Women, trans women included. */
  WOMAN,
  /** Men, trans men included. */
  MAN,
  /** People who describe themselves otherwise. */
  ANOTHER
}
