package org.safepathway.deskprocess;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a desk in a process of its own finds what it needs ({@code safe-pathway.desk-process.*}).
 *
 * @param inside the address of the inside, for example {@code https://inside.example:8443}
 * @param bundle the name of the SSL bundle with this desk’s certificate and, as trust store, the
 *     authority of the inside’s
 * @param patience how long an answer of the inside may take
 * @param calls how many calls are made of the inside at once; it must not be more than the inside
 *     takes of one room
 * @param databases where its organisations’ databases are ({@code mongodb://…}); null for a room
 *     that has none
 * @param databasesCertificate the authority’s certificate (PEM) by which that of their server is
 *     checked; null for the authorities of the JVM
 * @param passwords a folder with a file for each database, named like it, that has the password of
 *     the user of that name, who may read it and nothing else; null in a demonstration alone, where
 *     the address may say who reads
 * @param connections how many connections to each server a database may have at most
 * @param open how many databases are kept open at most where each has a user of its own
 */
@ConfigurationProperties("safe-pathway.desk-process")
public record DeskProcessSettings(
    URI inside,
    @DefaultValue("wire") String bundle,
    @DefaultValue("20s") Duration patience,
    @DefaultValue("24") int calls,
    @Nullable String databases,
    @Nullable Path databasesCertificate,
    @Nullable Path passwords,
    @DefaultValue("8") int connections,
    @DefaultValue("64") int open) {

  /** Leaves the address of the databases out, which may have a password in it. */
  @Override
  public String toString() {
    return "DeskProcessSettings[inside=" + inside + "]";
  }
}
