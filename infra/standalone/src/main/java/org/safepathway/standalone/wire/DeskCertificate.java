package org.safepathway.standalone.wire;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.safepathway.directory.OrganisationKind;

/**
 * Which room a certificate is of: its subject is {@code CN=desk-police}, {@code CN=desk-specialist}
 * and so on, and nothing besides. That it is genuine was checked when the connection was made.
 */
final class DeskCertificate {

  private DeskCertificate() {}

  /** The room, or empty if it is none of a desk. */
  static Optional<OrganisationKind> room(X509Certificate certificate) {
    return Arrays.stream(OrganisationKind.values())
        .filter(kind -> certificate.getSubjectX500Principal().equals(subject(kind)))
        .findFirst();
  }

  private static X500Principal subject(OrganisationKind kind) {
    return new X500Principal("CN=desk-" + kind.name().toLowerCase(Locale.ROOT));
  }
}
