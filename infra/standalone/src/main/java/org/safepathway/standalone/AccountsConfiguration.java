package org.safepathway.standalone;

import java.net.URI;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.accounts.NoAccounts;
import org.safepathway.directory.changes.KeptDirectory;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.identity.IdentitySettings;
import org.safepathway.onboarding.KeycloakStaffAccounts;
import org.safepathway.onboarding.LeaversAccounts;
import org.safepathway.onboarding.OnboardingSettings;
import org.safepathway.onboarding.StaffAccounts;
import org.safepathway.onboarding.StaffOnboarding;
import org.safepathway.standalone.part.OfPart;
import org.safepathway.standalone.part.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts of staff, beside the directory: only its process has the secret for them. */
@Configuration(proxyBeanMethods = false)
@OfPart({Part.WHOLE, Part.DIRECTORY})
class AccountsConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(AccountsConfiguration.class);

  /** Where the realm’s client for them is known. */
  @Configuration(proxyBeanMethods = false)
  @OfPart({Part.WHOLE, Part.DIRECTORY})
  @ConditionalOnProperty("safe-pathway.accounts.client-secret")
  static class AtTheIssuer {

    @Bean
    StaffAccounts staffAccounts(
        AccountsSettings settings, IdentitySettings identity, EnforcementBodies bodies) {
      String secret = settings.clientSecret();
      if (identity.embedded() || secret == null) {
        throw new IllegalStateException(
            "safe-pathway.accounts.client-secret is for a Keycloak, and safe-pathway.issuer names none.");
      }
      URI realm = settings.realm();
      return new KeycloakStaffAccounts(
          new OnboardingSettings(realm == null ? URI.create(identity.issuer()) : realm, secret),
          bodies);
    }

    @Bean
    Accounts accounts(KeptDirectory directory, StaffAccounts accounts) {
      return new StaffOnboarding(directory, accounts);
    }

    @Bean(destroyMethod = "close")
    LeaversAccounts leaversAccounts(
        AccountsSettings settings, KeptDirectory directory, StaffAccounts accounts) {
      LeaversAccounts leavers =
          new LeaversAccounts(
              directory.everybodysRegistry(),
              accounts,
              settings.again(),
              away ->
                  LOG.warn(
                      "an account of somebody who left could not be ended yet: {}",
                      away.getClass().getName()));
      directory.whenSomebodyLeaves(one -> leavers.left(one.organisation(), one.person()));
      return leavers;
    }
  }

  @Bean
  @ConditionalOnMissingBean(Accounts.class)
  Accounts noAccounts() {
    return new NoAccounts();
  }
}
