package org.safepathway.standalone.part;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.axonserver.CommandSignatures;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The key by which a part of the inside signs its commands and answers, and whose it believes:
 * those of its certificate on the wire. All of the inside in one process signs nothing, since it is
 * alone.
 */
@Configuration(proxyBeanMethods = false)
class SignedCommands {

  /**
   * By the bundle of the wire.
   *
   * @throws IllegalStateException if there is none, or its certificate is not this part’s
   */
  @Bean
  @OfPart({Part.CONSENT, Part.REFERRAL, Part.PROJECTORS})
  CommandSignatures commandSignatures(InsideSettings inside, SslBundles bundles, Clock clock) {
    try {
      return of(inside.part(), bundles.getBundle(inside.bundle()), clock);
    } catch (NoSuchSslBundleException | GeneralSecurityException | IllegalArgumentException e) {
      throw unfit(inside.part(), e);
    }
  }

  private static CommandSignatures of(Part part, SslBundle bundle, Clock clock)
      throws GeneralSecurityException {
    KeyStore.PrivateKeyEntry own = own(bundle);
    if (own == null
        || !(own.getCertificate() instanceof X509Certificate certificate)
        || !certificate.getSubjectX500Principal().equals(part.subject())) {
      throw unfit(part, null);
    }
    return new CommandSignatures(
        own, authorities(bundle), CommandSenders::may, CommandDeciders::may, clock);
  }

  private static KeyStore.@Nullable PrivateKeyEntry own(SslBundle bundle)
      throws GeneralSecurityException {
    KeyStore store = bundle.getStores().getKeyStore();
    String password = bundle.getKey().getPassword();
    if (password == null) {
      password = bundle.getStores().getKeyStorePassword();
    }
    if (store == null) {
      return null;
    }
    for (String alias : Collections.list(store.aliases())) {
      if (isOwn(alias, bundle) && store.isKeyEntry(alias)) {
        Key key = store.getKey(alias, password == null ? null : password.toCharArray());
        return new KeyStore.PrivateKeyEntry((PrivateKey) key, store.getCertificateChain(alias));
      }
    }
    return null;
  }

  private static boolean isOwn(String alias, SslBundle bundle) {
    String named = bundle.getKey().getAlias();
    return named == null || named.equals(alias);
  }

  private static List<X509Certificate> authorities(SslBundle bundle)
      throws GeneralSecurityException {
    KeyStore store = bundle.getStores().getTrustStore();
    List<X509Certificate> found = new ArrayList<>();
    if (store != null) {
      for (String alias : Collections.list(store.aliases())) {
        if (store.getCertificate(alias) instanceof X509Certificate authority) {
          found.add(authority);
        }
      }
    }
    return found;
  }

  private static IllegalStateException unfit(Part part, @Nullable Exception cause) {
    return new IllegalStateException(
        "A part of the inside signs its commands: the SSL bundle safe-pathway.inside.bundle must"
            + " have the certificate "
            + part.subject()
            + " with its key, and a trust store with the authority of the parts’.",
        cause);
  }
}
