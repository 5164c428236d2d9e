package org.safepathway.standalone.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.consent.service.ConsentAggregate;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Registry;
import org.safepathway.eventstore.EventLog;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.standalone.ending.SetAside;
import org.safepathway.vault.MissingMasterKeyException;

/**
 * The vault in a process of its own: Consent decides here, and facts are sealed and opened here and
 * nowhere else. When it stands, every erasure has been applied again.
 */
public final class ConsentInside implements Running, AutoCloseable {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final CommandSide commands;
  private final VaultPart vaulted;
  private final Followers followers;

  /**
   * Opens the folder and starts.
   *
   * @param data where keys and their lists are kept
   * @param registry who exists and who may act
   * @param speaking finds text that police may not enter
   * @param start how long it waits for the process that decides for victims, where one was erased
   *     and an older copy of the events has forgotten it
   * @throws RuntimeException if an erasure cannot be applied again: then nothing may be served
   */
  public ConsentInside(
      DataFolder data,
      Registry registry,
      SpeakingOfStatus speaking,
      Clock now,
      Randomness randomness,
      FaultPoint faults,
      EngineSettings settings,
      Duration start) {
    Clock clock = Clock.tick(now, MICROSECOND);
    // Without a whole table of who may open what nothing is opened, not even a folder.
    var unused = Disclosure.table();
    try {
      Later dispatch = new Later();
      vaulted = new VaultPart(data, registry, speaking, dispatch, clock, randomness, faults);
      open.push(vaulted);
      EventLog log = settings.log().open(randomness, faults);
      open.push(log);
      commands =
          new CommandSide(
              log,
              List.of(ConsentAggregate.class),
              clock,
              registry,
              vaulted.vault(),
              settings.retention(),
              settings.spans(),
              faults);
      open.push(commands);
      dispatch.is(commands);
      ReturningErasures erasures = new ReturningErasures(log, vaulted.keys(), commands);
      var older = Awaited.answer("the erasures applied again", start, erasures::apply);
      followers = new Followers(log, commands, new SetAside(data.setAside()));
      open.push(followers);
      followers.keys(vaulted.keys());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Seals and opens. */
  public Vault vault() {
    return vaulted.vault();
  }

  /** Knows its own attestations. */
  public Attestations attestations() {
    return vaulted.vault();
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
    return Stream.concat(
            followers.failures().stream(),
            vaulted.missing().stream().map(_ -> MissingMasterKeyException.class.getSimpleName()))
        .toList();
  }

  @Override
  public Map<String, ProjectingRuntime> rooms() {
    return Map.of();
  }

  /** Stops in the opposite order of starting. */
  @Override
  public void close() {
    Closing.inTurn(open);
  }
}
