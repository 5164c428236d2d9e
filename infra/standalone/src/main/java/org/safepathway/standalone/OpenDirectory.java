package org.safepathway.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.matching.postcode.Place;
import org.safepathway.directory.matching.postcode.Postcodes;
import org.safepathway.directory.matching.search.OfferSearch;
import org.safepathway.hsds.PostcodeAreas;
import org.safepathway.hsds.ServiceSearch;
import org.safepathway.hsds.importing.Crosswalk;
import org.safepathway.hsds.importing.CrosswalkFile;
import org.safepathway.hsds.web.HsdsApi;
import org.safepathway.identity.ContentPolicy;
import org.safepathway.identity.IdentityConfiguration;
import org.safepathway.standalone.part.OfPart;
import org.safepathway.standalone.part.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The service offer for everybody, by the open standard: no session, no cookie, nobody is asked.
 */
@Configuration(proxyBeanMethods = false)
@Import(HsdsApi.class)
@OfPart({Part.WHOLE, Part.DIRECTORY})
class OpenDirectory {

  private static final int MOST = 10_000;

  @Bean
  @Order(IdentityConfiguration.PUBLIC_CHAIN)
  SecurityFilterChain directoryChain(HttpSecurity http) {
    ContentPolicy.apply(http);
    return http.securityMatcher(HsdsApi.PATH, HsdsApi.PATH + "/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // It has no cookie that a foreign page could ride on, and it changes nothing.
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        // It says itself how long its answers may be kept.
        .headers(headers -> headers.cacheControl(cache -> cache.disable()))
        .build();
  }

  @Bean
  ServiceSearch serviceSearch() {
    return new Words();
  }

  /** What another directory’s words mean here, for the registrar who loads it. */
  @Bean
  Crosswalk crosswalk(Settings settings) throws IOException {
    Path file = settings.crosswalk();
    return file == null ? Crosswalk.NONE : CrosswalkFile.read(file);
  }

  @Bean
  PostcodeAreas postcodeAreas() {
    Postcodes postcodes = Postcodes.builtIn();
    return outward ->
        switch (postcodes.find(outward)) {
          case Place.Known known -> Optional.of(Set.of(known.authority()));
          case Place.Ambiguous several -> Optional.of(Set.copyOf(several.authorities()));
          case Place.Unknown _ -> Optional.empty();
          case Place.NotAPostcode _ -> Optional.empty();
        };
  }

  /** Searches by words; what was made searchable serves until the offers are others. */
  private static final class Words implements ServiceSearch {

    private @Nullable Searchable last;

    private record Searchable(List<Listed> all, OfferSearch search) {}

    @Override
    public List<Listed> search(String words, List<Listed> all) {
      return searchable(all).search(words, MOST);
    }

    private synchronized OfferSearch searchable(List<Listed> all) {
      Searchable now = last;
      if (now == null || !now.all().equals(all)) {
        now = new Searchable(all, OfferSearch.of(all));
        last = now;
      }
      return now.search();
    }
  }
}
