package org.safepathway.standalone.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Away;
import org.safepathway.standalone.part.PassedOn;
import org.safepathway.wire.Contract;
import org.safepathway.wire.ExposedPort;
import org.safepathway.wire.RemotePort;
import org.safepathway.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of a port. Who calls what is judged before what is said is looked at, and whatever is
 * not for the caller is answered as if there were nothing here.
 *
 * @param ports those of the calling process, by name
 * @param callers whom a token names, if it is good from this process
 * @param forSomebody the ports of which nothing is done for nobody, by name, whatever is said
 */
record PortCall(
    Function<String, Optional<ExposedPort>> ports,
    Function<String, Optional<Actor>> callers,
    Predicate<String> forSomebody) {

  private static final Logger LOG = LoggerFactory.getLogger(PortCall.class);
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final String BEARER = "Bearer ";

  /** The certificate by which the connection was made, or empty. */
  static Optional<X509Certificate> certificate(HttpServletRequest request) {
    return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
        ? Optional.of(chain[0])
        : Optional.empty();
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
        names.length == 2 ? ports.apply(names[0]) : Optional.<ExposedPort>empty();
    if (port.isEmpty() || !port.get().methods().contains(names[1])) {
      WireAnswers.notThere(response);
      return;
    }
    String header = request.getHeader("Authorization");
    Optional<Actor> caller = header == null ? Optional.empty() : caller(header);
    if (caller.isEmpty() && (header != null || forSomebody.test(names[0]))
        || !port.get().takes(names[1], caller)) {
      WireAnswers.notThere(response);
      return;
    }
    answer(port.get(), names[1], caller, request, response);
  }

  private Optional<Actor> caller(String header) {
    return header.startsWith(BEARER)
        ? callers.apply(header.substring(BEARER.length()))
        : Optional.empty();
  }

  private static void answer(
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
      Optional<byte[]> answer =
          PassedOn.with(
              Optional.ofNullable(request.getHeader("Authorization"))
                  .map(header -> header.substring(BEARER.length())),
              () -> port.call(method, caller, body));
      if (answer.isPresent()) {
        WireAnswers.answer(response, answer.get());
      } else {
        WireAnswers.notThere(response);
      }
    } catch (WireJson.UnreadableException e) {
      WireAnswers.unreadable(response);
    } catch (RuntimeException e) {
      // Its message may quote what was said.
      LOG.error("a call of another process met {}", e.getClass().getName());
      response.setStatus(
          Away.says(e)
              ? HttpServletResponse.SC_GATEWAY_TIMEOUT
              : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }
}
