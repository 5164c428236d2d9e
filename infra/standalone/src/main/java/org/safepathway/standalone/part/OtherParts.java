package org.safepathway.standalone.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Registry;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.operating.traces.Spans;
import org.safepathway.standalone.engine.Projected;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.StatusKinds;
import org.safepathway.wire.Along;
import org.safepathway.wire.HttpTransport;
import org.safepathway.wire.RemotePort;
import org.safepathway.wire.WireJson;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The other parts of the inside, as this process calls them. */
@Configuration(proxyBeanMethods = false)
class OtherParts {

  private static final WireJson JSON =
      WireJson.with(Map.of(Fact.class, List.copyOf(StatusKinds.ALL)));

  private final InsideSettings settings;
  private final SslBundles bundles;

  OtherParts(InsideSettings settings, SslBundles bundles) {
    this.settings = settings;
    this.bundles = bundles;
  }

  /** Asked in nobody’s name: it is how a token is judged. */
  @Bean
  @OfPart({Part.CONSENT, Part.REFERRAL, Part.PROJECTORS})
  Registry registry() {
    return of(Registry.class, Part.DIRECTORY, Optional::empty);
  }

  @Bean
  @OfPart(Part.REFERRAL)
  Catalogue catalogue() {
    return of(Catalogue.class, Part.DIRECTORY, Optional::empty);
  }

  @Bean
  @OfPart(Part.REFERRAL)
  Directory directoryChanges() {
    return of(Directory.class, Part.DIRECTORY, PassedOn::token);
  }

  @Bean
  @OfPart(Part.REFERRAL)
  Accounts accounts() {
    return of(Accounts.class, Part.DIRECTORY, PassedOn::token);
  }

  @Bean
  @OfPart(Part.REFERRAL)
  RequestRegister requestRegister() {
    return of(RequestRegister.class, Part.DIRECTORY, PassedOn::token);
  }

  @Bean
  @OfPart(Part.REFERRAL)
  Awareness awareness() {
    return of(Awareness.class, Part.DIRECTORY, PassedOn::token);
  }

  @Bean
  @OfPart(Part.REFERRAL)
  Vault vault() {
    return of(Vault.class, Part.CONSENT, PassedOn::token);
  }

  /** Asked in nobody’s name: aggregates ask, wherever a command comes from. */
  @Bean
  @OfPart(Part.REFERRAL)
  Attestations attestations() {
    return of(Attestations.class, Part.CONSENT, Optional::empty);
  }

  @Bean
  @OfPart(Part.REFERRAL)
  OtherFaces otherFaces() {
    return of(OtherFaces.class, Part.CONSENT, PassedOn::token);
  }

  @Bean
  @OfPart(Part.REFERRAL)
  Projected projected() {
    return of(Projected.class, Part.PROJECTORS, Optional::empty);
  }

  private <T> T of(Class<T> port, Part part, Supplier<Optional<String>> token) {
    return RemotePort.of(
        port,
        new HttpTransport(
            settings.addressOf(part),
            bundles.getBundle(settings.bundle()).createSslContext(),
            new Along(token, Spans::header),
            settings.patience(),
            settings.calls()),
        JSON);
  }
}
