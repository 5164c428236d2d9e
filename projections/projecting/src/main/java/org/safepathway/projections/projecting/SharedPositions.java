package org.safepathway.projections.projecting;

import java.time.Duration;

/** Positions that several processes share, each of which has some of a projection’s segments. */
public interface SharedPositions {

  /**
   * Up to where every segment of a processor is projected, whoever has it; -1 where there is none
   * yet.
   */
  long least(String processor);

  /**
   * Takes all segments of a processor, so that no other process projects.
   *
   * @param segments how many there are to be, where there is none yet
   * @param patience how long others that have some are waited for
   * @throws IllegalStateException if another still has one then
   */
  Hold hold(String processor, int segments, Duration patience) throws InterruptedException;

  /** All segments of a processor, until it is closed. */
  interface Hold extends AutoCloseable {

    @Override
    void close();
  }
}
