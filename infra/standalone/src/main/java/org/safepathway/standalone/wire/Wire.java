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
import org.safepathway.wire.Contract;
import org.safepathway.wire.ExposedPort;
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

  private final RoomPorts ports;
  private final CallerTokens tokens;
  private final Registry registry;
  private final RoomCalls calls;

  Wire(RoomPorts ports, CallerTokens tokens, Registry registry, RoomCalls calls) {
    this.ports = ports;
    this.tokens = tokens;
    this.registry = registry;
    this.calls = calls;
  }

  void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<OrganisationKind> room = room(request);
    if (room.isEmpty()) {
      WireAnswers.notThere(response);
    } else if (!calls.begin(room.get(), request.getServletConnection().getConnectionId())) {
      WireAnswers.busy(response);
    } else {
      try {
        call(room.get(), request, response);
      } finally {
        calls.end(room.get());
      }
    }
  }

  /** Judges who calls what before it looks at what is said. */
  private void call(OrganisationKind room, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Contract.isOurs(request.getHeader(Contract.HEADER))) {
      WireAnswers.otherContract(response);
      return;
    }
    String path = request.getRequestURI();
    String[] names =
        request.getMethod().equals("POST") && path.startsWith(RemotePort.PATH)
            ? path.substring(RemotePort.PATH.length()).split("/", -1)
            : new String[0];
    Optional<ExposedPort> port =
        names.length == 2 ? ports.of(room, names[0]) : Optional.<ExposedPort>empty();
    if (port.isEmpty() || !port.get().methods().contains(names[1])) {
      WireAnswers.notThere(response);
      return;
    }
    String header = request.getHeader("Authorization");
    Optional<Actor> caller = header == null ? Optional.empty() : caller(header, room);
    if ((header != null && caller.isEmpty()) || !port.get().takes(names[1], caller)) {
      WireAnswers.notThere(response);
      return;
    }
    call(port.get(), names[1], caller, request, response);
  }

  private static void call(
      ExposedPort port,
      String method,
      Optional<Actor> caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    int most = BodyLimits.of(port.name(), method);
    byte[] body =
        request.getContentLengthLong() > most
            ? new byte[0]
            : request.getInputStream().readNBytes(most + 1);
    if (request.getContentLengthLong() > most || body.length > most) {
      WireAnswers.tooLarge(response);
      return;
    }
    try {
      Optional<byte[]> answer = port.call(method, caller, body);
      if (answer.isPresent()) {
        WireAnswers.answer(response, answer.get());
      } else {
        WireAnswers.notThere(response);
      }
    } catch (WireJson.UnreadableException e) {
      WireAnswers.unreadable(response);
    } catch (RuntimeException e) {
      // Its message may quote what was said.
      LOG.error("a call of a desk met {}", e.getClass().getName());
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
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
