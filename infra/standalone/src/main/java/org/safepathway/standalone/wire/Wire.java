package org.safepathway.standalone.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.identity.signin.CallerTokens;
import org.safepathway.identity.signin.SignedInPerson;
import org.safepathway.kernel.Actor;
import org.safepathway.operating.traces.Followed;
import org.safepathway.operating.traces.Spans;
import org.safepathway.wire.Contract;

/**
 * One call of a desk. The room is the certificate’s, the caller is the token’s, and whoever is
 * neither is answered as if there were nothing here.
 */
final class Wire implements Answering {

  private final RoomPorts ports;
  private final CallerTokens tokens;
  private final Registry registry;
  private final RoomCalls calls;
  private final Spans spans;

  Wire(RoomPorts ports, CallerTokens tokens, Registry registry, RoomCalls calls, Spans spans) {
    this.ports = ports;
    this.tokens = tokens;
    this.registry = registry;
    this.calls = calls;
    this.spans = spans;
  }

  @Override
  public void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<OrganisationKind> room = PortCall.certificate(request).flatMap(DeskCertificate::room);
    if (room.isEmpty()) {
      WireAnswers.notThere(response);
    } else if (!calls.begin(room.get(), request.getServletConnection().getConnectionId())) {
      WireAnswers.busy(response);
    } else {
      try (Followed call = spans.call(request.getHeader(Contract.TRACE))) {
        new PortCall(
                name -> ports.of(room.get(), name),
                token -> caller(token, room.get()),
                // Where somebody acts their name is among what is said.
                _ -> false)
            .answer(request, response);
        call.answered(response.getStatus());
      } finally {
        calls.end(room.get());
      }
    }
  }

  /** Whom the token names, if they are of this room. */
  private Optional<Actor> caller(String token, OrganisationKind room) {
    return tokens
        .verified(token, room.name().toLowerCase(Locale.ROOT))
        .map(SignedInPerson::actor)
        .filter(actor -> isOf(actor, room, registry));
  }

  /** Whether somebody is of an open organisation of a kind. */
  static boolean isOf(Actor actor, OrganisationKind kind, Registry registry) {
    return registry
        .organisation(actor.organisation())
        .filter(organisation -> organisation.open() && organisation.kind() == kind)
        .isPresent();
  }
}
