package org.safepathway.standalone.part;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which part of the inside this process is, and where the others are ({@code
 * safe-pathway.inside.*}).
 *
 * @param part which
 * @param consent the address of the vault’s process, for example {@code https://consent:8443}
 * @param directory that of the directory’s
 * @param projectors that of the projectors’
 * @param bundle the name of the SSL bundle with this process’s certificate and, as trust store, the
 *     authority that makes those of our processes
 * @param patience how long an answer of another part may take
 * @param calls how many calls are made of another part at once
 * @param start how long this process waits at its start for others that it needs
 */
@ConfigurationProperties("safe-pathway.inside")
public record InsideSettings(
    @DefaultValue("whole") Part part,
    @Nullable URI consent,
    @Nullable URI directory,
    @Nullable URI projectors,
    @DefaultValue("wire") String bundle,
    @DefaultValue("20s") Duration patience,
    @DefaultValue("64") int calls,
    @DefaultValue("30m") Duration start) {

  /** The name of the setting that says which part a process is. */
  static final String PART = "safe-pathway.inside.part";

  /**
   * Where another part is.
   *
   * @throws IllegalStateException if it is not set, or not by {@code https}
   */
  URI addressOf(Part other) {
    URI address =
        switch (other) {
          case CONSENT -> consent;
          case DIRECTORY -> directory;
          case PROJECTORS -> projectors;
          case WHOLE, REFERRAL -> null;
        };
    if (address == null || !"https".equals(address.getScheme())) {
      throw new IllegalStateException(
          "safe-pathway.inside."
              + other.name().toLowerCase(Locale.ROOT)
              + " must be the address of that process, https://…");
    }
    return address;
  }
}
