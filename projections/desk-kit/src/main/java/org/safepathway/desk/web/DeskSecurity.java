package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.DeskSettings;
import org.safepathway.desk.Outcome;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What every desk's filter chain has: headers, CSRF, sign-out, and refusals in the kit's words. A
 * chain takes it with {@code http.with(deskSecurity, withDefaults())}; who may call what is the
 * chain's own.
 */
public final class DeskSecurity extends AbstractHttpConfigurer<DeskSecurity, HttpSecurity>
    implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Paths that everybody may read: styles, script, icon. */
  public static final String ASSETS = "/assets/**";

  private static final String FEATURES =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

  private final DeskSettings settings;
  private final Answers answers;
  private final AuthenticationEntryPoint signIn;

  DeskSecurity(DeskSettings settings, Answers answers) {
    this.settings = settings;
    this.answers = answers;
    this.signIn = new LoginUrlAuthenticationEntryPoint(settings.signInPath());
  }

  @Override
  public void init(HttpSecurity http) {
    http.headers(this::headers);
    http.csrf(csrf -> csrf.ignoringRequestMatchers(Callers::bearer));
    http.exceptionHandling(
        handling -> handling.authenticationEntryPoint(this).accessDeniedHandler(this));
    http.logout(
        logout ->
            logout
                .logoutUrl("/sign-out")
                .logoutSuccessUrl("/")
                // Nothing stays on a shared device. Always said: behind a proxy that ends TLS this
                // process cannot tell that the browser came by it.
                .addLogoutHandler(
                    new HeaderWriterLogoutHandler(
                        new StaticHeadersWriter(
                            "Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""))));
  }

  private void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(DeskSecurity::noStore)
        .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy()))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(policy -> policy.policy(FEATURES))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /**
   * The headers of an answer that is given before any filter chain, or by none. A chain’s own are
   * left as they are.
   */
  void shut(HttpServletResponse response) {
    absent(response, "Content-Security-Policy", contentPolicy());
    absent(response, "X-Content-Type-Options", "nosniff");
    absent(response, "X-Frame-Options", "DENY");
    absent(response, "Referrer-Policy", ReferrerPolicy.NO_REFERRER.getPolicy());
  }

  private static void absent(HttpServletResponse response, String header, String value) {
    if (!response.containsHeader(header)) {
      response.setHeader(header, value);
    }
  }

  private String contentPolicy() {
    String forms = String.join(" ", settings.formActions());
    return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
        + " script-src 'self'; connect-src 'self'; form-action 'self'"
        + (forms.isEmpty() ? "" : " " + forms)
        + "; frame-ancestors 'none'; base-uri 'none'";
  }

  /** Whatever says nothing about being kept is not kept. */
  private static void noStore(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /** Asks a browser to sign in, tells an API caller that it must. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException, jakarta.servlet.ServletException {
    if (Wanted.by(request) == Wanted.HTML && !Callers.bearer(request)) {
      signIn.commence(request, response, nobody);
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    answers.write(Outcome.refused(Refusal.of(DeskRefusal.SIGN_IN_NEEDED)), request, response);
  }

  /** Not allowed is answered as not there, except for a form of a session that has ended. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    boolean expired = denied instanceof CsrfException;
    answers.write(
        Outcome.refused(Refusal.of(expired ? DeskRefusal.PAGE_EXPIRED : CommonRefusal.NOT_FOUND)),
        request,
        response);
  }
}
