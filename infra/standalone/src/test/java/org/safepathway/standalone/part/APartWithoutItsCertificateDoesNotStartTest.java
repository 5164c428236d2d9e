package org.safepathway.standalone.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.axonserver.CommandSignatures;
import org.safepathway.standalone.wire.Certificates;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A part signs with the certificate of its part, or does not start; the whole signs nothing. */
class APartWithoutItsCertificateDoesNotStartTest {

  private static final String BUNDLE = "safe-pathway.inside.bundle";

  @TempDir private static Path folder;
  private static Certificates certificates;

  @BeforeAll
  static void make() throws Exception {
    certificates = Certificates.in(folder, "inside-consent=127.0.0.1", "inside-referral=127.0.0.1");
  }

  @Test
  void itsOwnIsGood() {
    assertThatCode(() -> made(Part.CONSENT, certificates.bundle("inside-consent")))
        .doesNotThrowAnyException();
  }

  @Test
  void withoutABundleItDoesNotStart() {
    assertThatThrownBy(
            () ->
                new SignedCommands()
                    .commandSignatures(
                        inside(Part.CONSENT), new DefaultSslBundleRegistry(), Clock.systemUTC()))
        .hasMessageContaining(BUNDLE)
        .hasMessageContaining("CN=inside-consent");
  }

  @Test
  void withAnothersItDoesNotStart() throws Exception {
    SslBundle others = certificates.bundle("inside-referral");

    assertThatThrownBy(() -> made(Part.CONSENT, others)).hasMessageContaining(BUNDLE);
  }

  @Test
  void withoutAnAuthorityItDoesNotStart() throws Exception {
    SslStoreBundle own = certificates.bundle("inside-consent").getStores();
    SslBundle nobodyIsBelieved =
        SslBundle.of(SslStoreBundle.of(own.getKeyStore(), own.getKeyStorePassword(), null));

    assertThatThrownBy(() -> made(Part.CONSENT, nobodyIsBelieved)).hasMessageContaining(BUNDLE);
  }

  @Test
  void theWholeIsAloneAndSignsNothing() throws Exception {
    started(Part.WHOLE)
        .run(context -> assertThat(context).doesNotHaveBean(CommandSignatures.class));
  }

  @Test
  void eachPartThatHasToDoWithCommandsSigns() throws Exception {
    started(Part.CONSENT)
        .run(context -> assertThat(context).hasSingleBean(CommandSignatures.class));
    started(Part.REFERRAL).run(context -> assertThat(context).hasFailed());
  }

  /** With the certificate of the vault’s part. */
  private static ApplicationContextRunner started(Part part) throws IOException {
    DefaultSslBundleRegistry bundles =
        new DefaultSslBundleRegistry("wire", certificates.bundle("inside-consent"));
    return new ApplicationContextRunner()
        .withUserConfiguration(SignedCommands.class)
        .withBean(InsideSettings.class, () -> inside(part))
        .withBean(SslBundles.class, () -> bundles)
        .withBean(Clock.class, Clock::systemUTC)
        .withPropertyValues(InsideSettings.PART + "=" + part);
  }

  private static CommandSignatures made(Part part, SslBundle bundle) {
    DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
    bundles.registerBundle("wire", bundle);
    return new SignedCommands().commandSignatures(inside(part), bundles, Clock.systemUTC());
  }

  static InsideSettings inside(Part part) {
    return new InsideSettings(
        part, null, null, null, "wire", Duration.ofSeconds(1), 1, Duration.ofSeconds(1));
  }
}
