package org.safepathway.standalone.wire;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How desks in other processes reach the inside.
 *
 * @param port where it listens for them; 0 for nowhere
 * @param address at which address
 * @param bundle the name of the SSL bundle with the inside’s certificate and, as trust store, the
 *     authority that makes the certificates of desks and of nobody else
 */
@ConfigurationProperties("safe-pathway.wire")
public record WireSettings(
    @DefaultValue("0") int port,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("wire") String bundle) {}
