package org.safepathway.identity.limits;

import java.time.Clock;
import java.time.InstantSource;
import org.safepathway.identity.IdentitySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Limits of how often one caller asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
public class LimitsConfiguration {

  private static final int CALLERS = 20_000;
  private static final int LINES_A_MINUTE = 1;

  @Bean
  FilterRegistrationBean<AddressLimit> addressLimit(
      RequestLimits limits, IdentitySettings settings, ObjectProvider<Clock> clocks) {
    InstantSource clock = clocks.getIfAvailable(Clock::systemUTC);
    int aMinute = limits.ofAnAddress(settings.demo());
    FilterRegistrationBean<AddressLimit> registration =
        new FilterRegistrationBean<>(
            new AddressLimit(
                new Buckets(aMinute, CALLERS, clock), new Buckets(LINES_A_MINUTE, CALLERS, clock)));
    // After what writes the line of the request, before what reads its body.
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
    registration.setEnabled(aMinute > 0);
    return registration;
  }

  @Bean
  PersonLimit personLimit(
      RequestLimits limits, IdentitySettings settings, ObjectProvider<Clock> clocks) {
    InstantSource clock = clocks.getIfAvailable(Clock::systemUTC);
    return new PersonLimit(
        new Buckets(limits.ofAPerson(settings.demo()), CALLERS, clock),
        new Buckets(LINES_A_MINUTE, CALLERS, clock));
  }

  /** It stands in the chain of the desks, and nowhere else. */
  @Bean
  FilterRegistrationBean<PersonLimit> personLimitOnlyInItsChain(PersonLimit limit) {
    FilterRegistrationBean<PersonLimit> none = new FilterRegistrationBean<>(limit);
    none.setEnabled(false);
    return none;
  }
}
