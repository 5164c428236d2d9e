package org.safepathway.identity.issuer;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers the latest sign-ins only, since the framework's memory forgets none and a demo may run
 * for weeks. A code lives five minutes; forgetting an authorization ends no access token.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

  private static final int AT_MOST = 1_000;

  private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
  private final Map<String, OAuth2Authorization> inOrder = new LinkedHashMap<>();

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    all.save(authorization);
    inOrder.put(authorization.getId(), authorization);
    Iterator<OAuth2Authorization> oldest = inOrder.values().iterator();
    while (inOrder.size() > AT_MOST) {
      all.remove(oldest.next());
      oldest.remove();
    }
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    all.remove(authorization);
    inOrder.remove(authorization.getId());
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return all.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    return all.findByToken(token, tokenType);
  }
}
