package org.safepathway.projections.store.mongo;

/** What a process may do with a set. */
public enum Access {
  /** A projector: makes collections and indexes, and writes. */
  WRITE,
  /** A desk: its users may read and nothing else, and it makes nothing. */
  READ
}
