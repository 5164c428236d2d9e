package org.safepathway.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The headers of every answer. A policy that a page sets itself is left alone, since two would both
 * apply.
 */
public final class ContentPolicy {

  private static final String SELF_ONLY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private ContentPolicy() {}

  /** Adds the headers to a chain. */
  public static void apply(HttpSecurity http) {
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(SELF_ONLY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
  }
}
