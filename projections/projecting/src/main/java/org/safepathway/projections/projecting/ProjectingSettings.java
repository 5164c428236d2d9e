package org.safepathway.projections.projecting;

import org.safepathway.kernel.FaultPoint;

/**
 * How a projection runs.
 *
 * @param batchSize the most events of one batch. One commit for each database touched is spread
 *     over them: with batches of one, replay was measured thirty times slower
 * @param segments how many segments of victims are folded at the same time; on one machine more
 *     than one makes smaller writes and gains nothing
 * @param faults where a crash test may stop the process: {@code half-batch-projected}, {@code
 *     batch-projected}
 * @param owners whose streams are, for events that cannot be read
 */
public record ProjectingSettings(
    int batchSize, int segments, FaultPoint faults, StreamOwners owners) {

  /** Batches of 1,000, one segment, no faults, and nobody known. */
  public static final ProjectingSettings DEFAULT =
      new ProjectingSettings(1_000, 1, FaultPoint.NONE);

  /** Nobody known. */
  public ProjectingSettings(int batchSize, int segments, FaultPoint faults) {
    this(batchSize, segments, faults, StreamOwners.UNKNOWN);
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public ProjectingSettings {
    if (batchSize < 1 || segments < 1) {
      throw new IllegalArgumentException("batchSize and segments are at least 1");
    }
  }

  /** The same with fault points. */
  public ProjectingSettings withFaults(FaultPoint faultPoint) {
    return new ProjectingSettings(batchSize, segments, faultPoint, owners);
  }

  /** The same with another number of segments, where there is none yet. */
  public ProjectingSettings withSegments(int number) {
    return new ProjectingSettings(batchSize, number, faults, owners);
  }

  /** The same with who knows whose a stream is. */
  public ProjectingSettings withOwners(StreamOwners known) {
    return new ProjectingSettings(batchSize, segments, faults, known);
  }
}
