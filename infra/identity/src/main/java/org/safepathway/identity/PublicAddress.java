package org.safepathway.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** The address of this server as browsers see it; known once the server listens. */
public final class PublicAddress implements ApplicationListener<WebServerInitializedEvent> {

  private volatile @Nullable URI base;

  /**
   * Starts with the configured address.
   *
   * @param configured the address, or null to take 127.0.0.1 and the port that the server gets
   */
  public PublicAddress(@Nullable URI configured) {
    base = configured;
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    boolean management = event.getApplicationContext().getServerNamespace() != null;
    if (base == null && !management) {
      base = URI.create("http://127.0.0.1:" + event.getWebServer().getPort());
    }
  }

  /**
   * The address without a path, for example {@code http://127.0.0.1:8080}.
   *
   * @throws IllegalStateException before the server listens
   */
  public URI base() {
    URI known = base;
    if (known == null) {
      throw new IllegalStateException("the server does not listen yet");
    }
    return known;
  }
}
