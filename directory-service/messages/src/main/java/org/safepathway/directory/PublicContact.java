package org.safepathway.directory;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How anybody reaches a service: what it publishes itself. It has no address: where a service is
 * may tell where a victim is.
 *
 * @param phone a number, or null
 * @param email an address, or null
 * @param website an https or http page, or null
 */
public record PublicContact(@Nullable String phone, @Nullable String email, @Nullable URI website) {

  /** None. */
  public static final PublicContact NONE = new PublicContact(null, null, null);
}
