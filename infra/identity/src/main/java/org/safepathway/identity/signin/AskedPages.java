package org.safepathway.identity.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The page that somebody asked for before they were asked to sign in. */
final class AskedPages {

  private static final int MOST_OF_A_QUERY = 500;

  private AskedPages() {}

  /** Keeps pages alone, and for the session alone. */
  // Null is documented to leave the address as it was asked for, without a parameter of the
  // framework's.
  @SuppressWarnings("NullAway")
  static HttpSessionRequestCache kept() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request ->
            request.getMethod().equals("GET")
                && Refusals.wantsPage(request)
                && isKept(request.getQueryString()));
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  /** What nobody asks for lies in memory until they sign in, so it is short. */
  private static boolean isKept(@Nullable String query) {
    return query == null || query.length() <= MOST_OF_A_QUERY;
  }
}
