package org.safepathway.projections.projecting;

/** The documents were written by another version of the projection. */
public final class RebuildNeededException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the projection. */
  public RebuildNeededException(String projection) {
    super("projection " + projection + " has another version: rebuild it");
  }
}
