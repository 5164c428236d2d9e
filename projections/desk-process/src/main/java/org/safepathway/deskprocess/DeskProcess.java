package org.safepathway.deskprocess;

import java.time.Clock;
import java.time.Duration;
import org.safepathway.directory.Registry;
import org.safepathway.identity.signin.SessionTokens;
import org.safepathway.identity.signin.SignInConfiguration;
import org.safepathway.wire.HttpTransport;
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
 * fact, and says by {@link RemotePorts} which ports it calls.
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
  SessionTokens sessionTokens(
      Clock clock, @Value(SignInConfiguration.PATIENCE) Duration patience) {
    return new SessionTokens(clock, patience);
  }

  @Bean
  RemotePorts remotePorts(
      DeskProcessSettings settings, SslBundles bundles, SessionTokens tokens, WireJson json) {
    return new RemotePorts(
        new RefusedAsNotThere(
            new HttpTransport(
                settings.inside(),
                bundles.getBundle(settings.bundle()).createSslContext(),
                tokens::current,
                settings.patience())),
        json);
  }

  @Bean
  Registry registry(RemotePorts ports) {
    return ports.of(Registry.class);
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
