package org.safepathway.standalone;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set. The README has the table.
 *
 * @param data the folder in which everything is kept
 * @param demo whether invented people and organisations are loaded and every page says so
 * @param tick how often deadlines are looked at
 */
@ConfigurationProperties("safe-pathway")
public record Settings(
    @DefaultValue("data") Path data,
    @DefaultValue("true") boolean demo,
    @DefaultValue("PT10S") Duration tick) {}
