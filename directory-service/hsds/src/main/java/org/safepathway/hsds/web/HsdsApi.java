package org.safepathway.hsds.web;

import org.safepathway.directory.Catalogue;
import org.safepathway.hsds.OfferFeed;
import org.safepathway.hsds.PlainSearch;
import org.safepathway.hsds.PostcodeAreas;
import org.safepathway.hsds.ServiceSearch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Serves the API. The wiring gives a {@link Catalogue} and, if it has better ones, a {@link
 * ServiceSearch} and {@link PostcodeAreas}. Setting {@code safe-pathway.hsds.url}: where everybody
 * reaches it, for example {@code https://example.org/hsds/3.0}; without it, as it was asked.
 */
@Configuration(proxyBeanMethods = false)
public class HsdsApi {

  /** Where the API is, without a slash at the end. */
  public static final String PATH = "/hsds/3.0";

  @Bean
  OfferFeed offerFeed(Catalogue catalogue) {
    return new OfferFeed(catalogue);
  }

  /** Stands before everything that asks who is there. */
  @Bean
  FilterRegistrationBean<OpenToAll> hsdsOpenToAll() {
    FilterRegistrationBean<OpenToAll> filter = new FilterRegistrationBean<>(new OpenToAll());
    filter.addUrlPatterns(PATH, PATH + "/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  @Bean
  BaseController hsdsBase(@Value("${safe-pathway.hsds.url:}") String url) {
    return new BaseController(url);
  }

  @Bean
  ServicesController hsdsServices(OfferFeed feed, ObjectProvider<ServiceSearch> search) {
    return new ServicesController(feed, search.getIfAvailable(PlainSearch::new));
  }

  @Bean
  PlacesController hsdsPlaces(
      OfferFeed feed,
      ObjectProvider<ServiceSearch> search,
      ObjectProvider<PostcodeAreas> postcodes) {
    return new PlacesController(
        feed,
        search.getIfAvailable(PlainSearch::new),
        postcodes.getIfAvailable(() -> PostcodeAreas.NONE));
  }

  @Bean
  OrganizationsController hsdsOrganizations(OfferFeed feed) {
    return new OrganizationsController(feed);
  }

  @Bean
  TaxonomiesController hsdsTaxonomies() {
    return new TaxonomiesController();
  }
}
