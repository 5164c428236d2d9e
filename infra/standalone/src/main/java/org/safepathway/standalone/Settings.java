package org.safepathway.standalone;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safepathway.standalone.engine.DataFolder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set. The README has the table.
 *
 * @param data the folder in which everything is kept
 * @param demo whether invented people and organisations are loaded and every page says so
 * @param tick how often deadlines are looked at
 * @param erasures the list of erasures, a file in a folder that exists; null for {@code
 *     erasures.list} in the data folder. Keep it out of what is backed up with events and keys
 */
@ConfigurationProperties("safe-pathway")
public record Settings(
    @DefaultValue("data") Path data,
    @DefaultValue("true") boolean demo,
    @DefaultValue("PT10S") Duration tick,
    @Nullable Path erasures) {

  /** The folder, and the list of erasures wherever it is. */
  DataFolder folder() {
    return erasures == null ? new DataFolder(data) : new DataFolder(data, erasures);
  }
}
