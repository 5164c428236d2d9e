package org.safepathway.projections.store.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Who says of a server that it is the one: the authorities of one file, and none of the JVM’s. */
final class Authority {

  private Authority() {}

  /**
   * Trusts whom they signed.
   *
   * @param certificates a file of one or more (PEM)
   * @throws IllegalArgumentException if there is none in it
   * @throws UncheckedIOException if it cannot be read
   */
  static SSLContext trusting(Path certificates) {
    try (InputStream file = Files.newInputStream(certificates)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(file);
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            "no certificate of an authority in the file for MongoDB");
      }
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      for (Certificate one : found) {
        trusted.setCertificateEntry("authority " + trusted.size(), one);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException("the certificate of MongoDB’s authority cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the certificate of MongoDB’s authority is none", e);
    }
  }
}
