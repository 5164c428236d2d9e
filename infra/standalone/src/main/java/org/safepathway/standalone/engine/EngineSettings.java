package org.safepathway.standalone.engine;

import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepathway.axonserver.AxonServerAddress;
import org.safepathway.axonserver.AxonServerLog;
import org.safepathway.axonserver.CommandSignatures;
import org.safepathway.eventstore.EventLog;
import org.safepathway.eventstore.SqliteEvents;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.operating.traces.Spans;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.referral.retention.Retention;

/**
 * How an engine runs.
 *
 * @param retention how long what is kept
 * @param tick how often deadlines are looked at
 * @param log opens the log, wherever it is
 * @param readStores opens the databases of a room, wherever they are
 * @param rebuild whether all documents are built anew, aside, before anything is served
 * @param segments into how many parts victims are divided where several processes project
 * @param spans notes the way of commands for the operator
 */
public record EngineSettings(
    Retention retention,
    Duration tick,
    Logs log,
    Function<String, ReadStores> readStores,
    boolean rebuild,
    int segments,
    Spans spans) {

  /** How often deadlines are looked at unless set otherwise. */
  public static final Duration TICK = Duration.ofSeconds(10);

  /** Opens a log. */
  @FunctionalInterface
  public interface Logs {

    /**
     * Opens it.
     *
     * @param randomness where a new file’s id comes from
     * @param faults where a crash test may stop the process
     * @throws RuntimeException if it cannot be opened
     */
    EventLog open(Randomness randomness, FaultPoint faults);
  }

  /** Everything in files of one folder, and every time as the table says. */
  public static EngineSettings of(DataFolder data) {
    return new EngineSettings(
        Retention.OF_THE_TABLE,
        TICK,
        (randomness, faults) -> fileOf(data, randomness, faults),
        room -> SqliteReadStores.open(data.projections(room)),
        false,
        1,
        Spans.NONE);
  }

  /** The same, with all documents built anew. */
  public EngineSettings rebuilding() {
    return new EngineSettings(retention, tick, log, readStores, true, segments, spans);
  }

  /**
   * The log on an Axon Server, with positions in the folder.
   *
   * @param signatures by which commands are signed and checked, or null where all is decided here
   * @throws org.safepathway.axonserver.AxonServerAwayException if it does not answer
   */
  public static EventLog on(
      AxonServerAddress server,
      DataFolder data,
      Randomness randomness,
      @Nullable CommandSignatures signatures) {
    String client =
        "inside-" + HexFormat.of().formatHex(randomness.bytes(8, "log-client", new byte[0]));
    return AxonServerLog.open(server, client, OlderShapes.chain(), data.positions(), signatures);
  }

  /** The log in the folder’s own file. */
  public static EventLog fileOf(DataFolder data, Randomness randomness, FaultPoint faults) {
    return SqliteEvents.at(data.events())
        .upcasters(OlderShapes.chain())
        .randomness(randomness)
        .faults(faults)
        .open();
  }
}
