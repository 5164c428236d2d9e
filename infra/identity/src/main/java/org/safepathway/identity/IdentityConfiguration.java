package org.safepathway.identity;

import jakarta.servlet.DispatcherType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.identity.issuer.IssuerConfiguration;
import org.safepathway.identity.limits.LimitsConfiguration;
import org.safepathway.identity.signin.BackChannel;
import org.safepathway.identity.signin.SessionConfiguration;
import org.safepathway.identity.signin.SignInConfiguration;
import org.safepathway.identity.signin.SignInParts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/**
 * All of identity, to be imported by an application that provides a {@code Registry} bean (with the
 * embedded issuer: the {@code StaffRegistry}). It brings filter chains, first match wins: the
 * issuer's, the open pages', the desks'; with an external issuer one before them, where it says
 * that a session has ended there.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
@Import({
  IssuerConfiguration.class,
  SignInConfiguration.class,
  SignInParts.class,
  BackChannel.class,
  SessionConfiguration.class,
  LimitsConfiguration.class
})
public class IdentityConfiguration {

  /** What is for everybody, where nobody is asked who they are: before all others. */
  public static final int PUBLIC_CHAIN = 0;

  /** What an external issuer calls: nobody is signed in there either. */
  public static final int BACK_CHANNEL = -1;

  /** The issuer's chain comes first. */
  public static final int ISSUER_CHAIN = 1;

  /** Then the pages that anybody may see. */
  public static final int OPEN_CHAIN = 2;

  /** Then everything else. */
  public static final int DESK_CHAIN = 3;

  IdentityConfiguration(
      IdentitySettings settings, @Value("${server.address:#{null}}") @Nullable String listensOn) {
    SafeStart.check(settings, listensOn);
  }

  /** Before everything that answers. */
  @Bean
  FilterRegistrationBean<StrictTransport> strictTransport(IdentitySettings settings) {
    FilterRegistrationBean<StrictTransport> registration =
        new FilterRegistrationBean<>(new StrictTransport());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    registration.setEnabled(settings.overTls());
    return registration;
  }

  @Bean
  PublicAddress publicAddress(IdentitySettings settings) {
    return new PublicAddress(settings.baseUrl());
  }

  @Bean
  IssuerEndpoints issuerEndpoints(IdentitySettings settings, PublicAddress address) {
    return IssuerEndpoints.of(settings, address);
  }

  @Bean
  DeskClientSecret deskClientSecret(
      IdentitySettings settings, ObjectProvider<ApplicationArguments> arguments) {
    List<String> commandLine =
        new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    arguments.ifAvailable(given -> commandLine.addAll(List.of(given.getSourceArgs())));
    return DeskClientSecret.of(settings, commandLine);
  }
}
