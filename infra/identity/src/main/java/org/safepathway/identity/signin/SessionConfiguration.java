package org.safepathway.identity.signin;

import java.time.Duration;
import java.util.Set;
import org.safepathway.identity.IdentitySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.server.servlet.Session.SessionTrackingMode;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.util.HttpSessionMutexListener;

/** The sessions of the desks: how many, how long, and by which cookie. */
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

  private static final Duration IDLE = Duration.ofMinutes(15);

  /** Anybody can begin a session, and all rooms may be in one process. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessionsAtMost(
      @Value("${safe-pathway.sessions:10000}") int most) {
    return tomcat ->
        tomcat.addContextCustomizers(context -> context.setManager(new SessionsAtMost(most)));
  }

  /** What two requests of one session wait for each other by. */
  @Bean
  ServletListenerRegistrationBean<HttpSessionMutexListener> sessionMutex() {
    return new ServletListenerRegistrationBean<>(new HttpSessionMutexListener());
  }

  @Bean
  DeskSessions deskSessions() {
    return new DeskSessions();
  }

  @Bean
  ServletListenerRegistrationBean<DeskSessions> endedSessions(DeskSessions sessions) {
    return new ServletListenerRegistrationBean<>(sessions);
  }

  /**
   * The session's cookie is not for scripts; Lax, since the issuer's redirect must bring it along.
   */
  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(
      IdentitySettings settings) {
    return new SessionCookie(settings);
  }

  /** Takes the cookie out of the browser; one for this host alone can only be taken by its like. */
  static LogoutHandler forgetting(IdentitySettings settings) {
    var none = new jakarta.servlet.http.Cookie(settings.cookie(), "");
    none.setPath("/");
    none.setHttpOnly(true);
    none.setSecure(settings.overTls());
    none.setMaxAge(0);
    return new CookieClearingLogoutHandler(none);
  }

  /**
   * After Spring Boot’s own: what an operator set ({@code server.servlet.session}) stays where it
   * is stricter, and nowhere else.
   */
  private record SessionCookie(IdentitySettings settings)
      implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
      Session session = factory.getSettings().getSession();
      Duration theirs = session.getTimeout();
      boolean shorter =
          theirs != null && theirs.compareTo(IDLE) < 0 && theirs.compareTo(Duration.ZERO) > 0;
      session.setTimeout(shorter ? theirs : IDLE);
      session.setTrackingModes(Set.of(SessionTrackingMode.COOKIE));
      session.setPersistent(false);
      Cookie cookie = session.getCookie();
      cookie.setName(settings.cookie());
      cookie.setHttpOnly(true);
      cookie.setSameSite(Cookie.SameSite.LAX);
      cookie.setDomain(null);
      cookie.setPath("/");
      cookie.setMaxAge(null);
      if (settings.overTls()) {
        cookie.setSecure(true);
      }
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }
  }
}
