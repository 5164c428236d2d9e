package org.safepathway.hsds.document;

import java.net.URI;
import java.util.UUID;

/**
 * A local authority that a service serves ({@code service_area.json}).
 *
 * @param name its name
 * @param extent the code of the Office for National Statistics
 * @param extentType {@code text}
 * @param uri its address as a statistical geography
 * @param serviceArea its name
 */
public record ServiceArea(
    UUID id, String name, String extent, String extentType, URI uri, String serviceArea) {}
