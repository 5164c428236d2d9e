package org.safepathway.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepathway.referral.retention.RetentionRule;
import org.safepathway.standalone.engine.DataFolder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set. The README has the table.
 *
 * @param data the folder in which everything is kept
 * @param demo whether invented people and organisations are loaded and every page says so
 * @param tick how often deadlines are looked at
 * @param statusWords files of more words by which free text that speaks of status is refused; the
 *     form of such a file is told beside the built-in ones
 * @param erasures the list of erasures, a file in a folder that exists; null for {@code
 *     erasures.list} in the data folder; two more lists lie beside it. Keep them out of what is
 *     backed up with events and keys
 * @param platformKeys the folder with the platform’s own keys for ids and references; null for one
 *     in the data folder. Where the inside is several processes, two of them need it
 * @param retention what is kept shorter than {@code RetentionRule} says, by the name of its row
 * @param enforcementBodies files of more bodies that can never take part; their form is that of the
 *     built-in list
 * @param crosswalk a file that says what the terms and areas of another directory mean here, for
 *     loading it; null for none
 * @param newDirectory whether a folder with events and without a directory begins a new one
 * @param vault the folder with the vault’s keys; null for those in the data folder. Several
 *     processes of the vault on one machine share it
 * @param shared the folder with what belongs to a part of the inside, where several processes of it
 *     on one machine share it: of {@code directory} its files, of {@code referral} needs that
 *     nobody took; null for the data folder, which is one process’s
 * @param rebuild whether this start builds the organisations’ documents anew before it serves
 */
@ConfigurationProperties("safe-pathway")
public record Settings(
    @DefaultValue("data") Path data,
    @DefaultValue("true") boolean demo,
    @DefaultValue("PT10S") Duration tick,
    @DefaultValue List<Path> statusWords,
    @Nullable Path erasures,
    @Nullable Path platformKeys,
    @DefaultValue Map<RetentionRule, Duration> retention,
    @DefaultValue List<Path> enforcementBodies,
    @Nullable Path crosswalk,
    @DefaultValue("false") boolean newDirectory,
    @Nullable Path vault,
    @Nullable Path shared,
    @DefaultValue("false") boolean rebuild) {

  /** Copies the files. */
  public Settings {
    statusWords = List.copyOf(statusWords);
    retention = Map.copyOf(retention);
    enforcementBodies = List.copyOf(enforcementBodies);
  }

  /** The folder, and what is elsewhere. */
  DataFolder folder() {
    return DataFolder.of(data, erasures, platformKeys, vault, shared);
  }
}
