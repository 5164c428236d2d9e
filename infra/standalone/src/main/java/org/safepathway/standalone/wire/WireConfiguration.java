package org.safepathway.standalone.wire;

import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.vault.Vault;
import org.safepathway.demand.Allocating;
import org.safepathway.demand.Asking;
import org.safepathway.demand.service.KeptDemands;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.identity.signin.CallerTokens;
import org.safepathway.operating.traces.Spans;
import org.safepathway.referral.inside.Inside;
import org.safepathway.standalone.engine.Projected;
import org.safepathway.standalone.part.InsideSettings;
import org.safepathway.standalone.part.OfPart;
import org.safepathway.standalone.part.Part;
import org.safepathway.status.OtherFaces;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The wire, where a port is set for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("${safe-pathway.wire.port:0} != 0")
class WireConfiguration {

  /** Connections and threads beyond those that are of a room. */
  private static final int SPARE = 64;

  private static final int MOST_HEADERS = 32;

  @Bean
  FilterRegistrationBean<PortFilter> portFilter(WireSettings settings, Answering answering) {
    FilterRegistrationBean<PortFilter> filter =
        new FilterRegistrationBean<>(new PortFilter(settings.port(), answering));
    // Before every other: what else answers is for browsers.
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** Where desks arrive. */
  @Bean
  @OfPart({Part.WHOLE, Part.REFERRAL})
  Answering desks(
      WireSettings settings,
      CallerTokens tokens,
      Registry registry,
      Inside inside,
      Directory directory,
      Accounts accounts,
      Catalogue catalogue,
      RequestRegister requests,
      Awareness awareness,
      OtherFaces faces,
      KeptDemands demands,
      Spans spans) {
    RoomPorts ports =
        new RoomPorts(
            Map.of(
                Inside.class, inside,
                Registry.class, registry,
                Directory.class, directory,
                Accounts.class, accounts,
                Catalogue.class, catalogue,
                RequestRegister.class, requests,
                Awareness.class, awareness,
                OtherFaces.class, faces,
                Asking.class, demands,
                Allocating.class, demands));
    return new Wire(ports, tokens, registry, calls(settings), spans);
  }

  @Bean
  @OfPart(Part.CONSENT)
  Answering consent(
      CallerTokens tokens,
      Registry registry,
      Vault vault,
      Attestations attestations,
      OtherFaces faces,
      Spans spans) {
    return new InsideWire(
        new InsidePorts(
            Part.CONSENT,
            Map.of(
                Vault.class, vault,
                Attestations.class, attestations,
                OtherFaces.class, faces)),
        tokens,
        registry,
        spans);
  }

  @Bean
  @OfPart(Part.DIRECTORY)
  Answering directoryForOthers(
      CallerTokens tokens,
      Registry registry,
      Directory directory,
      Accounts accounts,
      Catalogue catalogue,
      RequestRegister requests,
      Awareness awareness,
      Spans spans) {
    return new InsideWire(
        new InsidePorts(
            Part.DIRECTORY,
            Map.of(
                Registry.class, registry,
                Directory.class, directory,
                Accounts.class, accounts,
                Catalogue.class, catalogue,
                RequestRegister.class, requests,
                Awareness.class, awareness)),
        tokens,
        registry,
        spans);
  }

  @Bean
  @OfPart(Part.PROJECTORS)
  Answering projectors(CallerTokens tokens, Registry registry, Projected projected, Spans spans) {
    return new InsideWire(
        new InsidePorts(Part.PROJECTORS, Map.of(Projected.class, projected)),
        tokens,
        registry,
        spans);
  }

  private static RoomCalls calls(WireSettings settings) {
    return new RoomCalls(
        settings.calls(), settings.connections(), settings.idle(), System::nanoTime);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> wireConnector(
      WireSettings settings, InsideSettings inside, SslBundles bundles) {
    NioEndpoint endpoint = endpoint(inside.part(), settings);
    return factory -> factory.addAdditionalConnectors(connector(endpoint, settings, bundles));
  }

  /**
   * An address has its limit where desks arrive. Another part has one address, too, and calls from
   * there by each port that there is, for everybody.
   */
  static NioEndpoint endpoint(Part part, WireSettings settings) {
    return switch (part) {
      case WHOLE, REFERRAL -> new AddressedEndpoint(settings.ofOneAddress());
      case CONSENT, DIRECTORY, PROJECTORS -> new NioEndpoint();
    };
  }

  private static Connector connector(
      NioEndpoint endpoint, WireSettings settings, SslBundles bundles) {
    SslBundle bundle = bundles.getBundle(settings.bundle());
    Http11NioProtocol protocol = new Http11NioProtocol(endpoint);
    Connector connector = new Connector(protocol);
    connector.setPort(settings.port());
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setXpoweredBy(false);
    protocol.setSSLEnabled(true);
    connector.setProperty("address", settings.address());
    limit(protocol, settings);
    protocol.addSslHostConfig(tls(bundle));
    return connector;
  }

  /**
   * A room has its own limits ({@link RoomCalls}), and so has an address ({@link
   * AddressedEndpoint}); what is here bounds what is not yet of a room, and leaves enough of all
   * for each of them.
   */
  private static void limit(Http11NioProtocol protocol, WireSettings settings) {
    int rooms = OrganisationKind.values().length;
    protocol.setMaxConnections(rooms * settings.connections() + SPARE);
    protocol.setMaxThreads(rooms * settings.calls() + SPARE);
    protocol.setAcceptCount(SPARE);
    protocol.setMaxHttpRequestHeaderSize(Math.toIntExact(settings.headers().toBytes()));
    protocol.setMaxHeaderCount(MOST_HEADERS);
    protocol.setConnectionTimeout(Math.toIntExact(settings.patience().toMillis()));
    protocol.setKeepAliveTimeout(Math.toIntExact(settings.idle().toMillis()));
    protocol.setMaxSwallowSize(BodyLimits.FACTS);
  }

  /** Nobody without a certificate of our own authority gets as far as a request. */
  private static SSLHostConfig tls(SslBundle bundle) {
    if (bundle.getStores().getTrustStore() == null) {
      throw new IllegalStateException(
          "The SSL bundle of the wire needs a trust store with the authority that makes the"
              + " certificates of desks.");
    }
    SSLHostConfig host = new SSLHostConfig();
    host.setProtocols("TLSv1.3");
    host.setGroups("x25519,secp256r1,secp384r1");
    host.setCertificateVerification("required");
    host.setTrustStore(bundle.getStores().getTrustStore());
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    certificate.setCertificateKeystore(bundle.getStores().getKeyStore());
    String password = bundle.getKey().getPassword();
    if (password == null) {
      password = bundle.getStores().getKeyStorePassword();
    }
    certificate.setCertificateKeystorePassword(password);
    certificate.setCertificateKeyPassword(password);
    if (bundle.getKey().getAlias() != null) {
      certificate.setCertificateKeyAlias(bundle.getKey().getAlias());
    }
    host.addCertificate(certificate);
    return host;
  }
}
