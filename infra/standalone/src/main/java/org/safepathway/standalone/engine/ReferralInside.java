package org.safepathway.standalone.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.vault.Vault;
import org.safepathway.demand.Holding;
import org.safepathway.directory.Registry;
import org.safepathway.eventstore.EventLog;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.link.service.Link;
import org.safepathway.referral.service.Referral;
import org.safepathway.referral.victim.service.Victim;
import org.safepathway.standalone.ending.EndingList;
import org.safepathway.standalone.ending.ReturningEndings;
import org.safepathway.standalone.ending.SetAside;

/**
 * Where desks’ acts arrive, in a process that has neither the vault nor a projector: Victim,
 * Referral and Link decide here. When it stands, everything that was ended has ended again.
 */
public final class ReferralInside implements Referring, Running, AutoCloseable {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private static final Attestation NOBODYS =
      new Attestation(
          new VictimId("0".repeat(32)),
          new OrganisationId("nobody"),
          List.of(),
          Set.of(),
          false,
          false,
          false,
          false,
          "");

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final CommandSide commands;
  private final Followers followers;
  private final ReferringPart referring;

  /** The other processes of the inside, as this one calls them. */
  public record Others(
      Registry registry, Vault vault, Attestations attestations, Projected projected) {}

  /**
   * Opens the folder, waits for the vault, and starts.
   *
   * @param data where deadlines and the platform’s keys are kept
   * @param start how long it waits for the others
   * @throws RuntimeException if the vault is not there in time, or an ending cannot be applied
   *     again: then nothing may be served
   */
  public ReferralInside(
      DataFolder data,
      Others others,
      Clock now,
      Randomness randomness,
      FaultPoint faults,
      EngineSettings settings,
      Duration start) {
    Clock clock = Clock.tick(now, MICROSECOND);
    try {
      EventLog log = settings.log().open(randomness, faults);
      open.push(log);
      commands =
          new CommandSide(
              log,
              List.of(Victim.class, Referral.class, Link.class),
              clock,
              others.registry(),
              others.attestations(),
              settings.retention(),
              settings.spans(),
              faults);
      open.push(commands);
      // The vault may need the aggregates of this process before it stands, and nothing is served
      // here before it does.
      var answered =
          Awaited.answer("the vault", start, () -> others.attestations().genuine(NOBODYS));
      EndingList endings = new EndingList(data.endings());
      SetAside aside = new SetAside(data.setAside());
      boolean older =
          new ReturningEndings(endings, commands::stream, commands, log.marks(), aside).apply();
      followers = new Followers(log, commands, aside);
      open.push(followers);
      referring =
          new ReferringPart(
              commands,
              followers,
              data,
              settings,
              others.registry(),
              others.vault(),
              others.attestations(),
              Handled.of(data, randomness, commands.head() < 0),
              endings,
              others.projected(),
              clock,
              older);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public Inside inside() {
    return referring.inside();
  }

  @Override
  public Holding unmetNeeds() {
    return referring.unmetNeeds();
  }

  @Override
  public AutoCloseable whenStatisticsEnd(String name, BiConsumer<String, Instant> ended) {
    return referring.whenStatisticsEnd(name, ended);
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
    return followers.failures();
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
