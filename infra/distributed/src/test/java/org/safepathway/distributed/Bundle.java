package org.safepathway.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What a process shows and trusts, as {@code infra/certificates} lays it down. */
final class Bundle {

  private Bundle() {}

  /**
   * TLS with the certificate of this name, which trusts what our processes trust.
   *
   * @param certificates the folder
   */
  static SSLContext tls(Path certificates, String name)
      throws IOException, GeneralSecurityException {
    char[] password = password(certificates).toCharArray();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(store(certificates, name).toFile(), password), password);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(KeyStore.getInstance(store(certificates, "trust").toFile(), password));
    SSLContext tls = SSLContext.getInstance("TLSv1.3");
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return tls;
  }

  static Path store(Path certificates, String name) {
    return certificates.resolve(name + ".p12");
  }

  static String password(Path certificates) throws IOException {
    return Files.readString(certificates.resolve("password"));
  }
}
