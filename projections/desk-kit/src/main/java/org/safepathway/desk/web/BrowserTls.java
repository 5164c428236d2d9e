package org.safepathway.desk.web;

import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * How browsers are spoken to where the port for them has a certificate: TLS 1.3, or 1.2 with keys
 * that nobody can work out later. No setting widens it.
 */
final class BrowserTls implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String PROTOCOLS = "TLSv1.3+TLSv1.2";

  /** Of TLS 1.2, the best first; those of TLS 1.3 are all good. */
  private static final String SUITES =
      String.join(
          ":",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

  /** As strong as 128 bits of a cipher; the JDK would also take ffdhe2048, which is not. */
  private static final String GROUPS = "x25519,secp256r1,secp384r1";

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(BrowserTls::narrow);
  }

  private static void narrow(Connector connector) {
    for (SSLHostConfig host : connector.findSslHostConfigs()) {
      host.setProtocols(PROTOCOLS);
      host.setCiphers(SUITES);
      host.setGroups(GROUPS);
      host.setHonorCipherOrder(true);
    }
  }
}
