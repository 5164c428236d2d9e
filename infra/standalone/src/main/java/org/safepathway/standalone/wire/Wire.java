package org.safepathway.standalone.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.identity.signin.CallerTokens;
import org.safepathway.identity.signin.SignedInPerson;
import org.safepathway.kernel.Actor;
import org.safepathway.wire.RemotePort;
import org.safepathway.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of a desk. The room is the certificate’s, the caller is the token’s, and whoever is
 * neither is answered as if there were nothing here.
 */
final class Wire {

  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final String BEARER = "Bearer ";
  private static final int MOST_BYTES = 1024 * 1024;

  private final RoomPorts ports;
  private final CallerTokens tokens;
  private final Registry registry;

  Wire(RoomPorts ports, CallerTokens tokens, Registry registry) {
    this.ports = ports;
    this.tokens = tokens;
    this.registry = registry;
  }

  void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      Optional<byte[]> answer = answer(request);
      if (answer.isPresent()) {
        response.setContentType("application/json");
        response.setContentLength(answer.get().length);
        response.getOutputStream().write(answer.get());
      } else {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (WireJson.UnreadableException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } catch (RuntimeException e) {
      // Its message may quote what was said.
      LOG.error("a call of a desk met {}", e.getClass().getName());
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private Optional<byte[]> answer(HttpServletRequest request) throws IOException {
    Optional<OrganisationKind> room = room(request);
    String path = request.getRequestURI();
    if (room.isEmpty()
        || !request.getMethod().equals("POST")
        || !path.startsWith(RemotePort.PATH)
        || request.getContentLengthLong() > MOST_BYTES) {
      return Optional.empty();
    }
    String[] names = path.substring(RemotePort.PATH.length()).split("/", -1);
    Optional<Actor> caller = Optional.empty();
    String header = request.getHeader("Authorization");
    if (header != null) {
      caller = caller(header, room.get());
      if (caller.isEmpty()) {
        return Optional.empty();
      }
    }
    return names.length == 2 ? call(room.get(), names, caller, request) : Optional.empty();
  }

  private Optional<byte[]> call(
      OrganisationKind room, String[] names, Optional<Actor> caller, HttpServletRequest request)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    return body.length > MOST_BYTES
        ? Optional.empty()
        : ports.of(room, names[0]).flatMap(port -> port.call(names[1], caller, body));
  }

  private static Optional<OrganisationKind> room(HttpServletRequest request) {
    return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
        ? DeskCertificate.room(chain[0])
        : Optional.empty();
  }

  /** Whom the token names, if they are of this room. */
  private Optional<Actor> caller(String header, OrganisationKind room) {
    return header.startsWith(BEARER)
        ? tokens
            .verified(header.substring(BEARER.length()), room.name().toLowerCase(Locale.ROOT))
            .map(SignedInPerson::actor)
            .filter(actor -> isOf(actor, room))
        : Optional.empty();
  }

  private boolean isOf(Actor actor, OrganisationKind room) {
    return registry
        .organisation(actor.organisation())
        .filter(organisation -> organisation.open() && organisation.kind() == room)
        .isPresent();
  }
}
