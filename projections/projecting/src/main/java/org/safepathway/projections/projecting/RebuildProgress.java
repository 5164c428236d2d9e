package org.safepathway.projections.projecting;

/** Hears how far a rebuild has come. */
@FunctionalInterface
public interface RebuildProgress {

  /** Hears nothing. */
  RebuildProgress SILENT = (position, head) -> {};

  /**
   * After each batch.
   *
   * @param position the position of the last event folded
   * @param head the position at which the rebuild will end
   */
  void rebuilt(long position, long head);
}
