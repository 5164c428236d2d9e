package org.safepathway.projections.store;

import org.safepathway.kernel.Away;

/** A fault of the store: the disk, a broken file, another shape than declared. Not a refusal. */
public final class ReadStoreException extends RuntimeException implements Away {

  private static final long serialVersionUID = 1L;

  private final boolean away;

  /** A fault that the store found itself. */
  public ReadStoreException(String message) {
    this(message, false);
  }

  private ReadStoreException(String message, boolean away) {
    super(message);
    this.away = away;
  }

  /** A database that does not answer. */
  public static ReadStoreException away(String message) {
    return new ReadStoreException(message, true);
  }

  /** A fault with a cause below. The message never carries a document. */
  public ReadStoreException(String message, Throwable cause) {
    super(message, cause);
    away = false;
  }

  @Override
  public boolean isAway() {
    return away;
  }
}
