package org.safepathway.identity.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps cookies as browsers do: one that is marked for secure ways is kept on the way to this very
 * machine too (Secure Contexts, s.3.1), where Keycloak marks its own. The JDK's own store would
 * never send it again.
 */
final class LoopbackCookies extends CookieManager {

  private static final Pattern SECURE = Pattern.compile(";\\s*Secure\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public void put(URI from, Map<String, List<String>> headers) throws IOException {
    super.put(from, onThisMachine(from) ? unmarked(headers) : headers);
  }

  private static Map<String, List<String>> unmarked(Map<String, List<String>> headers) {
    Map<String, List<String>> unmarked = new LinkedHashMap<>(headers);
    unmarked.replaceAll(
        (name, values) ->
            "Set-Cookie".equalsIgnoreCase(name)
                ? values.stream().map(value -> SECURE.matcher(value).replaceAll("")).toList()
                : values);
    return unmarked;
  }

  /** An address in figures only: a name could be looked up to be anything. */
  private static boolean onThisMachine(URI uri) {
    try {
      return uri.getHost() != null
          && uri.getHost().matches("[0-9.]+")
          && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
