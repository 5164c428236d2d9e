package org.safepathway.standalone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nothing of ours, and no file that an operator is given, turns off that a server’s certificate is
 * looked at: the JDK and MongoDB’s driver do it unless they are told not to.
 */
@Tag("firewall")
class CertificatesAreCheckedTest {

  private static final List<String> TURNS_OFF =
      List.of(
          "X509TrustManager",
          "X509ExtendedTrustManager",
          "TrustManager[]",
          "new TrustManager",
          "implements TrustManager",
          "HostnameVerifier",
          "InvalidHostNameAllowed",
          "setEndpointIdentificationAlgorithm",
          "disableHostnameVerification",
          "tlsInsecure",
          "tlsAllowInvalid",
          "insecure-skip",
          "curl -k",
          "--insecure");

  private static final List<String> FILES =
      List.of(
          "infra/compose/compose.yaml",
          "infra/compose/mongo-users.js",
          "infra/compose/secrets",
          "infra/certificates",
          "infra/images/jvm.options",
          "infra/lib.sh",
          "infra/helm/safe-pathway/values.yaml",
          "infra/helm/safe-pathway/templates/_helpers.tpl",
          "infra/helm/safe-pathway/templates/desks.yaml",
          "infra/helm/safe-pathway/templates/inside.yaml");

  @Test
  void nothingTurnsItOff() {
    List<Sources.Source> all =
        Stream.concat(
                Stream.concat(Sources.main(".java").stream(), Sources.main(".properties").stream()),
                FILES.stream().map(file -> new Sources.Source(file, file, Sources.text(file))))
            .toList();
    assertThat(all).hasSizeGreaterThan(500);
    for (Sources.Source source : all) {
      assertThat(TURNS_OFF).as(source.path()).noneMatch(source.text()::contains);
    }
  }
}
