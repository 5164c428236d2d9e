package org.safepathway.deskprocess;

import java.time.Clock;
import org.safepathway.desk.DeskSettings;
import org.safepathway.directory.Registry;
import org.safepathway.identity.signin.SessionTokens;
import org.safepathway.wire.HttpTransport;
import org.safepathway.wire.WireJson;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

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
  SessionTokens sessionTokens(ClientRegistrationRepository clients) {
    return new SessionTokens(clients);
  }

  @Bean
  RemotePorts remotePorts(
      DeskProcessSettings settings, SslBundles bundles, SessionTokens tokens, WireJson json) {
    return new RemotePorts(
        new ForgettingAfterActs(
            new RefusedAsNotThere(
                new HttpTransport(
                    settings.inside(),
                    bundles.getBundle(settings.bundle()).createSslContext(),
                    tokens::current,
                    settings.patience(),
                    settings.calls()))),
        json);
  }

  @Bean
  Registry registry(RemotePorts ports, Clock clock) {
    return new AskedOnce(ports.of(Registry.class), clock);
  }

  @Bean
  DeskStores deskStores(DeskProcessSettings settings, DeskSettings desk) {
    return new DeskStores(settings, desk.demo());
  }

  /** A desk of another release than the inside does not start. */
  @Bean
  SmartInitializingSingleton ofOneRelease(Registry registry) {
    return () -> InsideAsked.ofOneRelease(registry);
  }

  /** A desk that cannot reach the inside is not ready. */
  @Bean
  HealthIndicator insideHealthIndicator(Registry registry) {
    return new InsideHealth(registry);
  }
}
