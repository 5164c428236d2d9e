package org.safepathway.specialist.testdesk;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.desk.staff.Sessions;
import org.safepathway.desk.web.DeskSecurity;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.requests.service.SqliteRequestRegister;
import org.safepathway.kernel.Actor;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.specialist.desk.SpecialistDesk;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.filter.OncePerRequestFilter;

/** The specialist desk with real read stores. Whoever the registry knows may sign in. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({SpecialistDesk.class, TestDesk.SignInPage.class})
public class TestDesk {

  /** What time it is. */
  public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  ScriptedInside inside() {
    return new ScriptedInside();
  }

  @Bean
  TestRegistry registry() {
    return new TestRegistry();
  }

  @Bean(name = SpecialistDesk.STORES)
  ReadStores specialistStores() throws IOException {
    return SqliteReadStores.open(Files.createTempDirectory("specialist-desk").resolve("stores"));
  }

  @Bean(name = "policeStores")
  ReadStores anotherRoom() throws IOException {
    return SqliteReadStores.open(Files.createTempDirectory("another-room").resolve("stores"));
  }

  @Bean
  ScriptedAsking asking() {
    return new ScriptedAsking();
  }

  @Bean(destroyMethod = "close")
  SqliteRequestRegister requests(TestRegistry registry, Clock clock) throws IOException {
    return new SqliteRequestRegister(
        Files.createTempDirectory("requests").resolve("requests.db"), registry, clock);
  }

  @Bean
  ScriptedDirectory directory() {
    return new ScriptedDirectory();
  }

  @Bean
  ScriptedAccounts accounts() {
    return new ScriptedAccounts();
  }

  /** Nobody has a session here. */
  @Bean
  Sessions sessions() {
    return new Sessions() {
      @Override
      public int others(Actor caller) {
        return 0;
      }

      @Override
      public void end(Actor person) {}
    };
  }

  @Bean
  HeldFaces faces() {
    return new HeldFaces();
  }

  @Bean
  Catalogue catalogue(TestRegistry registry) {
    return () ->
        registry.offers().stream()
            .filter(offer -> registry.standingOffer(offer.id()).isPresent())
            .map(
                offer ->
                    new Catalogue.Listed(
                        offer, registry.organisation(offer.organisation()).orElseThrow(), NOW))
            .toList();
  }

  @Bean
  SignedInResolver testResolver(TestRegistry registry) {
    return authentication ->
        registry
            .person(authentication.getName())
            .map(
                staff ->
                    new SignedIn(
                        staff.organisation(),
                        registry.organisation(staff.organisation()).orElseThrow().name(),
                        staff.person(),
                        staff.name()));
  }

  @Bean
  UserDetailsService testUsers() {
    return name -> User.withUsername(name).password("{noop}demo-only").roles("STAFF").build();
  }

  @Bean
  SecurityFilterChain testChain(HttpSecurity http, DeskSecurity desk) {
    return http.with(desk, withDefaults())
        .formLogin(login -> login.loginPage("/sign-in").defaultSuccessUrl("/specialist/referrals"))
        .addFilterBefore(new TestTokens(), UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/", "/sign-in", "/error", DeskSecurity.ASSETS)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .build();
  }

  /** Where a browser signs in. */
  @Controller
  static final class SignInPage {
    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String signIn(CsrfToken token) {
      return "<input name=\"_csrf\" value=\"" + token.getToken() + "\">";
    }
  }

  /** Believes every bearer token: its text is the caller’s name. */
  private static final class TestTokens extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String header = request.getHeader("Authorization");
      if (header != null) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                header.substring("Bearer ".length()),
                null,
                AuthorityUtils.createAuthorityList("ROLE_STAFF")));
        SecurityContextHolder.setContext(context);
      }
      chain.doFilter(request, response);
    }
  }
}
