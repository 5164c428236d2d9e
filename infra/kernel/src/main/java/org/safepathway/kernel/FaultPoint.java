package org.safepathway.kernel;

/**
 * A named point at which a crash test may stop the process. In ordinary running nothing happens
 * there.
 */
@FunctionalInterface
public interface FaultPoint {

  /** The point at which nothing happens. */
  FaultPoint NONE = name -> {};

  /**
   * Says that the code has come to a point.
   *
   * @param name which point, for example {@code half-batch-projected}
   */
  void reached(String name);
}
