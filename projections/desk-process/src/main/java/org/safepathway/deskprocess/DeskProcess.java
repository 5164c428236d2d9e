package org.safepathway.deskprocess;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepathway.desk.DeskSettings;
import org.safepathway.directory.Registry;
import org.safepathway.identity.signin.DeskOf;
import org.safepathway.identity.signin.SessionTokens;
import org.safepathway.identity.signin.SignInConfiguration;
import org.safepathway.operating.traces.Spans;
import org.safepathway.wire.Along;
import org.safepathway.wire.HttpTransport;
import org.safepathway.wire.Transport;
import org.safepathway.wire.WireJson;
import org.springframework.beans.factory.SmartInitializingSingleton;
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
    return new RemotePorts(
        new ForgettingAfterActs(transport(settings, bundles, tokens::current, settings.calls())),
        json);
  }

  /**
   * Asked as the desk and in nobody’s name: with the token of somebody who has left the inside
   * would take no call at all, and this is where the desk learns that they have.
   */
  @Bean
  Registry registry(DeskProcessSettings settings, SslBundles bundles, WireJson json, Clock clock) {
    // The inside counts the calls of the room, and these are a part of them.
    int calls = Math.max(1, settings.calls() / 4);
    RemotePorts ports = new RemotePorts(transport(settings, bundles, Optional::empty, calls), json);
    return new AskedOnce(ports.of(Registry.class), clock);
  }

  private static Transport transport(
      DeskProcessSettings settings,
      SslBundles bundles,
      Supplier<Optional<String>> token,
      int calls) {
    return new RefusedAsNotThere(
        new HttpTransport(
            settings.inside(),
            bundles.getBundle(settings.bundle()).createSslContext(),
            new Along(token, Spans::header),
            settings.patience(),
            calls));
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
