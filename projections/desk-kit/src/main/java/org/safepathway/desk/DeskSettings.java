package org.safepathway.desk;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is configured for all desks of a process ({@code safe-pathway.desk.*}).
 *
 * @param demo whether every page says that the people are invented
 * @param exitTo where “Exit this page” goes: a site that nobody wonders about
 * @param signInPath where a browser is sent to sign in
 * @param formActions other origins to which a form may lead on, for example the identity provider's
 *     at sign-out
 */
@ConfigurationProperties("safe-pathway.desk")
public record DeskSettings(
    @DefaultValue("false") boolean demo,
    @DefaultValue("https://www.bbc.co.uk/weather") URI exitTo,
    @DefaultValue("/sign-in") String signInPath,
    @DefaultValue List<String> formActions) {

  /** Copies the origins. */
  public DeskSettings {
    formActions = List.copyOf(formActions);
  }
}
