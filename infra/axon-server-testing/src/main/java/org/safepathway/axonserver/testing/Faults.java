package org.safepathway.axonserver.testing;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** Faults as the protocol has them: a status, and a code of Axon’s beside it. */
final class Faults {

  static final String INVALID_SEQUENCE = "AXONIQ-2000";
  static final String NO_HANDLER = "AXONIQ-4000";
  static final String HANDLER_GONE = "AXONIQ-4002";

  private static final Metadata.Key<String> CODE =
      Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

  private Faults() {}

  static StatusRuntimeException invalidSequence() {
    Metadata trailers = new Metadata();
    trailers.put(CODE, INVALID_SEQUENCE);
    return Status.OUT_OF_RANGE
        .withDescription("the sequence of a stream is taken")
        .asRuntimeException(trailers);
  }
}
