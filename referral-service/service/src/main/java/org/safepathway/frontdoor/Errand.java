package org.safepathway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;

/**
 * One request of somebody whom the registry knows.
 *
 * @param by who
 * @param kind the kind of their organisation
 * @param request the client's request
 * @param fingerprint what was asked
 */
record Errand(Actor by, OrganisationKind kind, RequestId request, String fingerprint) {

  private static final int LONGEST_CLIENT_ID = 80;

  /** For whom. */
  OrganisationId organisation() {
    return by.organisation();
  }

  /** The command that carries the client's own request id. */
  Issued issued() {
    return new Issued(by, request, fingerprint);
  }

  /**
   * The command of a request whose body counts as a part of its id: with another body it is another
   * one.
   */
  Issued issuedAsAsked() {
    return new Issued(by, request.part("asked", fingerprint), fingerprint);
  }

  /** A command that goes with it: {@code <client id>/<step>}. */
  Issued step(String step) {
    return new Issued(by, new RequestId(clientId() + "/" + step), fingerprint);
  }

  /** A client id that leaves no room for a step counts by its digest. */
  private String clientId() {
    if (request.value().length() <= LONGEST_CLIENT_ID) {
      return request.value();
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.value().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
