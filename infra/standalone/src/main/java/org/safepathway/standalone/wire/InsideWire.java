package org.safepathway.standalone.wire;

import io.opentelemetry.context.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.identity.signin.CallerTokens;
import org.safepathway.identity.signin.SignedInPerson;
import org.safepathway.kernel.Actor;
import org.safepathway.operating.traces.Spans;
import org.safepathway.standalone.part.Part;
import org.safepathway.wire.Contract;

/**
 * One call of another part of the inside. Which part is the certificate’s. Who acts is the token’s,
 * as at the desk it came from, and it is judged here again: the part that passes a call on cannot
 * act for somebody who is not there.
 */
final class InsideWire implements Answering {

  private final InsidePorts ports;
  private final CallerTokens tokens;
  private final Registry registry;
  private final Spans spans;

  InsideWire(InsidePorts ports, CallerTokens tokens, Registry registry, Spans spans) {
    this.ports = ports;
    this.tokens = tokens;
    this.registry = registry;
    this.spans = spans;
  }

  @Override
  public void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Part> part = PortCall.certificate(request).flatMap(InsideWire::part);
    if (part.isEmpty()) {
      WireAnswers.notThere(response);
    } else {
      try (Scope _ = spans.passing(request.getHeader(Contract.TRACE))) {
        new PortCall(
                name -> ports.of(part.get(), name),
                this::caller,
                InsidePorts.FOR_SOMEBODY::contains)
            .answer(request, response);
      }
    }
  }

  private static Optional<Part> part(X509Certificate certificate) {
    return Arrays.stream(Part.values())
        .filter(part -> certificate.getSubjectX500Principal().equals(part.subject()))
        .findFirst();
  }

  /** Whom the token names at the desk that it was made for. */
  private Optional<Actor> caller(String token) {
    return Arrays.stream(OrganisationKind.values())
        .flatMap(
            kind ->
                tokens
                    .verified(token, kind.name().toLowerCase(Locale.ROOT))
                    .map(SignedInPerson::actor)
                    .filter(actor -> Wire.isOf(actor, kind, registry))
                    .stream())
        .findFirst();
  }
}
