package org.safepathway.axonserver;

/** A handler of commands met a fault, of which nothing is told but its type. */
final class HandlerFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HandlerFaultException(Class<? extends Throwable> type) {
    super("a handler met " + type.getName(), null, false, false);
  }
}
