package org.safepathway.identity.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Adds to the chain of the desks after everything of ours, for example the refusal pages and
 * headers of a desk kit. It must not loosen who may call what.
 */
@FunctionalInterface
public interface DeskChainCustomizer {

  /** Adds to the chain. */
  void customize(HttpSecurity http);
}
