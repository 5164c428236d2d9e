package org.safepathway.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.safepathway.axonserver.AxonServerAddress;
import org.safepathway.axonserver.CommandSignatures;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.EngineSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log of events is ({@code safe-pathway.axon-server.*}).
 *
 * @param address {@code host:port} of an Axon Server; null for a file in the data folder
 * @param context the context there
 * @param token by which it knows this process, or null where it asks for none
 * @param certificate the authority’s certificate by which its own is checked, or null for a
 *     connection in clear
 */
@ConfigurationProperties("safe-pathway.axon-server")
record EventsAt(
    @Nullable String address,
    @DefaultValue("default") String context,
    @Nullable String token,
    @Nullable Path certificate) {

  /** Whether they are on an Axon Server. */
  boolean areOnAServer() {
    return address != null;
  }

  /**
   * Opens it.
   *
   * @param demo whether it may be in clear on another machine
   * @param signatures by which commands are signed and checked there, or null for the whole inside
   * @throws IllegalStateException if the way there is open outside a demonstration, or the folder
   *     has events of its own
   */
  EngineSettings.Logs in(DataFolder folder, boolean demo, @Nullable CommandSignatures signatures) {
    if (address == null) {
      if (Files.exists(folder.positions())) {
        throw new IllegalStateException(
            "The events of this data folder are on an Axon Server: set"
                + " safe-pathway.axon-server.address.");
      }
      return (randomness, faults) -> EngineSettings.fileOf(folder, randomness, faults);
    }
    AxonServerAddress server = new AxonServerAddress(address, context, token, certificate);
    if (!demo && server.isOpen()) {
      throw new IllegalStateException(
          "An Axon Server on another machine needs safe-pathway.axon-server.certificate and"
              + " .token.");
    }
    if (Files.exists(folder.events())) {
      throw new IllegalStateException(
          "This data folder has events of its own (events.db), and an Axon Server is set.");
    }
    return (randomness, _) -> EngineSettings.on(server, folder, randomness, signatures);
  }

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "EventsAt[]";
  }
}
