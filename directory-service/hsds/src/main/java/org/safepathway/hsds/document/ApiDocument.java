package org.safepathway.hsds.document;

import java.net.URI;

/**
 * What this API is ({@code api_details.json}).
 *
 * @param version of the standard
 * @param profile where the standard is explained
 * @param openapiUrl where this API is described
 */
public record ApiDocument(String version, URI profile, URI openapiUrl) {}
