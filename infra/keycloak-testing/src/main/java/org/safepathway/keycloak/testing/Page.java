package org.safepathway.keycloak.testing;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Where a visitor came to.
 *
 * @param status the HTTP status
 * @param address its address
 * @param callback where it leads on to if it would call a client back, else empty
 * @param document its contents
 */
public record Page(int status, URI address, Optional<URI> callback, Document document) {

  /** Whether it asks for this field. */
  public boolean asksFor(String field) {
    return document.selectFirst("input[name=" + field + "]:not([type=hidden])") != null;
  }

  /** A parameter with which it calls the client back, or empty. */
  public String calledBackWith(String parameter) {
    String query = callback.map(URI::getRawQuery).orElse("");
    for (String part : query.split("&")) {
      if (part.startsWith(parameter + "=")) {
        return part.substring(parameter.length() + 1);
      }
    }
    return "";
  }
}
