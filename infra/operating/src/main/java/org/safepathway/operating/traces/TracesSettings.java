package org.safepathway.operating.traces;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the operator collects traces ({@code safe-pathway.traces.*}).
 *
 * @param to the address that takes them as OTLP over HTTP, for example {@code
 *     https://collector:4318/v1/traces}; null if nowhere
 * @param share which share of requests is followed, from 0 to 1
 * @param as what this process is called there
 * @param certificate the authority’s certificate (PEM) by which the collector’s is checked; null
 *     for those that Java trusts
 */
@ConfigurationProperties("safe-pathway.traces")
public record TracesSettings(
    @Nullable URI to,
    @DefaultValue("0.01") double share,
    @DefaultValue("safe-pathway") String as,
    @Nullable Path certificate) {

  private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

  /**
   * Judges them.
   *
   * @throws IllegalArgumentException if the share is none, or the address is neither by {@code
   *     https} nor on this machine
   */
  public TracesSettings {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("safe-pathway.traces.share is from 0 to 1.");
    }
    if (to != null && !isSafe(to)) {
      throw new IllegalArgumentException(
          "safe-pathway.traces.to must be an address by https, or on this machine.");
    }
  }

  private static boolean isSafe(URI to) {
    return to.getHost() != null
        && to.getUserInfo() == null
        && ("https".equals(to.getScheme())
            || "http".equals(to.getScheme()) && HERE.contains(to.getHost()));
  }
}
