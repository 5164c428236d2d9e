package org.safepathway.operating;

import java.util.Set;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.EndpointFilter;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Puts {@link Measured} in place, and has it read at a port of the operator’s own alone. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class OperatingAutoConfiguration {

  private static final String MEASURES = "prometheus";

  /** What tells of measures, whatever asks for it. */
  private static final Set<String> TELLING = Set.of(MEASURES, "metrics");

  @Bean
  Measured measured() {
    return new Measured();
  }

  /**
   * Where people sign in there are none, whatever the settings say; nor at a port of which nobody
   * said where it listens, since that would be everywhere.
   */
  @Bean
  EndpointFilter<ExposableWebEndpoint> measuresAtThePortOfTheOperatorAlone(Environment settings) {
    boolean own =
        ManagementPortType.get(settings) == ManagementPortType.DIFFERENT
            && settings.containsProperty("management.server.address");
    return endpoint -> own || !TELLING.contains(endpoint.getEndpointId().toString());
  }

  /** Who reaches the port may read: a network policy says who that is. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
  static class AtThePortOfTheOperator {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain measuresChain(HttpSecurity http) {
      return http.securityMatcher(EndpointRequest.to(MEASURES))
          .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
          .requestCache(cache -> cache.disable())
          .logout(logout -> logout.disable())
          .build();
    }
  }
}
