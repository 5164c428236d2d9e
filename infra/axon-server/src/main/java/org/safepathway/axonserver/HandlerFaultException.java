package org.safepathway.axonserver;

/** A handler of commands met a fault, of which nothing is told but its type. */
final class HandlerFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  HandlerFaultException(String type) {
    super("a handler met " + type, null, false, false);
    this.type = type;
  }

  /** The name of its class. */
  String type() {
    return type;
  }
}
