package org.safepathway.standalone.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.safepathway.directory.Registry;
import org.safepathway.eventstore.EventLog;
import org.safepathway.frontdoor.References;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.projections.projecting.ProjectingRuntime;

/** The projectors in a process of their own: it decides nothing, and has no key to a fact. */
public final class ProjectorsInside implements Running, AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final CommandSide commands;
  private final ProjectingPart projecting;

  /**
   * Opens the folder and starts.
   *
   * @param data where the platform’s keys are, and positions
   * @param registry who exists
   * @param start how long it waits for the platform’s keys, which another process makes where there
   *     is no event yet
   */
  public ProjectorsInside(
      DataFolder data,
      Registry registry,
      Clock clock,
      Randomness randomness,
      FaultPoint faults,
      EngineSettings settings,
      Duration start) {
    try {
      EventLog log = settings.log().open(randomness, faults);
      open.push(log);
      commands =
          new CommandSide(
              log,
              List.of(),
              clock,
              registry,
              _ -> false,
              settings.retention(),
              settings.spans(),
              faults);
      open.push(commands);
      boolean isNew = commands.head() < 0;
      References references =
          Awaited.answer(
              "the platform’s key for references",
              start,
              () -> Handled.references(data, randomness));
      projecting =
          new ProjectingPart(log, commands, settings, registry, references, isNew, false, faults);
      open.push(projecting);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** What an act waits for. */
  public Projected projected() {
    return projecting;
  }

  @Override
  public long head() {
    return commands.head();
  }

  @Override
  public Counts counts() {
    return commands.counts();
  }

  @Override
  public List<String> failures() {
    return List.of();
  }

  @Override
  public Map<String, ProjectingRuntime> rooms() {
    return Map.copyOf(projecting.rooms());
  }

  /** Stops in the opposite order of starting. */
  @Override
  public void close() {
    Closing.inTurn(open);
  }
}
