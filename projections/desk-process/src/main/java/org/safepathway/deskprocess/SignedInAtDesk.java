package org.safepathway.deskprocess;

import static org.springframework.security.config.Customizer.withDefaults;

import org.safepathway.desk.SignedIn;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.desk.web.DeskSecurity;
import org.safepathway.directory.Registry;
import org.safepathway.identity.IdentityConfiguration;
import org.safepathway.identity.signin.DeskChainCustomizer;
import org.safepathway.identity.signin.SignedInPeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who is signed in, in the desks’ words, and the page at which everybody begins. */
@Configuration(proxyBeanMethods = false)
@Import({
  IdentityConfiguration.class,
  StartPage.class,
  StartPage.StartTexts.class,
  OwnSessions.class,
  OwnSessions.OfThisProcess.class
})
public class SignedInAtDesk {

  @Bean
  SignedInResolver signedInResolver(Registry registry) {
    return authentication ->
        SignedInPeople.of(authentication)
            .flatMap(
                person ->
                    registry
                        .organisation(person.organisation())
                        .map(
                            organisation ->
                                new SignedIn(
                                    person.organisation(),
                                    organisation.name(),
                                    person.person(),
                                    person.displayName())));
  }

  @Bean
  DeskChainCustomizer deskLook(DeskSecurity security) {
    return http -> http.with(security, withDefaults());
  }
}
