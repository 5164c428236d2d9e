package org.safepathway.identity.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.safepathway.identity.SignInLog;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Comes before every mapping of a page and finds nothing for marked requests. It raises the very
 * exception that a path without a page raises, so that whatever renders the one renders the other.
 */
final class NoSuchPage extends AbstractHandlerMapping {

  private static final String MARK = NoSuchPage.class.getName();

  NoSuchPage() {
    setOrder(Ordered.HIGHEST_PRECEDENCE);
  }

  static void mark(HttpServletRequest request) {
    request.setAttribute(MARK, true);
  }

  @Override
  protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws Exception {
    // The container's own error page is let through: it is what renders the answer.
    if (request.getAttribute(MARK) == null || request.getDispatcherType() == DispatcherType.ERROR) {
      return null;
    }
    // Marked in a room, it is the room of others.
    Room.of(request)
        .ifPresent(
            room ->
                SignedInPeople.current().ifPresent(person -> SignInLog.notTheirRoom(person, room)));
    String path = request.getRequestURI();
    throw new NoResourceFoundException(
        HttpMethod.valueOf(request.getMethod()), path, path.substring(1));
  }
}
