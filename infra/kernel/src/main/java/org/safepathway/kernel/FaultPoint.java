package org.safepathway.kernel;

/**
<<<<<<< HEAD
 * A named place in the code where a crash test may end the process or hold a thread. In production
 * it is {@link #NONE}. An implementation must not throw.
=======
 * A named point at which a crash test may stop the process. In ordinary running nothing happens
 * there.
>>>>>>> readstore
 */
@FunctionalInterface
public interface FaultPoint {

<<<<<<< HEAD
  /** Does nothing: what production runs with. */
  FaultPoint NONE = name -> {};

  /**
   * Called when the place is reached, on the thread that reached it.
   *
   * @param name the place, in kebab-case, for example {@code event-committed}
=======
  /** The point at which nothing happens. */
  FaultPoint NONE = name -> {};

  /**
   * Says that the code has come to a point.
   *
   * @param name which point, for example {@code half-batch-projected}
>>>>>>> readstore
   */
  void reached(String name);
}
