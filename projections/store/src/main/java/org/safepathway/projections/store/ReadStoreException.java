package org.safepathway.projections.store;

/** A fault of the store: the disk, a broken file, another shape than declared. Not a refusal. */
public final class ReadStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A fault that the store found itself. */
  public ReadStoreException(String message) {
    super(message);
  }

  /** A fault with a cause below. The message never carries a document. */
  public ReadStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
