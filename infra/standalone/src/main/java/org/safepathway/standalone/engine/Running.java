package org.safepathway.standalone.engine;

import java.util.List;
import java.util.Map;
import org.safepathway.projections.projecting.ProjectingRuntime;

/** What of the inside runs in this process, as whoever watches over it sees it. */
public interface Running {

  /**
   * Simple names of the faults that it met and has not got over: what they do is late, and nothing
   * of it is skipped; and one for each master key that was missing at the start.
   */
  List<String> failures();

  /**
   * The position of the last event there is, or -1.
   *
   * @throws RuntimeException if the log cannot be asked
   */
  long head();

  /** What came of the commands that were sent here. */
  Counts counts();

  /** The projectors by room; empty where there are none. */
  Map<String, ProjectingRuntime> rooms();
}
