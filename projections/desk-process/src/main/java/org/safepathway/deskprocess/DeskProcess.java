package org.safepathway.deskprocess;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepathway.directory.Registry;
import org.safepathway.identity.signin.DeskOf;
import org.safepathway.identity.signin.SessionTokens;
import org.safepathway.identity.signin.SignInConfiguration;
import org.safepathway.wire.HttpTransport;
import org.safepathway.wire.Transport;
import org.safepathway.wire.WireJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * A desk’s process without its room. The room brings a {@link WireJson} that knows its kinds of
 * fact, says by {@link RemotePorts} which ports it calls, and by {@link DeskOf} whose desk it is.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeskProcessSettings.class, OperatorFiles.class})
@Import(SignedInAtDesk.class)
public class DeskProcess {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Here people’s tokens are kept for as long as they are signed in: the inside asks for them. */
  @Bean
  SessionTokens sessionTokens(Clock clock, @Value(SignInConfiguration.PATIENCE) Duration patience) {
    return new SessionTokens(clock, patience);
  }

  @Bean
  RemotePorts remotePorts(
      DeskProcessSettings settings, SslBundles bundles, SessionTokens tokens, WireJson json) {
    return new RemotePorts(transport(settings, bundles, tokens::current), json);
  }

  /**
   * Asked as the desk and in nobody’s name: with the token of somebody who has left the inside
   * would take no call at all, and this is where the desk learns that they have.
   */
  @Bean
  Registry registry(DeskProcessSettings settings, SslBundles bundles, WireJson json) {
    return new RemotePorts(transport(settings, bundles, Optional::empty), json).of(Registry.class);
  }

  private static Transport transport(
      DeskProcessSettings settings, SslBundles bundles, Supplier<Optional<String>> token) {
    return new RefusedAsNotThere(
        new HttpTransport(
            settings.inside(),
            bundles.getBundle(settings.bundle()).createSslContext(),
            token,
            settings.patience()));
  }

  @Bean
  DeskStores deskStores(DeskProcessSettings settings) {
    return new DeskStores(settings);
  }

  /** A desk that cannot reach the inside is not ready. */
  @Bean
  HealthIndicator insideHealthIndicator(Registry registry) {
    return new InsideHealth(registry);
  }
}
