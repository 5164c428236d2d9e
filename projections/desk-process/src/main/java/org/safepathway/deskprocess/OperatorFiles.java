package org.safepathway.deskprocess;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Files of an operator’s that some desks read, under the names that they have inside.
 *
 * @param statusWords more words by which free text that speaks of status is refused
 * @param crosswalk what the terms and areas of another directory mean here; null for none
 */
@ConfigurationProperties("safe-pathway")
public record OperatorFiles(@DefaultValue List<Path> statusWords, @Nullable Path crosswalk) {

  /** Copies the files. */
  public OperatorFiles {
    statusWords = List.copyOf(statusWords);
  }
}
