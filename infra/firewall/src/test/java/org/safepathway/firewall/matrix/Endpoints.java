package org.safepathway.firewall.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint of the running application, asked from the application itself. */
final class Endpoints {

  /** What the framework's filters answer before any handler: protocol, sign-in and sign-out. */
  private static final List<String> OF_FILTERS =
      List.of(
          "GET /sign-in",
          "POST /sign-in",
          "POST /sign-out",
          "GET /oauth2/authorization/desks",
          "GET /login/oauth2/code/desks",
          "GET /oauth2/authorize",
          "POST /oauth2/token",
          "POST /oauth2/introspect",
          "POST /oauth2/revoke",
          "GET /oauth2/jwks",
          "GET /userinfo",
          "GET /connect/logout",
          "GET /.well-known/openid-configuration",
          "GET /.well-known/oauth-authorization-server");

  private Endpoints() {}

  /** Method and path pattern of each. */
  static Set<String> of(ApplicationContext application) {
    Set<String> all = new TreeSet<>(OF_FILTERS);
    application
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(
            mapping -> mapping.getHandlerMethods().keySet().forEach(info -> all.addAll(of(info))));
    application
        .getBeansOfType(AbstractUrlHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping.getHandlerMap().keySet().forEach(pattern -> all.add("GET " + pattern)));
    return all;
  }

  private static List<String> of(RequestMappingInfo info) {
    Set<String> methods = new TreeSet<>();
    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
      methods.add(method.name());
    }
    if (methods.isEmpty()) {
      methods.add(HttpMethod.GET.name());
    }
    List<String> all = new ArrayList<>();
    for (String method : methods) {
      info.getPatternValues().forEach(pattern -> all.add(method + " " + pattern));
    }
    return all;
  }
}
