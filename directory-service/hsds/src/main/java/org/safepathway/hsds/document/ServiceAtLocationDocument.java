package org.safepathway.hsds.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service where it is given ({@code service_at_location.json}). We hold no address, so there is
 * one of it for each service and its location says nothing of a place.
 *
 * @param service the service; null where it stands within it
 * @param serviceAreas the areas that it serves; empty in a list
 */
public record ServiceAtLocationDocument(
    UUID id,
    UUID serviceId,
    UUID locationId,
    Location location,
    @Nullable ServiceDocument service,
    List<ServiceArea> serviceAreas) {

  /** Copies the areas. */
  public ServiceAtLocationDocument {
    serviceAreas = List.copyOf(serviceAreas);
  }

  /** A location ({@code location.json}), with neither address nor coordinates. */
  public record Location(UUID id, String locationType, String name, String description) {}
}
