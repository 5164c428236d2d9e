package org.safepathway.desk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;

/**
 * A document that a caller sends whole by POST: as the body, JSON or lines of it, or as the file of
 * a form. A parameter of a controller's method at an {@link UploadPath}; it is never written to a
 * disk.
 */
public sealed interface Upload {

  /** The name of the form's file. */
  String FIELD = "document";

  /** It has arrived. */
  final class Read implements Upload {

    private final RequestId request;
    private final byte[] document;

    /**
     * Made of what arrived.
     *
     * @param request the client's id for it: {@code Idempotency-Key}, or the form's own
     * @param document its bytes, at least one
     */
    public Read(RequestId request, byte[] document) {
      this.request = request;
      this.document = document.clone();
    }

    /** The client's id for it. */
    public RequestId request() {
      return request;
    }

    /** Its bytes. */
    public InputStream document() {
      return new ByteArrayInputStream(document);
    }
  }

  /**
   * It has not; answer with {@link Outcome#refused}.
   *
   * @param refusal why
   */
  record Refused(Refusal refusal) implements Upload {}
}
