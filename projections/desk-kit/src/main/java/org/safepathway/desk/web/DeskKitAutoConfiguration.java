package org.safepathway.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safepathway.desk.DeskSettings;
import org.safepathway.desk.DeskTexts;
import org.safepathway.desk.Navigation;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.desk.UploadPath;
import org.safepathway.desk.decoding.Decoder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Puts the desk kit in place wherever it is on the class path of a servlet application. */
@AutoConfiguration(
    before = {
      MessageSourceAutoConfiguration.class,
      ErrorMvcAutoConfiguration.class,
      WebMvcAutoConfiguration.class
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(DeskSettings.class)
public class DeskKitAutoConfiguration {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  @Bean
  DeskTexts deskKitTexts() {
    return new DeskTexts("messages_desk");
  }

  @Bean
  MessageSource messageSource(List<DeskTexts> texts) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(texts.stream().map(DeskTexts::basename).toArray(String[]::new));
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new FixedLocaleResolver(Locale.UK);
  }

  @Bean
  Decoder deskDecoder(ObjectProvider<Clock> clock) {
    return new Decoder(clock.getIfAvailable(Clock::systemUTC).withZone(ENGLAND));
  }

  @Bean
  WhoIsThere whoIsThere(ObjectProvider<SignedInResolver> resolver) {
    return new WhoIsThere(resolver);
  }

  @Bean
  HtmlPages htmlPages(
      ThymeleafViewResolver views,
      DeskSettings settings,
      WhoIsThere who,
      ObjectProvider<Navigation> navigation) {
    return new HtmlPages(views, settings, who, navigation.orderedStream().toList());
  }

  @Bean
  Answers answers(MessageSource messages, HtmlPages pages) {
    return new Answers(new Texts(messages), pages);
  }

  @Bean
  ExceptionAnswers exceptionAnswers(Answers answers) {
    return new ExceptionAnswers(answers);
  }

  @Bean
  ErrorPage errorPage(DeskSecurity security) {
    return new ErrorPage(security);
  }

  @Bean
  DeskSecurity deskSecurity(DeskSettings settings, Answers answers) {
    return new DeskSecurity(settings, answers);
  }

  @Bean
  BrowserTls browserTls() {
    return new BrowserTls();
  }

  @Bean
  FilterRegistrationBean<CorrelationFilter> correlationFilter(ExceptionAnswers exceptions) {
    var registration = new FilterRegistrationBean<>(new CorrelationFilter(exceptions));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
      Answers answers, DeskSecurity security, ObjectProvider<UploadPath> uploads) {
    var registration =
        new FilterRegistrationBean<>(
            new BodyLimitFilter(answers, security, uploads.orderedStream().toList()));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  @Bean
  WebMvcConfigurer deskMvc(
      Decoder decoder,
      ObjectProvider<Answers> answers,
      WhoIsThere who,
      ObjectProvider<UploadPath> uploads) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActArgument(decoder));
        resolvers.add(new UploadArgument(uploads.orderedStream().toList()));
        resolvers.add(new PagingArgument());
        resolvers.add(new SignedInArgument(who));
      }

      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new OutcomeHandler(answers.getObject(), who));
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // By content: a reproducible build gives every file the same date.
        Map<String, String> tags = new ConcurrentHashMap<>();
        registry
            .addResourceHandler(DeskSecurity.ASSETS)
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.noCache())
            .setUseLastModified(false)
            .setEtagGenerator(
                asset ->
                    tags.computeIfAbsent(String.valueOf(asset.getFilename()), x -> tag(asset)));
      }
    };
  }

  private static String tag(Resource asset) {
    try {
      return ETags.of(asset.getContentAsByteArray());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
