package org.safepathway.desk.testdesk;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.safepathway.desk.DeskTexts;
import org.safepathway.desk.Link;
import org.safepathway.desk.Navigation;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.desk.web.DeskSecurity;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An application with one desk. Ada Quill may use it; a stranger is signed in and nobody's staff.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({EnquiryController.class, DocumentController.class, DocumentController.Place.class})
public class TestDesk {

  /** For whom what lies behind the links does not answer. */
  public static final PersonId CUT_OFF = new PersonId("cut.off");

  @Bean
  DeskTexts testTexts() {
    return new DeskTexts("messages_test");
  }

  @Bean
  Navigation testNavigation() {
    return who -> {
      if (who.person().equals(CUT_OFF)) {
        throw new IllegalStateException("nobody can say what is for whom");
      }
      return List.of(new Link("/test/enquiries", "test.enquiries.title"));
    };
  }

  @Bean
  SignedInResolver testResolver() {
    return authentication ->
        Optional.of(authentication.getName())
            .filter(name -> name.equals("ada") || name.equals(CUT_OFF.value()))
            .map(
                name ->
                    new SignedIn(
                        new OrganisationId("rowan-house"),
                        "Rowan House",
                        new PersonId(name),
                        "Ada Quill"));
  }

  @Bean
  UserDetailsService testUsers() {
    return new InMemoryUserDetailsManager(
        User.withUsername("ada").password("{noop}ada").roles("STAFF").build());
  }

  @Bean
  SecurityFilterChain testChain(HttpSecurity http, DeskSecurity desk) {
    return http.with(desk, withDefaults())
        .formLogin(login -> login.loginPage("/sign-in").defaultSuccessUrl("/test/enquiries"))
        .addFilterBefore(new TestTokens(), UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/", "/sign-in", "/error", DeskSecurity.ASSETS)
                    .permitAll()
                    .requestMatchers("/test/forbidden")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .build();
  }

  /** Believes every bearer token: its text is the caller's name. */
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
