package org.safepathway.distributed;

import java.net.URI;

/**
 * The engines that our processes run on, by address.
 *
 * @param axonServer {@code host:port}
 * @param databases {@code mongodb://…}
 * @param policeDatabases those of the police, which can be elsewhere
 * @param issuer of the realm
 * @param traces where the operator collects traces
 */
record Engines(
    String axonServer, String databases, String policeDatabases, URI issuer, URI traces) {}
