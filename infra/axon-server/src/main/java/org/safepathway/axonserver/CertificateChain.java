package org.safepathway.axonserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Set;

/** The certificates by which somebody shows who they are, as they go with a command. */
final class CertificateChain {

  private static final String ENCODING = "PkiPath";
  private static final int LONGEST = 16_384;
  private static final String OF_A_CLIENT = "1.3.6.1.5.5.7.3.2";

  private CertificateChain() {}

  /** As text; without the authority itself, which whoever judges them has. */
  static String text(Certificate... chain) throws GeneralSecurityException {
    CertPath path =
        CertificateFactory.getInstance("X.509")
            .generateCertPath(
                Arrays.stream(chain)
                    .filter(one -> one.equals(chain[0]) || !isOfItself((X509Certificate) one))
                    .toList());
    return Base64.getEncoder().encodeToString(path.getEncoded(ENCODING));
  }

  private static boolean isOfItself(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /**
   * The certificate of whoever shows them.
   *
   * @param authorities who makes those that are believed
   * @throws GeneralSecurityException if it is none of theirs, not good at this time, or not one to
   *     show and to sign with
   * @throws IllegalArgumentException if it is no such text
   */
  static X509Certificate believed(String text, Set<TrustAnchor> authorities, Instant at)
      throws GeneralSecurityException {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("too long");
    }
    CertPath path =
        CertificateFactory.getInstance("X.509")
            .generateCertPath(new ByteArrayInputStream(Base64.getDecoder().decode(text)), ENCODING);
    if (path.getCertificates().isEmpty()) {
      // Java would find nothing wrong with it.
      throw new IllegalArgumentException("nobody’s");
    }
    PKIXParameters how = new PKIXParameters(authorities);
    how.setDate(Date.from(at));
    // As on the wire: the authority keeps no list of those that it takes back.
    how.setRevocationEnabled(false);
    how.setTargetCertConstraints(toShowAndToSign());
    var unused = CertPathValidator.getInstance("PKIX").validate(path, how);
    return (X509Certificate) path.getCertificates().getFirst();
  }

  private static X509CertSelector toShowAndToSign() throws GeneralSecurityException {
    X509CertSelector which = new X509CertSelector();
    which.setBasicConstraints(-2);
    which.setKeyUsage(new boolean[] {true});
    try {
      which.setExtendedKeyUsage(Set.of(OF_A_CLIENT));
    } catch (IOException notAnId) {
      throw new GeneralSecurityException(notAnId);
    }
    return which;
  }
}
